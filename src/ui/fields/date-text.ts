/** Dates as people type them in three boxes, and as they are kept: `YYYY-MM-DD`, for partial dates also `YYYY-MM`
 *  and `YYYY`. What is not a date is kept as `day/month/year` exactly as typed, for the validator to name. */

type Three = readonly [day: string, month: string, year: string]

const whole = /^\s*(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})\s*$/
const eightDigits = /^\s*(\d{2})(\d{2})(\d{4})\s*$/
const kept = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

function isRealDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= last
}

/** Boxes for a kept value; something that is no date comes back as it was typed. */
export function dateToBoxes(value: string): Three {
  const date = kept.exec(value)
  if (date) return [date[3] ?? '', date[2] ?? '', date[1] ?? '']
  const [day = '', month = '', ...rest] = value.split('/')
  return [day, month, rest.join('/')]
}

/** Kept value for the boxes. `partial` allows a year alone, or month and year. */
export function boxesToDate(boxes: readonly string[], partial: boolean): string {
  const [day = '', month = '', year = ''] = boxes.map((box) => box.trim())
  if (day === '' && month === '' && year === '') return ''
  // The whole date typed or scanned into the first box.
  const inOne = month === '' && year === '' ? (whole.exec(day) ?? eightDigits.exec(day)) : null
  if (inOne) return boxesToDate(inOne.slice(1), partial)
  const typed = `${day}/${month}/${year}`
  if (!/^\d{4}$/.test(year)) return typed
  if (partial && day === '' && month === '') return year
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) return typed
  if (partial && day === '') return `${year}-${month.padStart(2, '0')}`
  if (!/^\d{1,2}$/.test(day) || !isRealDay(Number(year), Number(month), Number(day))) return typed
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
