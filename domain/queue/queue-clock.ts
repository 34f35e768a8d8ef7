/**
 * When something happened in the waiting room, on devices whose clocks differ and that may not hear of each other for
 * hours: the wall clock in milliseconds, moved on whenever a later moment has been seen. What a device knew when it acted
 * therefore always stands before what it did.
 */

export interface Moment {
  readonly ms: number // since 1970, never behind a moment seen before
  readonly tick: number // within that millisecond
  readonly device: string
}

/** The moment of an act on `device`, whose wall clock says `ms` and which has seen `last`. */
export function momentAfter(last: Moment | null, device: string, ms: number): Moment {
  if (last === null || ms > last.ms) return { ms, tick: 0, device }
  return { ms: last.ms, tick: last.tick + 1, device }
}

export function compareMoments(a: Moment, b: Moment): number {
  return a.ms - b.ms || a.tick - b.tick || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0)
}
