/**
 * From the code of a receipt and the last four signs of the applicant's number to the box that holds the status, over
 * WebCrypto alone. The derivation is of the protocol: the server seals the same way (`docs/protocol.md`), and every step
 * is slow on purpose, because four signs are few (Y9).
 *
 * bits = PBKDF2-SHA-256(`CODE|LAST4`, salt of the commune, rounds) → 384: the first 16 bytes find the box, the other 32
 * are its AES-256-GCM key. Box = nonce of 12 bytes ‖ ciphertext of the PublicStatus as JSON.
 */
import { fromBase64Url, toBase64Url } from '../../../domain/base/bytes-text.ts'
import type { StatusBox } from '../../../domain/status/public-status.ts'
import { FIND_BYTES, STATUS_BITS, statusSecret } from '../../../domain/status/secret.ts'

export interface BoxRules {
  readonly salt: string // base64url
  readonly rounds: number
}

export interface BoxKey {
  readonly find: string
  readonly open: (box: string) => Promise<string | null> // null: not ours, or changed
  readonly seal: (plain: string) => Promise<StatusBox>
}

const NONCE_BYTES = 12

/** Null when the salt is no base64url. */
export async function deriveBoxKey(code: string, lastFour: string, rules: BoxRules): Promise<BoxKey | null> {
  const salt = fromBase64Url(rules.salt)
  if (salt === null) return null
  const password = new TextEncoder().encode(statusSecret(code, lastFour))
  const base = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rules.rounds }
  const bits = new Uint8Array(await crypto.subtle.deriveBits(how, base, STATUS_BITS))
  const find = toBase64Url(bits.subarray(0, FIND_BYTES))
  const raw = bits.slice(FIND_BYTES)
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
  bits.fill(0)
  raw.fill(0)
  return {
    find,
    async open(box) {
      const bytes = fromBase64Url(box)
      if (bytes === null || bytes.length <= NONCE_BYTES) return null
      const iv = bytes.subarray(0, NONCE_BYTES)
      try {
        const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.subarray(NONCE_BYTES))
        return new TextDecoder().decode(plain)
      } catch {
        return null
      }
    },
    async seal(plain) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const sealed = new Uint8Array(
        await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(plain)),
      )
      const bytes = new Uint8Array(NONCE_BYTES + sealed.length)
      bytes.set(iv)
      bytes.set(sealed, NONCE_BYTES)
      return { find, box: toBase64Url(bytes) }
    },
  }
}
