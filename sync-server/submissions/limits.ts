/** How much may be sent before the counter (rule Y4), and how long it is kept (Y7). */
import { instant } from '../clock.ts'
import type { SweepBefore } from '../store/port.ts'

const MIB = 1024 * 1024
export const DAY_MS = 24 * 3_600_000

export const MAX_SUBMISSION_BODY = 256 * 1024
export const MAX_PAGE_BODY = 12 * MIB
/** A busy day of a team is a tenth of it. */
export const MOST = { submissionBytes: 60 * MIB, deviceBytes: 600 * MIB, deviceSubmissions: 300 } as const

/** A line that is there for minutes a day brings the pages of one submission within days; then nobody sends them any more. */
export const STRAY_MS = 7 * DAY_MS

export const mostOfPages = (now: number) => ({
  submission: MOST.submissionBytes,
  device: MOST.deviceBytes,
  since: dayBefore(now),
})

/** Since when what a device sent counts as of this day. */
export const dayBefore = (now: number) => instant(now - DAY_MS)
/** Taken ones are listed, and their contents kept, for a week: until the draft made of them is surely a dossier. */
export const takenSince = (now: number) => instant(now - 7 * DAY_MS)

export function sweepBefore(now: number): SweepBefore {
  return {
    stray: instant(now - STRAY_MS),
    taken: takenSince(now),
    unclaimed: instant(now - 30 * DAY_MS),
    forgotten: instant(now - 366 * DAY_MS),
  }
}
