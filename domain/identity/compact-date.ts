/** Dates without separators as cards carry them. */
import { parseDay } from '../calendar/day.ts'

/** ddMMyyyy → YYYY-MM-DD; undefined for 31/02 and anything else that is no day. */
export function compactDate(text: string): string | undefined {
  const match = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (match === null || Number(match[3]) < 1850) return undefined
  const date = `${match[3]}-${match[2]}-${match[1]}`
  return parseDay(date) === undefined ? undefined : date
}

/** YYMMDD of a machine readable zone in the given century → YYYY-MM-DD; undefined when it is no day. */
export function mrzDate(text: string, century: number): string | undefined {
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(text)
  if (match === null) return undefined
  const date = `${century / 100}${match[1]}-${match[2]}-${match[3]}`
  return parseDay(date) === undefined ? undefined : date
}
