/** The day of a line: `23/11/2026 08:15`, `23-11-26`, `2026-11-23T…`, or Excel's count of days. */
import { isRealDate } from '../../form/real-date.ts'

/** YYYY-MM-DD, or null. Day before month, as everywhere in Viet Nam; the month first is never guessed. */
export function readDay(printed: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(printed)
  if (iso) return real(iso[1], iso[2], iso[3])
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[\s,-].*)?$/.exec(printed)
  if (local) {
    const [, day = '', month = '', year = ''] = local
    return real(year.length === 2 ? `20${year}` : year, month.padStart(2, '0'), day.padStart(2, '0'))
  }
  const late = /^(\d{1,2}:\d{2}(?::\d{2})?)\s+(.+)$/.exec(printed) // the hour before the day
  if (late) return readDay(late[2] ?? '')
  const days = /^(\d{5})(?:\.\d+)?$/.exec(printed)
  return days ? excelDay(Number(days[1])) : null
}

/** Day 25569 of Excel is 1970-01-01. */
function excelDay(days: number): string | null {
  return days < 36_526 || days > 73_050
    ? null
    : new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10)
}

function real(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month}-${day}`
  return isRealDate(date) ? date : null
}
