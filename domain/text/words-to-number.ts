/** Reads Vietnamese number words back, with or without marks and in northern or southern wording. */
import { tokens } from './tokens.ts'

const UNIT: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  nham: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
}
const ZERO_TENS = new Set(['linh', 'le'])
const THOUSAND = new Set(['nghin', 'ngan'])

/** "hai ngàn không trăm linh ba" → 2003; "hai không hai sáu" → 2026; undefined when it is no number below a million. */
export function findNumber(text: string): number | undefined {
  return findNumberInTokens(tokens(text))
}

export function findNumberInTokens(parts: readonly string[]): number | undefined {
  if (parts.length === 0) return undefined
  if (parts.length === 1 && /^\d{1,4}$/.test(parts[0] ?? '')) return Number(parts[0])
  const thousandAt = parts.findIndex((part) => THOUSAND.has(part))
  if (thousandAt < 0) return belowThousand(parts) ?? digitByDigit(parts)
  const thousands = belowThousand(parts.slice(0, thousandAt))
  const tail = parts.slice(thousandAt + 1)
  const rest = tail.length === 0 ? 0 : belowThousand(tail)
  return thousands === undefined || rest === undefined || thousands === 0
    ? undefined
    : thousands * 1000 + rest
}

function belowThousand(parts: readonly string[]): number | undefined {
  const hundredAt = parts.indexOf('tram')
  if (hundredAt < 0) return belowHundred(parts)
  const hundreds = hundredAt === 1 ? UNIT[parts[0] ?? ''] : undefined
  const tail = parts.slice(hundredAt + 1)
  const rest = tail.length === 0 ? 0 : belowHundred(tail)
  return hundreds === undefined || rest === undefined ? undefined : hundreds * 100 + rest
}

function belowHundred(parts: readonly string[]): number | undefined {
  const [first = '', second, third] = parts
  if (parts.length > 3) return undefined
  if (ZERO_TENS.has(first)) return parts.length === 2 ? UNIT[second ?? ''] : undefined
  if (first === 'muoi') return parts.length === 1 ? 10 : parts.length === 2 ? plus(10, second) : undefined
  const unit = UNIT[first]
  if (unit === undefined) return undefined
  if (second === undefined) return unit
  if (second !== 'muoi') return undefined
  return third === undefined ? unit * 10 : plus(unit * 10, third)
}

function plus(tens: number, word: string | undefined): number | undefined {
  const unit = UNIT[word ?? '']
  return unit === undefined || unit === 0 ? undefined : tens + unit
}

function digitByDigit(parts: readonly string[]): number | undefined {
  if (parts.length !== 4) return undefined
  const digits = parts.map((part) => UNIT[part])
  return digits.includes(undefined) ? undefined : Number(digits.join(''))
}
