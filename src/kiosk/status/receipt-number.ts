/** The number of a dossier from what somebody holds before the camera or types from the slip. Pure. */
import { parseCode } from '../../../domain/dossier/number-book.ts'
import { codeInReceipt } from '../../../domain/receipt-proof/receipt-text.ts'

/** Digits of a day and a serial; a book of a busy device may have two more. */
export const LEAST_DIGITS = 11
export const MOST_DIGITS = 13

/** Null: no receipt of ours. Slips of other makes carry the bare number. */
export function numberInCode(scanned: string): string | null {
  const text = scanned.trim()
  return codeInReceipt(text) ?? (parseCode(text).ok ? text : null)
}

/** `agency`: of the commune the kiosk stands in. Null while it is no whole number. */
export function numberOfDigits(agency: string, digits: string): string | null {
  const code = `${agency}-${digits.slice(0, 6)}-${digits.slice(6)}`
  return digits.length >= LEAST_DIGITS && parseCode(code).ok ? code : null
}

/** As it stands on the slip: the day, a dash, the serial. */
export function showDigits(digits: string): string {
  return digits.length > 6 ? `${digits.slice(0, 6)}-${digits.slice(6)}` : digits
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '').slice(0, MOST_DIGITS)
}
