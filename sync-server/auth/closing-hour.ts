/** The working day ends for everybody: sessions opened before the closing hour are over after it (UTC+7). */
const VIETNAM_OFFSET_MS = 7 * 3_600_000
const DAY_MS = 24 * 3_600_000

/** Milliseconds after midnight at the counter; null: sessions end by their own limits only. */
export type ClosingHour = number | null

export const DEFAULT_CLOSING = '18:30'

/** `18:30` or `off`; undefined when it is neither. */
export function readClosingHour(text: string): ClosingHour | undefined {
  if (text === 'off') return null
  const parts = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text)
  return parts ? (Number(parts[1]) * 60 + Number(parts[2])) * 60_000 : undefined
}

export function nextClosing(closing: number, ms: number): number {
  const local = ms + VIETNAM_OFFSET_MS
  const today = local - (local % DAY_MS) + closing
  return (today > local ? today : today + DAY_MS) - VIETNAM_OFFSET_MS
}

/** When a session opened at `createdAt` is over at the latest. */
export function sessionEnd(closing: ClosingHour, createdAt: number, sessionMs: number): number {
  const end = createdAt + sessionMs
  return closing === null ? end : Math.min(end, nextClosing(closing, createdAt))
}
