/** Sums of dong, areas in square metres: in figures and in words. Answers are plain numbers ("2516400", "126.5"). */
import { textIn, type FoundValue, type ValueReader } from './value-readers.ts'
import { repairDigits } from './read-date.ts'
import type { ReadWord } from './paper.ts'
import { findNumberInTokens } from '../text/words-to-number.ts'
import { tokens } from '../text/tokens.ts'

const FIGURES = /[\dOolI]{1,3}(?:[.,\s]?[\dOolI]{3})*(?![\dOolI])|[\dOolI]+/

/** "2.516.400 đồng", "785.000đ", "8,000 VND". Points and commas only group: dong have no fraction. */
export const readMoney: ValueReader = (rows) => {
  const row = rows.find((words) => words.some((word) => /\d/.test(word.text))) ?? []
  const used = numberWords(row)
  const match = FIGURES.exec(textIn(used))
  if (match === null) return undefined
  const value = repairDigits(match[0]).replace(/[.,\s]/g, '')
  // "8.00" is a slip of the reader: what follows a point are three digits.
  const isGrouped = /^\d{1,3}(?:[.,\s]\d{3})*$|^\d+$/.test(repairDigits(match[0]))
  return { value: String(Number(value)), words: used, limit: isGrouped ? 0.93 : 0.7, reason: 'structure' }
}

/** "126,5 m²", "312,0 m2", "2.480 m²": the comma parts the fraction, the point groups thousands. */
export const readArea: ValueReader = (rows) => {
  const used = numberWords(rows[0] ?? [])
  const match = /(\d{1,3}(?:\.\d{3})+|\d+)(?:[,.](\d{1,2}))?(?!\d)/.exec(repairDigits(textIn(used)))
  if (match === null) return undefined
  const value = Number(`${match[1]!.replaceAll('.', '')}.${match[2] ?? 0}`)
  return value > 0 ? { value: String(value), words: used, limit: 0.93, reason: 'structure' } : undefined
}

/** The first word with digits and those that only go on with it. */
function numberWords(row: readonly ReadWord[]): readonly ReadWord[] {
  const from = row.findIndex((word) => /\d/.test(word.text))
  if (from < 0) return []
  let to = from + 1
  while (
    to < row.length &&
    to < from + 4 &&
    /^[\d.,]{3,4}$/.test(row[to]!.text) &&
    /^[\d.,]+$/.test(row[to - 1]!.text)
  )
    to++
  return row.slice(from, to)
}

/** "Hai triệu năm trăm mười sáu nghìn bốn trăm đồng"; "ba trăm mười hai mét vuông"; "… phẩy năm mét vuông". */
export const readSpeltAmount: ValueReader = (rows): FoundValue | undefined => {
  const words = rows.flat()
  const value = parseSpeltAmount(textIn(words))
  return value === undefined ? undefined : { value: String(value), words, limit: 0.95, reason: 'structure' }
}

const SCALES = [
  ['ti', 1e9], // tokens write final y as i
  ['trieu', 1e6],
] as const
const AFTER = ['dong', 'met', 'm2', 'viet', 'chan']

export function parseSpeltAmount(text: string): number | undefined {
  const parts = tokens(text)
  const end = parts.findIndex((part) => AFTER.includes(part))
  const [whole, fraction] = splitAt(end < 0 ? parts : parts.slice(0, end), 'phay')
  let rest = whole
  let sum = 0
  for (const [name, scale] of SCALES) {
    const at = rest.indexOf(name)
    if (at < 0) continue
    const count = findNumberInTokens(rest.slice(0, at))
    if (count === undefined) return undefined
    sum += count * scale
    rest = rest.slice(at + 1)
  }
  const last = rest.length === 0 ? 0 : findNumberInTokens(rest)
  const tenths = fraction.length === 0 ? 0 : findNumberInTokens(fraction)
  if (last === undefined || tenths === undefined) return undefined
  return sum + last + (tenths < 10 ? tenths / 10 : tenths / 100)
}

function splitAt(parts: readonly string[], word: string): [readonly string[], readonly string[]] {
  const at = parts.indexOf(word)
  return at < 0 ? [parts, []] : [parts.slice(0, at), parts.slice(at + 1)]
}
