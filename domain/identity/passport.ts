/** Vietnamese passport number: one letter and 7 or 8 digits. */
import { ok, refuse } from '../base/result.ts'
import type { Result } from '../base/result.ts'

/** Capital letter, no spaces; otherwise `identity.passport.malformed`. Foreign passports are free text elsewhere. */
export function parsePassport(text: string): Result<string> {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  return /^[A-Z]\d{7,8}$/.test(number) ? ok(number) : refuse('identity.passport.malformed')
}
