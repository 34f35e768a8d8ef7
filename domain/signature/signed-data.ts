/** The CMS message in a signature (RFC 5652): one signer, its attributes, the certificates it brings. */
import { readCertificate, type Certificate } from './certificate.ts'
import { child, oidOf, sameBytes, smallInteger, TAG, tagged, type Der } from './der.ts'
import { timeOf } from './der-text.ts'

export interface SignedData {
  readonly digestAlgorithm: Der
  readonly contentKind: string // OID
  readonly content: Uint8Array | null // within the message: of a timestamp
  readonly certificates: readonly Certificate[]
  readonly signer: Certificate | null // the one the message names
  readonly attributes: Uint8Array // as they were signed: a SET OF
  readonly attributeKind: string // content-type, OID
  readonly messageDigest: Uint8Array
  readonly claimedAt: string | null // signing-time
  readonly named: NamedCertificate | null // ESS signing-certificate-v2
  readonly algorithm: Der
  readonly signature: Uint8Array
  readonly timestamp: Uint8Array | null // token over the signature
  readonly evidence: readonly Uint8Array[] // lists and answers on certificates, as they were brought
}

export interface NamedCertificate {
  readonly hashAlgorithm: Der | null // null: SHA-256
  readonly hash: Uint8Array
}

const DATA = '1.2.840.113549.1.7.1'
const SIGNED_DATA = '1.2.840.113549.1.7.2'
const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47'
const TIMESTAMP = '1.2.840.113549.1.9.16.2.14'
const REVOCATION_ARCHIVAL = '1.2.840.113583.1.1.8' // ISO 32000-1, 12.8.3.3.2
const MOST_EVIDENCE = 20
const [IMPLICIT_0, IMPLICIT_1] = [0xa0, 0xa1] as const
const MOST_CERTIFICATES = 16

/** Undefined for anything that is not such a message with exactly one signer and signed attributes. */
export function readSignedData(message: Der | undefined): SignedData | undefined {
  if (message?.tag !== TAG.sequence || message.children.length !== 2) return undefined
  if (oidOf(child(message, 0)) !== SIGNED_DATA) return undefined
  const body = child(child(message, 1, IMPLICIT_0), 0, TAG.sequence)
  const signers = body?.children.at(-1)
  const signer = child(signers, 0, TAG.sequence)
  const algorithms = child(body, 1, TAG.set)
  const content = child(body, 2, TAG.sequence)
  if (!body || signers?.tag !== TAG.set || signers.children.length !== 1 || !signer || !content)
    return undefined
  const version = smallInteger(child(body, 0))
  const parts = readSigner(signer)
  if (!algorithms || !parts || version !== versionFor(parts, content)) return undefined
  const list = tagged(body, IMPLICIT_0)?.children ?? []
  const certificates = list.slice(0, MOST_CERTIFICATES).map(({ raw }) => readCertificate(raw))
  if (certificates.includes(undefined) || list.length > MOST_CERTIFICATES) return undefined
  if (!algorithms.children.some((one) => sameBytes(one.raw, parts.digestAlgorithm.raw))) return undefined
  const known = certificates as Certificate[]
  const { archived, ...signed } = parts
  const lists = tagged(body, IMPLICIT_1)?.children ?? []
  return {
    ...signed,
    evidence: [...archived, ...lists.map(({ raw }) => raw)].slice(0, MOST_EVIDENCE),
    contentKind: oidOf(child(content, 0)),
    content: child(child(content, 1, IMPLICIT_0), 0, TAG.octets)?.value ?? null,
    certificates: known,
    signer: known.find((one) => isNamed(one, child(signer, 1))) ?? null,
  }
}

/** RFC 5652, 5.1: nothing in the message may say two things, for its outside is not signed. */
function versionFor({ isByKey }: { readonly isByKey: boolean }, content: Der): number {
  return isByKey || oidOf(child(content, 0)) !== DATA ? 3 : 1
}

function readSigner(signer: Der) {
  const id = child(signer, 1)?.tag
  const isByKey = id === 0x80
  const version = smallInteger(child(signer, 0))
  const digestAlgorithm = child(signer, 2, TAG.sequence)
  const attributes = child(signer, 3, IMPLICIT_0)
  const algorithm = child(signer, 4, TAG.sequence)
  const signature = child(signer, 5, TAG.octets)?.value
  if (!isByKey && id !== TAG.sequence) return undefined
  if (version !== (isByKey ? 3 : 1) || !digestAlgorithm || !attributes || !algorithm || !signature)
    return undefined
  const unsigned = child(signer, 6)
  if (unsigned && unsigned.tag !== IMPLICIT_1) return undefined
  const value = (oid: string) => valueOf(attributes, oid)
  const messageDigest = value(MESSAGE_DIGEST)
  const kind = oidOf(value(CONTENT_TYPE))
  if (messageDigest?.tag !== TAG.octets || kind === '') return undefined
  const signed = Uint8Array.from(attributes.raw)
  signed[0] = TAG.set // RFC 5652, 5.4: signed as a SET OF, sent under a tag of its own
  return {
    isByKey,
    digestAlgorithm,
    attributes: signed,
    attributeKind: kind,
    messageDigest: messageDigest.value,
    claimedAt: timeOf(value(SIGNING_TIME)) ?? null,
    named: readNamed(value(SIGNING_CERTIFICATE)),
    algorithm,
    signature,
    timestamp: (unsigned && valueOf(unsigned, TIMESTAMP)?.raw) ?? null,
    archived: archivedIn(value(REVOCATION_ARCHIVAL)),
  }
}

/** adbe-revocationInfoArchival: lists under [0], answers under [1]. */
function archivedIn(value: Der | undefined): Uint8Array[] {
  const of = (tag: number) => child(tagged(value, tag), 0, TAG.sequence)?.children ?? []
  return [...of(IMPLICIT_0), ...of(IMPLICIT_1)].map(({ raw }) => raw)
}

/** The one value of an attribute; one that stands twice, or with two values, has none. */
function valueOf(attributes: Der, oid: string): Der | undefined {
  const found = attributes.children.filter((one) => oidOf(child(one, 0)) === oid)
  const values = child(found[0], 1, TAG.set)
  return found.length === 1 && values?.children.length === 1 ? values.children[0] : undefined
}

/** SigningCertificateV2: the first one is the signer's. */
function readNamed(value: Der | undefined): NamedCertificate | null {
  const first = child(child(value, 0, TAG.sequence), 0, TAG.sequence)
  const hash = first?.children.find((one) => one.tag === TAG.octets)
  if (!first || !hash) return null
  return { hashAlgorithm: child(first, 0, TAG.sequence) ?? null, hash: hash.value }
}

/** By issuer and serial number, or by the identifier of the key. */
function isNamed(certificate: Certificate, id: Der | undefined): boolean {
  if (id?.tag === 0x80) return certificate.keyId !== null && sameBytes(certificate.keyId, id.value)
  const [issuer, serial] = [child(id, 0, TAG.sequence), child(id, 1, TAG.integer)]
  if (!issuer || !serial) return false
  return sameBytes(issuer.raw, certificate.issuer) && sameBytes(serial.value, certificate.serialBytes)
}
