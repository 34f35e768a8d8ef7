/** How many check digits of a machine readable zone agree: what tells the right reading from one a column off. */
import { checkDigit } from './mrz.ts'

/** [from, to) of what is checked and the place of its digit, in the lines written one after the other. */
interface Check {
  readonly parts: readonly (readonly [number, number])[]
  readonly digit: number
}

const CARD: readonly Check[] = [
  { parts: [[5, 14]], digit: 14 },
  { parts: [[15, 29]], digit: 29 }, // over the optional field: only the Vietnamese card has it
  { parts: [[30, 36]], digit: 36 },
  { parts: [[38, 44]], digit: 44 },
  {
    parts: [
      [5, 30],
      [30, 37],
      [38, 45],
      [48, 59],
    ],
    digit: 59,
  },
]
const PASSPORT: readonly Check[] = [
  { parts: [[44, 53]], digit: 53 },
  { parts: [[57, 63]], digit: 63 },
  { parts: [[65, 71]], digit: 71 },
  { parts: [[72, 86]], digit: 86 },
  {
    parts: [
      [44, 54],
      [57, 64],
      [65, 87],
    ],
    digit: 87,
  },
]

/** 0 … 5. A filler stands for the digit of an empty field. */
export function zoneChecks(lines: readonly string[]): number {
  const text = lines.join('')
  const checks = lines[0]?.length === 30 ? CARD : PASSPORT
  return checks.filter(({ parts, digit }) => {
    const checked = parts.map(([from, to]) => text.slice(from, to)).join('')
    const said = text[digit]
    return said === '<' ? /^<+$/.test(checked) : said === String(checkDigit(checked))
  }).length
}
