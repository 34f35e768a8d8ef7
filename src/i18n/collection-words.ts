/** What stands below a receipt: when the place that hands the result over is open, whom to call. Paper is Vietnamese. */
import type { CalendarData } from '../../domain/calendar/calendar.ts'
import type { CentreList } from '../../domain/centre/centre-facts.ts'
import { centreView, type HoursSpan } from '../../domain/centre/centre-view.ts'
import type { Reception } from '../../domain/dossier/state.ts'
import { receipt } from './vi/receipt.ts'
import { rules } from './vi/rules.ts'

const words = receipt.below
/** The word joiner keeps a browser from parting it; PDFs leave it out. */
const span = ({ from, to }: HoursSpan) => `${from}–\u2060${to}`

/**
 * Nothing while the device knows nothing of the centre, or when nobody comes. Hours of every week only: what is open or
 * closed once may change before the paper is used. `due`: wall minute.
 */
export function collectionLines(
  { version, facts }: Pick<CentreList, 'version' | 'facts'>,
  calendar: CalendarData,
  via: Reception['resultVia'],
  due: string,
): string[] {
  if (version === 0 || via !== 'counter') return []
  const { hours, phones, dutyNow, dutyNext } = centreView(facts, calendar, due)
  const open = [
    words.working(hours.working.map(span).join(', ')),
    ...hours.weekly.map((one) => words.weekly(rules.openings.weekdays[one.weekday] ?? '', span(one))),
  ]
  const [phone] = phones
  const duty = dutyNow?.phone ?? dutyNext?.phone
  return [
    words.hours(open.join('; ')),
    ...(phone ? [words.phone(phone.number, phone.name)] : duty ? [words.duty(duty)] : []),
  ]
}
