/**
 * What the tracking label of an original paper says: `MCG1*code*no`, in the signs a QR code packs tightest and a scanner
 * that types can type. It names a dossier's number and nothing about a person.
 */
import { parseCode } from '../dossier/number-book.ts'

export interface OriginalLabel {
  readonly code: string // official number of the dossier
  readonly no: number // of the paper inside it
}

const SCANNED = /^MCG1\*([A-Z0-9.-]{12,40})\*(\d{1,3})$/
/** As it stands under the code for people: `H56.99.01-261121-01001/2`. */
const TYPED = /^([A-Z0-9.-]{12,40})\/(\d{1,3})$/

export function labelText({ code, no }: OriginalLabel): string {
  return `MCG1*${code}*${no}`
}

export function labelLine({ code, no }: OriginalLabel): string {
  return `${code}/${no}`
}

/** Null for any other text. */
export function parseLabel(text: string): OriginalLabel | null {
  const plain = text.trim().toUpperCase()
  const [, code = '', no = ''] = SCANNED.exec(plain) ?? TYPED.exec(plain) ?? []
  return parseCode(code).ok ? { code, no: Number(no) } : null
}
