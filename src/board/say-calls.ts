/** Says each call once, as soon as it is in the picture. */
import { effect, type ReadonlySignal } from '@preact/signals'
import type { BoardView } from '../../domain/queue/board-view.ts'
import { ticketCode } from '../../domain/queue/ticket-number.ts'
import type { Voice } from '../voice/open-voice.ts'
import { newCalls } from './new-calls.ts'
import type { SaidCalls } from './said-calls.ts'

/** The page's own mark of the moment a call was known here. */
export const NEW_CALL = 'board-call'

export function sayCalls(
  view: ReadonlySignal<BoardView | null>,
  voice: Pick<Voice, 'announce'>,
  said: SaidCalls,
  nowMs: () => number,
): () => void {
  let isStart = true
  return effect(() => {
    const now = view.value
    if (now === null) return
    const calls = newCalls(now, said.keys, isStart ? nowMs() : null)
    isStart = false
    said.add(now)
    for (const { number, counter } of calls) {
      performance.mark(NEW_CALL, { detail: ticketCode(number) })
      void voice.announce(number, counter)
    }
  })
}
