/** Turns what somebody decided into a fact: whoever makes it stands behind all it has seen. */
import { ok, type Result } from '../base/result.ts'
import type { Deed } from './acts.ts'
import type { QueueDay } from './day.ts'
import type { QueueFact } from './facts.ts'
import { foldDay } from './fold-day.ts'
import { compareMoments, momentAfter, type Moment } from './queue-clock.ts'

export interface Maker {
  readonly id: string // of the fact, new
  readonly device: string
  readonly ms: number // its wall clock, which may come with fractions
}

/** `known`: every fact of that day the device holds. */
export function makeFact(
  known: readonly QueueFact[],
  day: string,
  { id, device, ms }: Maker,
  decide: (day: QueueDay) => Result<Deed>,
): Result<QueueFact> {
  const deed = decide(foldDay(known))
  if (!deed.ok) return deed
  let last: Moment | null = null
  for (const { at } of known) if (last === null || compareMoments(at, last) > 0) last = at
  return ok({ ...deed.value, id, day, at: momentAfter(last, device, Math.floor(ms)) } as QueueFact)
}
