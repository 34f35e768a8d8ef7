/** One box of a status: found and opened with the receipt's code and four signs (rule Y9). */
import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import {
  FIND_BYTES,
  STATUS_BITS,
  STATUS_ROUNDS,
  statusSecret,
  statusText,
} from '../../domain/status/secret.ts'
import type { PublicStatus } from '../../domain/status/public-status.ts'

const NONCE_BYTES = 12
const derive = promisify(pbkdf2)

export const newSalt = () => randomBytes(16).toString('base64url')

export interface BoxKey {
  readonly find: string
  readonly secret: Buffer
}

/** Off the main thread, and slow on purpose: whoever takes a kiosk apart must do the same for every guess. */
export async function deriveBoxKey(code: string, lastFour: string, salt: string): Promise<BoxKey> {
  const text = statusSecret(code, lastFour)
  const bytes = await derive(text, Buffer.from(salt, 'base64url'), STATUS_ROUNDS, STATUS_BITS / 8, 'sha256')
  return { find: bytes.subarray(0, FIND_BYTES).toString('base64url'), secret: bytes.subarray(FIND_BYTES) }
}

export function sealStatus(secret: Uint8Array, status: PublicStatus): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', secret, nonce)
  const closed = [cipher.update(statusText(status), 'utf8'), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat([nonce, ...closed]).toString('base64url')
}
