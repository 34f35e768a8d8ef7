/** Time comes from outside, so that tests own it. Milliseconds since 1970. */
export type Clock = () => number

export function instant(ms: number): string {
  return new Date(ms).toISOString()
}

/** Communes live in one time zone without summer time: UTC+7. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** The calendar year at the counter. */
export function vietnamYear(ms: number): number {
  return new Date(ms + VIETNAM_OFFSET_MS).getUTCFullYear()
}
