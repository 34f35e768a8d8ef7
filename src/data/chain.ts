/** The device's own log as a hash chain: h_i = SHA-256(h_{i-1} ‖ raw_i), see domain/sync/signing.ts. */
import { toHex } from '../../domain/base/bytes-text.ts'

export async function nextLink(previousHex: string, raw: Uint8Array): Promise<string> {
  const joined = new Uint8Array(32 + raw.length)
  joined.set(fromHex(previousHex), 0)
  joined.set(raw, 32)
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', joined)))
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16),
  )
}
