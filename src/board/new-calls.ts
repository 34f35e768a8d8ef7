/** Which calls of a picture have not been said here yet. */
import type { BoardCall, BoardView } from '../../domain/queue/board-view.ts'
import { ticketCode } from '../../domain/queue/ticket-number.ts'

/** Older than this when it is first seen, people have gone to the counter already, or have given up. */
const STALE_MS = 60_000

/** A recall is a call of its own. */
export function callKey(day: string, { number, counter, calls }: BoardCall): string {
  return `${day}/${ticketCode(number)}/${counter}/${calls}`
}

/**
 * Oldest first. `said`: keys of what was said or shown here. After an outage only the calls of the last minute before the
 * newest count. `nowMs`: given at the start, when even the newest may be of an hour ago.
 */
export function newCalls(view: BoardView, said: ReadonlySet<string>, nowMs: number | null): BoardCall[] {
  const newest = view.called.reduce((most, { at }) => Math.max(most, at), 0)
  const from = (nowMs === null ? newest : Math.max(newest, nowMs)) - STALE_MS
  return view.called
    .filter((call) => call.at >= from && !said.has(callKey(view.day, call)))
    .sort((a, b) => a.at - b.at)
}
