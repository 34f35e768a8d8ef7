/** A fee and a time limit as a resident reads them; a case of the law stands behind its own "Nếu". */
import type { FeeRule, TimeLimit, TimeRule } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'

export function feeLine(rule: FeeRule, money: (vnd: number) => string): string {
  return withCase(rule.case, amount(rule, money))
}

function amount({ vnd, per = 'dossier' }: FeeRule, money: (vnd: number) => string): string {
  const words = t(kioskContent).card
  if (vnd === null) return words.feeLocal
  return vnd === 0 ? `${t(everywhere).free}.` : `${money(vnd)}${words.per[per]}.`
}

export function timeLine({ limit, case: only }: TimeRule): string {
  return withCase(only, timeWords(limit))
}

function timeWords(limit: TimeLimit): string {
  const words = t(kioskContent).card
  switch (limit.kind) {
    case 'same-day':
      return words.sameDay(limit.cutoff)
    case 'working-days':
      return words.workingDays(limit.days)
    case 'calendar-days':
      return words.calendarDays(limit.days)
    case 'working-hours':
      return words.workingHours(limit.hours)
    case 'unknown':
      return words.timeUnknown
  }
}

function withCase(only: string | undefined, text: string): string {
  return only === undefined
    ? text
    : `${t(kioskContent).card.caseOf(only.charAt(0).toLocaleLowerCase('vi') + only.slice(1))}: ${text}`
}
