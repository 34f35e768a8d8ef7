/** What stands on the ticket. No name: whoever holds the paper is called. */
import type { Ticket } from '../../../domain/queue/day.ts'
import type { Estimate } from '../../../domain/queue/estimate.ts'
import { ticketCode } from '../../../domain/queue/ticket-number.ts'
import { showSubmissionCode } from '../../../domain/submission/code.ts'
import { formatClock, formatDay, instantToWall } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'
import type { SlipLine } from '../print/slip.ts'

export function ticketSlip(ticket: Ticket, wait: Estimate, commune: string): SlipLine[] {
  const words = t(kioskShell)
  const { take } = words
  const { ms } = ticket.takenAt
  return [
    { text: words.centre(commune), size: 'normal' },
    { text: take.yours, size: 'large' },
    { text: ticketCode(ticket.number), size: 'huge' },
    { text: waitWords(wait), size: 'large' },
    ...aboutLines(ticket).map((text): SlipLine => ({ text, size: 'normal' })),
    { text: take.sit, size: 'normal' },
    { text: take.today(formatDay(instantToWall(ms).slice(0, 10)), formatClock(ms)), size: 'small' },
  ]
}

/** "Còn 3 người trước, khoảng 15 phút". */
export function waitWords({ before, minutes }: Estimate): string {
  const { take } = t(kioskShell)
  return minutes === null ? take.noCounter : `${take.before(before)}, ${take.minutes(minutes)}`
}

export function aboutLines({ field, priority, isQuick, preCheck }: Ticket): string[] {
  const { take } = t(kioskShell)
  return [
    ...(isQuick
      ? [take.quickLine]
      : field === null
        ? [take.help]
        : [take.fieldLine(take.fields[field] ?? field)]),
    ...(priority === 'ordinary' ? [] : [take.priorityLine(take.classes[priority])]),
    ...(preCheck === null
      ? []
      : [preCheck.code === undefined ? take.preChecked : take.formLine(showSubmissionCode(preCheck.code))]),
  ]
}
