/** A certificate with its key, as the listener takes them, and what can be asked of it. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'

export interface Served {
  readonly key: string // PEM
  readonly cert: string // PEM; with the chain behind it when there is one
  readonly leaf: X509Certificate
}

/** Null: not a certificate, not a key, or not the key of this certificate. */
export function readServed(cert: string, key: string): Served | null {
  try {
    const leaf = new X509Certificate(cert)
    return leaf.checkPrivateKey(createPrivateKey(key)) ? { key, cert, leaf } : null
  } catch {
    return null
  }
}

/** `hostname` without brackets and port. Wildcards count; a common name does not. */
export function speaksFor(leaf: X509Certificate, hostname: string): boolean {
  if (isIP(hostname) !== 0) return leaf.checkIP(hostname) !== undefined
  return leaf.checkHost(hostname, { subject: 'never' }) !== undefined
}

/** The names of the certificate that are not patterns. */
export function namesIn(leaf: X509Certificate): string[] {
  const names = [...(leaf.subjectAltName ?? '').matchAll(/(?:DNS|IP Address):([^,\s]+)/g)]
  return names.map(([, name = '']) => name.toLowerCase()).filter((name) => !name.includes('*'))
}
