/** Secrets the database must not give away by itself: AES-256-GCM under a key that lies beside it, not in it. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16

/** `about` binds the text to its place: moved to another officer it does not open. */
export function closeBox(key: Buffer, about: string, plain: Uint8Array): string {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(about))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** Throws when it was touched, moved or closed under another key. */
export function openBox(key: Buffer, about: string, closed: string): Buffer {
  const bytes = Buffer.from(closed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(-TAG))
  return Buffer.concat([decipher.update(bytes.subarray(IV, -TAG)), decipher.final()])
}
