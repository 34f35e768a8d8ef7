/** An instant as the clock on the commune's wall shows it: YYYY-MM-DDTHH:MM. Viet Nam is UTC+7 all the year. */
const OFFSET = 7 * 60 * 60 * 1000

/** `at`: ISO 8601 with zone. Empty when it is none. */
export function wallMinute(at: string): string {
  const instant = Date.parse(at)
  return Number.isNaN(instant) ? '' : new Date(instant + OFFSET).toISOString().slice(0, 16)
}
