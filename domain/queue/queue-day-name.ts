/** Which day of the waiting room a moment belongs to: that of the commune's wall, UTC+7 all year. */

const WALL_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** YYYY-MM-DD. `daysOn`: 1 is tomorrow, -1 yesterday. */
export function queueDayName(ms: number, daysOn = 0): string {
  return new Date(ms + WALL_MS + daysOn * DAY_MS).toISOString().slice(0, 10)
}
