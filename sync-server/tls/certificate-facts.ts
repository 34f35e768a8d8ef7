/** What is told of a certificate without the library that makes them. */
import { createHash, type X509Certificate } from 'node:crypto'

export const DAY_MS = 86_400_000

/** SHA-256 of the DER file, in groups of four to compare by eye. */
export function fingerprint(certificate: X509Certificate): string {
  const hex = createHash('sha256').update(certificate.raw).digest('hex').toUpperCase()
  return hex.match(/.{4}/g)!.join(' ')
}
