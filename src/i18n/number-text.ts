/** Whole numbers as officers type them: `8000`, `8.000`, `8 000`. */
import type { FieldValue } from '../../domain/form/form.ts'
import { formatNumber } from './format.ts'

const WHOLE = /^\d{1,15}$/

function digitsOf(text: string): string {
  return text.replace(/[\s.,]/g, '')
}

/** A number, or the text as typed: nothing typed is dropped because it is no number. */
export function textToNumber(text: string): number | string {
  const digits = digitsOf(text)
  return WHOLE.test(digits) ? Number(digits) : text
}

export function numberToText(value: FieldValue | undefined, grouped: boolean): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : ''
  return grouped ? formatNumber(value) : String(value)
}

/** For when the box is left: `8000` becomes `8.000`. */
export function tidyNumber(grouped: boolean): (text: string) => string {
  return (text) => numberToText(textToNumber(text.trim()), grouped)
}
