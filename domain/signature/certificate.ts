/** An X.509 certificate (RFC 5280) as far as a signature needs it. */
import { bitsOf, child, oidOf, readDer, sameBytes, TAG, tagged, type Der } from './der.ts'
import { latin1, textOf, timeOf } from './der-text.ts'
import { toHex } from '../base/bytes-text.ts'

export interface Certificate {
  readonly raw: Uint8Array
  readonly signed: Uint8Array // what its issuer signed
  readonly algorithm: Der
  readonly signature: Uint8Array
  readonly serial: string // hex
  readonly serialBytes: Uint8Array
  readonly issuer: Uint8Array // DER of the name
  readonly issuerName: string
  readonly subject: Uint8Array
  readonly holder: Holder
  readonly notBefore: string // ISO
  readonly notAfter: string
  readonly key: Der
  readonly keyId: Uint8Array | null
  readonly canSign: boolean // documents
  readonly canCertify: boolean // other certificates
  readonly canStamp: boolean // times
  readonly canList: boolean // revoked certificates
  readonly canAnswer: boolean // on single certificates, in the name of its issuer
  readonly crlPoints: readonly string[] // where its issuer's list is to be had
}

export interface Holder {
  readonly name: string // CN
  readonly organisation: string // O
  readonly number: string // serialNumber of the subject: citizen or agency number
  readonly title: string
}

const KEY_USAGE = '2.5.29.15'
const EXTENDED_USAGE = '2.5.29.37'
const BASIC = '2.5.29.19'
const KEY_ID = '2.5.29.14'
const [TIME_STAMPING, OCSP_SIGNING] = ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.9'] as const
const CRL_POINTS = '2.5.29.31'
const [FULL_NAME, URI, MOST_POINTS] = [0xa0, 0x86, 8] as const
const [DIGITAL_SIGNATURE, NON_REPUDIATION, CERT_SIGN, CRL_SIGN] = [0x80, 0x40, 0x04, 0x02] as const
const VERSION_3 = 0xa0
const EXTENSIONS = 0xa3

/** Undefined for what is no certificate of version 3. */
export function readCertificate(bytes: Uint8Array): Certificate | undefined {
  const whole = readDer(bytes)
  const body = child(whole, 0, TAG.sequence)
  const algorithm = child(whole, 1, TAG.sequence)
  const signature = bitsOf(child(whole, 2))
  if (!whole || !body || !algorithm || !signature || child(body, 0)?.tag !== VERSION_3) return undefined
  const serial = child(body, 1, TAG.integer)
  const [issuer, validity, subject, key] = [3, 4, 5, 6].map((i) => child(body, i, TAG.sequence))
  const inner = child(body, 2, TAG.sequence)
  const notBefore = timeOf(child(validity, 0))
  const notAfter = timeOf(child(validity, 1))
  if (!serial || !issuer || !subject || !key || !inner || !notBefore || !notAfter) return undefined
  // The algorithm stands twice, once outside what is signed.
  if (!sameBytes(inner.raw, algorithm.raw)) return undefined
  const extensions = readExtensions(child(tagged(body, EXTENSIONS), 0))
  const usage = extensions.get(KEY_USAGE)?.value[1] ?? null
  const extended = extensions.get(EXTENDED_USAGE)?.children.map(oidOf)
  const basic = extensions.get(BASIC)
  return {
    raw: bytes,
    signed: body.raw,
    algorithm,
    signature,
    serial: toHex(serial.value),
    serialBytes: serial.value,
    issuer: issuer.raw,
    issuerName: holderOf(issuer).name,
    subject: subject.raw,
    holder: holderOf(subject),
    notBefore,
    notAfter,
    key,
    keyId: extensions.get(KEY_ID)?.value ?? null,
    canSign: usage === null || (usage & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0,
    canCertify:
      child(basic, 0, TAG.boolean)?.value[0] === 0xff && (usage === null || (usage & CERT_SIGN) !== 0),
    canStamp: extended?.includes(TIME_STAMPING) ?? false,
    canList: usage === null || (usage & CRL_SIGN) !== 0,
    canAnswer: extended?.includes(OCSP_SIGNING) ?? false,
    crlPoints: pointsOf(extensions.get(CRL_POINTS)),
  }
}

function readExtensions(list: Der | undefined): ReadonlyMap<string, Der> {
  const found = new Map<string, Der>()
  for (const one of list?.children ?? []) {
    const value = one.children.at(-1)
    const inner = value?.tag === TAG.octets ? readDer(value.value) : undefined
    if (inner) found.set(oidOf(child(one, 0)), inner)
  }
  return found
}

function pointsOf(list: Der | undefined): string[] {
  const names = (list?.children ?? []).flatMap((point) => addressesOf(tagged(point, FULL_NAME)))
  return names.slice(0, MOST_POINTS)
}

/** Of a DistributionPointName. */
export function addressesOf(name: Der | undefined): string[] {
  return (tagged(name, FULL_NAME)?.children ?? [])
    .filter(({ tag, value }) => tag === URI && value.length <= 500)
    .map(({ value }) => latin1(value))
}

const [CN, SERIAL, O, TITLE] = ['2.5.4.3', '2.5.4.5', '2.5.4.10', '2.5.4.12'] as const

function holderOf(subject: Der): Holder {
  const parts = subject.children.flatMap((set) => set.children)
  const of = (oid: string) =>
    textOf(
      child(
        parts.find((one) => oidOf(child(one, 0)) === oid),
        1,
      ),
    )
  return { name: of(CN) || of(O), organisation: of(O), number: of(SERIAL), title: of(TITLE) }
}

/** ISO times compare as text. */
export function wasValidAt({ notBefore, notAfter }: Certificate, at: string): boolean {
  return notBefore <= at && at <= notAfter
}
