/** Whole numbers read out in Vietnamese, for money on receipts and the year of a date. */
import { ok, refuse } from '../base/result.ts'
import type { Result } from '../base/result.ts'

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const SCALES = ['', ' nghìn', ' triệu'] as const
const LIMIT = 1_000_000_000_000_000

/** 0 … 999,999,999,999,999; anything else: `text.number.out-of-range`. 1 021 → "một nghìn không trăm hai mươi mốt". */
export function numberInWords(value: number): Result<string> {
  if (!Number.isSafeInteger(value) || value < 0 || value >= LIMIT) {
    return refuse('text.number.out-of-range', { value })
  }
  if (value === 0) return ok(DIGITS[0])
  const groups: string[] = []
  for (let rest = value, index = 0; rest > 0; rest = Math.floor(rest / 1000), index++) {
    const group = rest % 1000
    const isFirst = rest < 1000
    if (group > 0)
      groups.unshift(`${threeDigits(group, isFirst)}${SCALES[index % 3] ?? ''}${billions(index)}`)
    else if (index === 3) groups.unshift('tỷ')
  }
  return ok(groups.join(' '))
}

/** Amount of dong for a receipt: 8000 → "Tám nghìn đồng". */
export function moneyInWords(vnd: number): Result<string> {
  const words = numberInWords(vnd)
  return words.ok ? ok(`${capitalise(words.value)} đồng`) : words
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The group of 10^9 says "tỷ"; above it "nghìn tỷ": the tỷ is then said once, by the group of 10^9. */
function billions(index: number): string {
  return index === 3 ? ' tỷ' : ''
}

function threeDigits(group: number, isFirst: boolean): string {
  const hundreds = Math.floor(group / 100)
  const rest = group % 100
  const head = hundreds > 0 || !isFirst ? `${digit(hundreds)} trăm` : ''
  if (rest === 0) return head
  if (rest < 10) return head === '' ? digit(rest) : `${head} linh ${digit(rest)}`
  return head === '' ? twoDigits(rest) : `${head} ${twoDigits(rest)}`
}

/** 10 … 99, with mốt, tư and lăm after mươi. */
export function twoDigits(value: number): string {
  const tens = Math.floor(value / 10)
  const unit = value % 10
  const head = tens === 1 ? 'mười' : `${digit(tens)} mươi`
  if (unit === 0) return head
  if (unit === 5) return `${head} lăm`
  if (tens > 1 && unit === 1) return `${head} mốt`
  if (tens > 1 && unit === 4) return `${head} tư`
  return `${head} ${digit(unit)}`
}

export function digit(value: number): string {
  return DIGITS[value] ?? ''
}
