/** Which certificates run out, told 60, 30 and 7 days before (L04). Days of the calendar, of the commune's own wall. */
import type { RegisteredCertificate } from './register.ts'

export const ALERT_DAYS = [60, 30, 7] as const

export interface RegisterAlert {
  readonly certificate: RegisteredCertificate
  readonly daysLeft: number // 0: the last day; below: over
  readonly level: (typeof ALERT_DAYS)[number] | 'over'
}

const DAY_MS = 86_400_000
const WALL_MS = 7 * 3_600_000 // Vietnam has one time, all year

/** `now`: ISO. The most urgent first; entries that were ended are nobody's worry. */
export function registerAlerts(
  register: readonly RegisteredCertificate[],
  now: string,
): readonly RegisterAlert[] {
  return register
    .flatMap((certificate): readonly RegisterAlert[] => {
      if (certificate.endedAt !== null) return []
      const daysLeft = wallDay(certificate.validTo) - wallDay(now)
      const level =
        certificate.validTo < now ? 'over' : [...ALERT_DAYS].reverse().find((days) => daysLeft <= days)
      return level === undefined ? [] : [{ certificate, daysLeft, level }]
    })
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.certificate.id < b.certificate.id ? -1 : 1))
}

function wallDay(instant: string): number {
  return Math.floor((Date.parse(instant) + WALL_MS) / DAY_MS)
}
