/** The two hash chains. The device's own log: h_i = SHA-256(h_{i-1} ‖ raw_i), see domain/sync/signing.ts. */
import { toHex } from '../../domain/base/bytes-text.ts'

export async function nextLink(previousHex: string, raw: Uint8Array): Promise<string> {
  const joined = new Uint8Array(32 + raw.length)
  joined.set(fromHex(previousHex), 0)
  joined.set(raw, 32)
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', joined)))
}

/** An item of the home server's chain over the ledger: c_i = SHA-256(c_{i-1} ‖ SHA-256(raw_i)). */
export async function sha256Of(raw: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', raw))
}

export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) =>
    Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16),
  )
}
