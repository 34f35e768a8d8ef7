/** A status as a sentence or two, the day with its name; no name of a person and none of a procedure. */
import type { PublicStatus } from '../../../domain/status/public-status.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'

/** `now`: wall minute of the commune. */
export function statusSentences({ stage, due }: PublicStatus, now: string): string[] {
  const words = t(kioskContent).status
  const says = [words.stage[stage]]
  if (due === null || stage === 'ready' || stage === 'done' || stage === 'ended') return says
  if (due < now) return [...says, words.late]
  return [...says, words.due(dayWords(due))]
}

/** "thứ Tư 26/11". */
function dayWords(due: string): string {
  const [, month = '', day = ''] = due.slice(0, 10).split('-')
  const weekday = new Date(`${due.slice(0, 10)}T00:00:00Z`).getUTCDay()
  return `${t(kioskContent).status.weekdays[weekday] ?? ''} ${day}/${month}`
}
