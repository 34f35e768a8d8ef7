/** The register in words: what needs somebody today, and how each line stands. */
import { differs, type RegisteredCertificate } from '../../../domain/signature/register.ts'
import { registerAlerts } from '../../../domain/signature/register-alerts.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import type { Tone } from '../../ui/data/Tag.tsx'

export interface Worry {
  readonly key: string
  readonly tone: 'warn' | 'overdue'
  readonly sentence: string
  readonly certificate: RegisteredCertificate
}

export const dayOf = (instant: string) => formatInstant(instant).split(' ').at(-1) ?? ''

export function worries(register: readonly RegisteredCertificate[], now: string): Worry[] {
  const words = t(signatures)
  const runningOut = registerAlerts(register, now).map(({ certificate, daysLeft, level }): Worry => {
    const { id, holder, validTo } = certificate
    const isUrgent = level === 'over' || level === 7
    const sentence =
      level === 'over' ? words.over(holder, dayOf(validTo)) : words.runsOut(holder, daysLeft, dayOf(validTo))
    return { key: `${id}-end`, tone: isUrgent ? 'overdue' : 'warn', sentence, certificate }
  })
  const others = register
    .filter((one) => one.endedAt === null && differs(one))
    .map((certificate): Worry => {
      const { id, holder, position, present } = certificate
      const sentence = present?.isActive
        ? words.positionDiffers(holder, position, present.position)
        : words.hasLeft(holder)
      return { key: `${id}-position`, tone: 'overdue', sentence, certificate }
    })
  return [...others, ...runningOut]
}

export function stateOf(
  one: RegisteredCertificate,
  now: string,
): { readonly tone: Tone; readonly word: string } {
  const { states } = t(signatures)
  if (one.endedAt !== null) return { tone: 'plain', word: states.ended }
  const [alert] = registerAlerts([one], now)
  if (alert?.level === 'over') return { tone: 'overdue', word: states.over }
  if (differs(one)) return { tone: 'overdue', word: states.differs }
  if (alert) return { tone: 'warn', word: states.soon }
  return one.source === 'result' ? { tone: 'info', word: states.learnt } : { tone: 'ok', word: states.good }
}

/** In groups that a finger can follow: A1B2 C3D4 … */
export function grouped(hex: string): string {
  return (hex.toUpperCase().match(/.{1,4}/g) ?? []).join(' ')
}
