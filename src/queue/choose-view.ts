/** Which of two pictures of the waiting room a board shows. */
import type { BoardView } from '../../domain/queue/board-view.ts'

export interface Views {
  readonly local: BoardView | null // folded from what pages of this browser know
  readonly isQueueOpen: boolean // one of them runs now
  readonly remote: BoardView | null // the server's last word
  readonly isLive: boolean // which it can take back at any moment
}

/**
 * A desk beside the board hears the server as well as the board does and knows its own calls before: its picture. Without
 * one, the server's while it answers. Without either, the one that knows the later call.
 */
export function chooseView({ local, isQueueOpen, remote, isLive }: Views): BoardView | null {
  if (isQueueOpen && local) return local
  if (isLive && remote) return remote
  if (!local || !remote) return local ?? remote
  return lastCall(local) > lastCall(remote) ? local : remote
}

function lastCall({ called }: BoardView): number {
  return called[0]?.at ?? 0
}
