/** Ten one-time codes for the day the phone is gone: about 2^49 each, kept as keyed hashes. */
import { createHmac, randomInt } from 'node:crypto'
import { ENROL_ALPHABET } from '../../domain/access/enrol-code.ts'

const CODES = 10
const LENGTH = 10

export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => {
    const signs = Array.from({ length: LENGTH }, () =>
      ENROL_ALPHABET.charAt(randomInt(ENROL_ALPHABET.length)),
    )
    return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`
  })
}

/** Null when what was typed can't be one. */
export function recoveryHash(pepper: Buffer, officer: string, typed: string): string | null {
  const code = typed.replace(/[\s\-–—.]/g, '').toUpperCase()
  if (code.length !== LENGTH || ![...code].every((sign) => ENROL_ALPHABET.includes(sign))) return null
  return createHmac('sha256', pepper).update(`recovery|${officer}|${code}`).digest('hex')
}
