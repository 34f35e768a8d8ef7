/** What values mean inside form expressions: total conversions, never an exception, whatever the data. */
import type { FieldValue } from '../form.ts'
import { isPartialDate } from '../real-date.ts'

/** An unanswered field is undefined. */
export type Value = FieldValue | undefined

const NUMERIC = /^-?\d{1,15}(?:\.\d{1,15})?$/

export function toText(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value.normalize('NFC')
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if ('number' in value && 'issuer' in value) return value.number
  if ('commune' in value) return [value.detail, value.commune, value.province].filter(Boolean).join(', ')
  return ''
}

export function toNumber(value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  const text = toText(value).trim()
  return NUMERIC.test(text) ? Number(text) : Number.NaN
}

export function toTruth(value: Value): boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value)
  return !isEmpty(value)
}

/** Blank text, an address or identity paper without any part, a table without rows. `false` and 0 are answers. */
export function isEmpty(value: Value): boolean {
  if (value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value === 'number') return Number.isNaN(value)
  if (typeof value === 'boolean') return false
  if (Array.isArray(value)) return value.length === 0
  if ('commune' in value) return !value.detail.trim() && !value.commune.trim() && !value.province.trim()
  if ('issuer' in value) return !value.number.trim()
  return false
}

export function isSame(a: Value, b: Value): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return toTruth(a) === toTruth(b)
  const left = toNumber(a)
  const right = toNumber(b)
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left === right
  return toText(a) === toText(b)
}

/** -1, 0, 1, or undefined when the two cannot be ordered (every comparison with it is false). */
export function order(a: Value, b: Value): number | undefined {
  const left = toText(a)
  const right = toText(b)
  const dated = left.includes('-') || right.includes('-')
  if (dated && isPartialDate(left) && isPartialDate(right)) return compare(left, right)
  if (/^\d\d:\d\d$/.test(left) && /^\d\d:\d\d$/.test(right)) return compare(left, right)
  const x = toNumber(a)
  const y = toNumber(b)
  return Number.isNaN(x) || Number.isNaN(y) ? undefined : compare(x, y)
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
