/** The two hash chains of domain/sync/signing.ts: the device's own log, and the server's ledger of a commune. */
import { hash } from 'node:crypto'

/** h_i = SHA-256(h_{i-1} ‖ raw_i), hex. */
export function nextDeviceHash(previous: string, raw: Uint8Array): string {
  return hash('sha256', Buffer.concat([Buffer.from(previous, 'hex'), raw]))
}

/** c_i = SHA-256(c_{i-1} ‖ SHA-256(raw_i)), hex. */
export function nextLedgerHash(previous: string, raw: Uint8Array): string {
  const both = Buffer.allocUnsafe(64)
  both.write(previous, 'hex')
  both.write(hash('sha256', raw), 32, 'hex')
  return hash('sha256', both)
}
