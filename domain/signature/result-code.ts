/**
 * The QR a result carries, the same on its electronic file's page and on the slip beside the paper:
 * `MCR1|dossier code|first 16 hex digits of the file's SHA-256|number of the document|its date`. It proves nothing
 * alone: whoever holds the file, or the register of results, compares. Short, so that it prints small and reads offline.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import { parseCode } from '../dossier/number-book.ts'

export interface ResultCode {
  readonly code: string // of the dossier
  readonly sha256: string // first 16 hex digits
  readonly number: string // of the document, NFC
  readonly date: string // YYYY-MM-DD, of the document
}

const MARK = 'MCR1'
export const HASH_DIGITS = 16
const MOST_LETTERS = 300
const HASH = /^[0-9a-f]{16}$/
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const SEPARATORS = /[|\s\p{Cc}\p{Cf}]+/gu
const UNSAFE = /[\p{Cc}\p{Cf}]/u

/** `sha256` may be whole. A separator within the number becomes a space. */
export function writeResultCode(result: ResultCode): string {
  const number = result.number.normalize('NFC').replace(SEPARATORS, ' ').trim()
  return [MARK, result.code, result.sha256.slice(0, HASH_DIGITS), number, result.date].join('|')
}

/** From a scanner: nothing is trusted. `signature.result-code.malformed` {field}. */
export function parseResultCode(text: string): Result<ResultCode> {
  const fields = text.length > MOST_LETTERS ? [] : text.normalize('NFC').trim().split('|')
  const [mark, code = '', sha256 = '', number = '', date = ''] = fields
  if (mark !== MARK || fields.length !== 5) return malformed('mark')
  if (!parseCode(code).ok) return malformed('code')
  if (!HASH.test(sha256)) return malformed('sha256')
  if (number === '' || number.trim() !== number || UNSAFE.test(number)) return malformed('number')
  if (!DAY.test(date)) return malformed('date')
  return ok({ code, sha256, number, date })
}

/** Whether this file is the one the code speaks of. */
export function isFileOf(code: ResultCode, sha256: string): boolean {
  return sha256.slice(0, HASH_DIGITS) === code.sha256
}

function malformed(field: string): Result<never> {
  return refuse('signature.result-code.malformed', { field })
}
