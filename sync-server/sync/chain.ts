/** The two hash chains of domain/sync/signing.ts: the device's own log, and the server's ledger of a commune. */
import { createHash } from 'node:crypto'

/** h_i = SHA-256(h_{i-1} ‖ raw_i), hex. */
export function nextDeviceHash(previous: string, raw: Uint8Array): string {
  return createHash('sha256').update(previous, 'hex').update(raw).digest('hex')
}

/** c_i = SHA-256(c_{i-1} ‖ SHA-256(raw_i)), hex. */
export function nextLedgerHash(previous: string, raw: Uint8Array): string {
  const item = createHash('sha256').update(raw).digest()
  return createHash('sha256').update(previous, 'hex').update(item).digest('hex')
}
