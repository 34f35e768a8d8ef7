/** Vietnamese telephone numbers: stored as E.164, shown the way people read them out. */
import { ok, refuse } from '../base/result.ts'
import type { Result } from '../base/result.ts'

export interface Phone {
  readonly kind: 'mobile' | 'landline'
  readonly e164: string // +84…
  readonly display: string // 0912 345 678
}

// Ranges in use (data/law/identifiers.json `phone`).
const MOBILE = /^(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/
const LANDLINE = /^2\d{9}$/

/** Takes +84, 0084, 84 or 0 in front and any spaces, dots, hyphens, brackets; else `identity.phone.malformed`. */
export function normalisePhone(text: string): Result<Phone> {
  const typed = text.normalize('NFKC').replace(/[\s.()-]/g, '')
  const national = /^(?:(?:\+84|0084)0?|84(?=\d{9,10}$)|0)(\d+)$/.exec(typed)?.[1] ?? ''
  const kind = MOBILE.test(national) ? 'mobile' : LANDLINE.test(national) ? 'landline' : undefined
  if (kind === undefined) return refuse('identity.phone.malformed')
  return ok({
    kind,
    e164: `+84${national}`,
    display: `0${national.slice(0, 3)} ${groups(national.slice(3))}`,
  })
}

function groups(rest: string): string {
  return `${rest.slice(0, 3)} ${rest.slice(3)}`
}
