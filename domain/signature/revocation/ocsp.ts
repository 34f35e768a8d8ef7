/** An answer on single certificates (OCSP, RFC 6960) as it is put beside a signature. Only answers that say something. */
import { readCertificate, type Certificate } from '../certificate.ts'
import { bitsOf, child, oidOf, readDer, TAG, tagged, type Der } from '../der.ts'
import { timeOf } from '../der-text.ts'
import { toHex } from '../../base/bytes-text.ts'

export interface OcspAnswer {
  readonly hashOid: string
  readonly issuerName: Uint8Array // hashes
  readonly issuerKey: Uint8Array
  readonly serial: string
  readonly revokedAt: string | null // null: good
  readonly thisUpdate: string
  readonly nextUpdate: string | null
}

export interface OcspResponse {
  readonly signed: Uint8Array
  readonly algorithm: Der
  readonly signature: Uint8Array
  readonly producedAt: string
  readonly certificates: readonly Certificate[]
  readonly answers: readonly OcspAnswer[]
}

const BASIC = '1.3.6.1.5.5.7.48.1.1'
const MOST_ANSWERS = 50
const [GOOD, REVOKED, EXPLICIT_0] = [0x80, 0xa1, 0xa0] as const

export function readOcsp(bytes: Uint8Array): OcspResponse | undefined {
  const whole = readDer(bytes)
  const status = child(whole, 0)
  const inside = child(child(whole, 1, EXPLICIT_0), 0, TAG.sequence)
  if (status?.value.length !== 1 || status.value[0] !== 0 || oidOf(child(inside, 0)) !== BASIC)
    return undefined
  const wrapped = child(inside, 1, TAG.octets)
  const basic = wrapped && readDer(wrapped.value)
  const data = child(basic, 0, TAG.sequence)
  const algorithm = child(basic, 1, TAG.sequence)
  const signature = bitsOf(child(basic, 2))
  const producedAt = timeOf(tagged(data, TAG.generalizedTime))
  const list = data?.children.filter((one) => one.tag === TAG.sequence).at(-1)
  if (!data || !algorithm || !signature || !producedAt || !list || list.children.length > MOST_ANSWERS)
    return undefined
  const brought = child(tagged(basic, EXPLICIT_0), 0, TAG.sequence)?.children ?? []
  const certificates = brought.slice(0, 8).flatMap(({ raw }) => readCertificate(raw) ?? [])
  const answers = list.children.flatMap((one) => readAnswer(one) ?? [])
  return { signed: data.raw, algorithm, signature, producedAt, certificates, answers }
}

function readAnswer(one: Der): OcspAnswer | undefined {
  const id = child(one, 0, TAG.sequence)
  const issuerName = child(id, 1, TAG.octets)?.value
  const issuerKey = child(id, 2, TAG.octets)?.value
  const serial = child(id, 3, TAG.integer)
  const status = child(one, 1)
  const thisUpdate = timeOf(child(one, 2))
  const until = child(one, 3)?.tag === EXPLICIT_0 ? timeOf(child(child(one, 3), 0)) : null
  if (!issuerName || !issuerKey || !serial || !thisUpdate || until === undefined) return undefined
  const revokedAt =
    status?.tag === REVOKED ? timeOf(child(status, 0)) : status?.tag === GOOD ? null : undefined
  if (revokedAt === undefined) return undefined
  return {
    hashOid: oidOf(child(child(id, 0), 0)),
    issuerName,
    issuerKey,
    serial: toHex(serial.value),
    revokedAt,
    thisUpdate,
    nextUpdate: until,
  }
}
