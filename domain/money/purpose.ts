/**
 * The words of a transfer: the dossier's code alone, without marks and signs, so that every bank passes it on. Never a
 * name: a statement goes through many hands.
 */
import { ok, type Result } from '../base/result.ts'
import { parseCode } from '../dossier/number-book.ts'
import { PURPOSE_LENGTH } from './vietqr.ts'

/** `H56.99.01-261123-01001` → `H569901 261123 01001`. Of an agency with a long code only its end is said. */
export function purposeOf(code: string): Result<string> {
  const parsed = parseCode(code)
  if (!parsed.ok) return parsed
  const { agency, day, serial } = codeParts(code)
  const rest = ` ${day} ${serial}`
  return ok(`${agency.slice(-(PURPOSE_LENGTH - rest.length))}${rest}`)
}

/** The three parts of a code that is well formed, with nothing but letters and digits in them. */
export function codeParts(code: string): {
  readonly agency: string
  readonly day: string
  readonly serial: string
} {
  const [agency = '', day = '', serial = ''] = code.split('-')
  return { agency: agency.replaceAll('.', ''), day, serial }
}
