/** SHA-256 as it stands in every list and proof here: lower-case hex. What is too long for memory is hashed where it is read. */
import { createHash } from 'node:crypto'

export function sha256Hex(what: string | Uint8Array): string {
  return createHash('sha256').update(what).digest('hex')
}
