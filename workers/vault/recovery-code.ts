/**
 * What two custodians bring back: 128 random bits as 26 signs that cannot be mistaken for one another (Crockford's
 * base 32), and two more that catch a slip of the hand before it costs a try.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { utf8, type Bytes } from './bytes.ts'

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const CODE_BYTES = 16
const CODE_SIGNS = 26
const CHECK_SIGNS = 2
const GROUP = 4

/** Seven groups of four. */
export async function formatRecoveryCode(code: Uint8Array): Promise<string> {
  let bits = 0n
  for (const byte of code) bits = (bits << 8n) | BigInt(byte)
  let signs = ''
  for (let i = 0; i < CODE_SIGNS; i++) {
    signs = SIGNS.charAt(Number(bits & 31n)) + signs
    bits >>= 5n
  }
  const all = signs + (await checkSigns(signs))
  return (all.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/** However it is spaced; I and L are read as 1, O as 0. `vault.recovery-code-mistyped`. */
export async function parseRecoveryCode(typed: string): Promise<Result<Bytes>> {
  const mistyped = refuse('vault.recovery-code-mistyped')
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll(/[IL]/g, '1').replaceAll('O', '0')
  const code = signs.slice(0, CODE_SIGNS)
  const isWhole =
    signs.length === CODE_SIGNS + CHECK_SIGNS && [...signs].every((sign) => SIGNS.includes(sign))
  if (!isWhole || (await checkSigns(code)) !== signs.slice(CODE_SIGNS)) return mistyped
  let bits = 0n
  for (const sign of code) bits = (bits << 5n) | BigInt(SIGNS.indexOf(sign))
  if (bits >> BigInt(CODE_BYTES * 8) !== 0n) return mistyped
  const bytes = new Uint8Array(CODE_BYTES)
  for (let i = CODE_BYTES - 1; i >= 0; i--) {
    bytes[i] = Number(bits & 255n)
    bits >>= 8n
  }
  return ok(bytes)
}

async function checkSigns(signs: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(`motcua/recovery/1|${signs}`)))
  return SIGNS.charAt((hash[0] ?? 0) & 31) + SIGNS.charAt((hash[1] ?? 0) & 31)
}
