/** What travels of the waiting room. Numbered rules: docs/protocol.md. */
import type { BoardView } from './board-view.ts'
import type { QueueFact } from './facts.ts'

/** `POST /api/queue/facts`: any of them may be there already. From a kiosk only its own numbers. */
export interface QueueFactsRequest {
  readonly facts: readonly QueueFact[] // ≤ 500
}

export interface QueueFactsStored {
  readonly stored: readonly string[] // ids the server holds now, in the order asked
}

/**
 * `GET /api/queue/facts?day=…&after=seq&wait=1`: facts in the order the server got them. With `wait` the answer comes as
 * soon as there is one, or empty after a while. A kiosk sees no pre-check but its own.
 */
export interface QueuePage {
  readonly facts: readonly QueueFact[]
  readonly seq: number // to be named next time
  readonly more: boolean
}

/** `GET /api/queue/board?day=…&after=seq&wait=1`, for a board. */
export interface BoardAnswer {
  readonly view: BoardView
  readonly seq: number
}
