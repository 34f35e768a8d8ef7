/** Time comes from outside, so that tests own it. Milliseconds since 1970. */
export type Clock = () => number

export function instant(ms: number): string {
  return new Date(ms).toISOString()
}

/** Communes live in one time zone without summer time: UTC+7. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** The calendar day at the counter, e.g. 2026-11-20. */
export function vietnamDay(ms: number): string {
  return instant(ms + VIETNAM_OFFSET_MS).slice(0, 10)
}

/** The wall clock at the counter, e.g. 2026-11-20T08:30. */
export function vietnamWall(ms: number): string {
  return instant(ms + VIETNAM_OFFSET_MS).slice(0, 16)
}

/** The calendar year at the counter. */
export function vietnamYear(ms: number): number {
  return new Date(ms + VIETNAM_OFFSET_MS).getUTCFullYear()
}
