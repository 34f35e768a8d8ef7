/** SHA-256 as it stands in every list and proof: lower-case hex. */
import { toHex } from '../../domain/base/bytes-text.ts'

export async function sha256Hex(what: string | Uint8Array): Promise<string> {
  const bytes = typeof what === 'string' ? new TextEncoder().encode(what) : what
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)))
}
