/** The CMS message of a PAdES signature, baseline B (ETSI EN 319 142-1): the certificate named by its hash, the time in
 *  the dictionary of the PDF; with a timestamp over it, baseline T. */
import { child, readDer } from '../../../domain/signature/der.ts'
import { integer, nothing, octets, oid, sequence, setOf, tlv, type Bytes } from './der-write.ts'
import type { RevocationEvidence, SigningPort, TimestampPort } from './signing-port.ts'

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.47',
  timestamp: '1.2.840.113549.1.9.16.2.14',
  revocationArchival: '1.2.840.113583.1.1.8',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const

const sha256 = async (bytes: Uint8Array) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
const attribute = (name: string, value: Uint8Array) => sequence(oid(name), setOf(value))

export async function makeMessage(
  signed: Uint8Array,
  signer: SigningPort,
  stamper: TimestampPort | null,
  names = true,
  evidence: RevocationEvidence | null = null,
): Promise<Bytes> {
  const own = signer.certificates[0]!
  const attributes = [
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(await sha256(signed))),
    ...(names
      ? [attribute(OID.signingCertificate, sequence(sequence(sequence(octets(await sha256(own))))))]
      : []),
    ...(evidence ? [attribute(OID.revocationArchival, archived(evidence))] : []),
  ]
  const set = setOf(...attributes)
  const signature = await signer.sign(set)
  const token = stamper && (await stamper.stamp(await sha256(signature)))
  const digest = sequence(oid(OID.sha256), nothing())
  const algorithm =
    signer.algorithm === 'rsa-sha256' ? sequence(oid(OID.rsa), nothing()) : sequence(oid(OID.ecdsaSha256))
  const info = sequence(
    integer(1),
    signerId(own),
    digest,
    retag(0xa0, set),
    algorithm,
    octets(signature),
    ...(token ? [retag(0xa1, setOf(attribute(OID.timestamp, token)))] : []),
  )
  const data = sequence(
    integer(1),
    setOf(digest),
    sequence(oid(OID.data)),
    retag(0xa0, setOf(...signer.certificates)),
    setOf(info),
  )
  return sequence(oid(OID.signedData), tlv(0xa0, data))
}

/** What was known of the certificates when it was signed (ISO 32000-1, 12.8.3.3.2). */
function archived({ crls, responses }: RevocationEvidence): Bytes {
  const part = (tag: number, pieces: readonly Uint8Array[]) =>
    pieces.length > 0 ? [tlv(tag, sequence(...pieces))] : []
  return sequence(...part(0xa0, crls), ...part(0xa1, responses))
}

function retag(tag: number, set: Uint8Array): Bytes {
  const copy = new Uint8Array(set)
  copy[0] = tag
  return copy
}

/** Issuer and serial number, as they stand in the certificate. */
function signerId(certificate: Uint8Array): Bytes {
  const body = child(readDer(certificate), 0)
  return sequence(child(body, 3)!.raw, child(body, 1)!.raw)
}
