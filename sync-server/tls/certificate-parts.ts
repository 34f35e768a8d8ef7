/** What both kinds of certificate are made of, and how the limits of the authority are written and read. */
import 'reflect-metadata' // asked for by the library below, before it loads
import { randomBytes, webcrypto, type X509Certificate } from 'node:crypto'
import { AsnConvert } from '@peculiar/asn1-schema'
import { GeneralName, GeneralSubtree, GeneralSubtrees, NameConstraints } from '@peculiar/asn1-x509'
import * as x509 from '@peculiar/x509'

export const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

const NAME_CONSTRAINTS = '2.5.29.30'

/** Domains with everything below them, and ranges as `10.0.0.0/8`. */
export interface Permitted {
  readonly domains: readonly string[]
  readonly ranges: readonly string[]
}

/** Critical: who does not understand the limits must not trust the authority (RFC 5280, 4.2.1.10). */
export function constraintsExtension({ domains, ranges }: Permitted): x509.Extension {
  const bases = [
    ...domains.map((dNSName) => new GeneralName({ dNSName })),
    ...ranges.map((iPAddress) => new GeneralName({ iPAddress })),
  ]
  const subtrees = new GeneralSubtrees(bases.map((base) => new GeneralSubtree({ base })))
  const value = AsnConvert.serialize(new NameConstraints({ permittedSubtrees: subtrees }))
  return new x509.Extension(NAME_CONSTRAINTS, true, value)
}

export function readPermitted(authority: X509Certificate): Permitted {
  const extension = new x509.X509Certificate(authority.raw).getExtension(NAME_CONSTRAINTS)
  if (!extension) return { domains: [], ranges: [] }
  const bases = [...(AsnConvert.parse(extension.value, NameConstraints).permittedSubtrees ?? [])]
  return {
    domains: bases.flatMap(({ base }) => base.dNSName ?? []),
    ranges: bases.flatMap(({ base }) => base.iPAddress ?? []),
  }
}

/** 127 random bits, never negative and never zero-led. */
export function newSerial(): string {
  const bytes = randomBytes(16)
  bytes[0] = (bytes[0]! & 0x3f) | 0x40
  return bytes.toString('hex')
}

export async function toPem(certificate: x509.X509Certificate, key: webcrypto.CryptoKey): Promise<string> {
  const der = await webcrypto.subtle.exportKey('pkcs8', key)
  return `${certificate.toString('pem')}\n${x509.PemConverter.encode(der, 'PRIVATE KEY')}\n`
}
