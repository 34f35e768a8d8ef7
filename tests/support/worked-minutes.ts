/** Another road to working time: every minute of 2025–2027 written out as worked or not, and then only counted. */
import { readFileSync } from 'node:fs'

export interface WorkedMinutes {
  readonly length: number
  readonly textAt: (minute: number) => string
  readonly minuteAt: (text: string) => number
  readonly isWorked: (minute: number) => boolean
  readonly between: (from: string, to: string) => number
}

const FIRST = Date.UTC(2025, 0, 1)
const LENGTH = (Date.UTC(2028, 0, 1) - FIRST) / 60_000

export function workedMinutes(): WorkedMinutes {
  const law = JSON.parse(readFileSync('data/law/holidays.json', 'utf8')) as Record<
    string,
    readonly { readonly date: string }[]
  >
  const off = new Set(law['days_off']?.map(({ date }) => date))
  const madeUp = new Set(law['make_up_working_days']?.map(({ date }) => date))
  const worked = new Uint8Array(LENGTH)
  for (let midnight = 0; midnight < LENGTH; midnight += 1440) {
    const at = new Date(FIRST + midnight * 60_000)
    const date = at.toISOString().slice(0, 10)
    const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6
    if (!madeUp.has(date) && (isWeekend || off.has(date))) continue
    worked.fill(1, midnight + 7 * 60, midnight + 11 * 60 + 30)
    worked.fill(1, midnight + 13 * 60 + 30, midnight + 17 * 60)
  }
  const minuteAt = (text: string) => (Date.parse(`${text}:00Z`) - FIRST) / 60_000
  return {
    length: LENGTH,
    textAt: (minute) => new Date(FIRST + minute * 60_000).toISOString().slice(0, 16),
    minuteAt,
    isWorked: (minute) => worked[minute] === 1,
    between(from, to) {
      let sum = 0
      const end = minuteAt(to)
      for (let at = minuteAt(from); at < end; at++) sum += worked[at] ?? 0
      return sum
    },
  }
}
