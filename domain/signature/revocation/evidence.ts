/** Lists and answers at hand. A word counts only once its issuer's own signature over it was checked. */
import { keyUseOf } from '../algorithms.ts'
import { readCertificate, wasValidAt, type Certificate } from '../certificate.ts'
import { hasIssued } from '../chain.ts'
import type { SignatureCrypto } from '../crypto-port.ts'
import { bitsOf, child, sameBytes } from '../der.ts'
import { readCrl, type Crl } from './crl.ts'
import { issuerId, speaksOf, wordOfList, type IssuerList } from './issuer-list.ts'
import { readOcsp, type OcspAnswer, type OcspResponse } from './ocsp.ts'
import type { Word } from './verdict.ts'

/** What a file brings along. */
export interface Brought {
  readonly crls: readonly Crl[]
  readonly responses: readonly OcspResponse[]
  readonly certificates: readonly Certificate[]
}

export function sortEvidence(pieces: readonly Uint8Array[]): Brought {
  const crls: Crl[] = []
  const responses: OcspResponse[] = []
  const certificates: Certificate[] = []
  for (const piece of pieces) {
    const certificate = readCertificate(piece)
    const crl = certificate ? undefined : readCrl(piece)
    const response = certificate || crl ? undefined : readOcsp(piece)
    if (certificate) certificates.push(certificate)
    if (crl) crls.push(crl)
    if (response) responses.push(response)
  }
  return { crls, responses, certificates }
}

export async function wordsOn(
  platform: SignatureCrypto,
  certificate: Certificate,
  issuer: Certificate,
  { crls, responses }: Brought,
  lists: readonly IssuerList[],
): Promise<Word[]> {
  const words: Word[] = []
  for (const crl of crls) {
    const row = crl.revoked.find((one) => one.serial === certificate.serial)
    if (!row && !speaksOf(crl, certificate)) continue
    if (!(await isListOf(platform, crl, issuer))) continue
    const { thisUpdate, nextUpdate } = crl
    words.push({ revokedAt: row?.at ?? null, thisUpdate, nextUpdate, from: 'file' })
  }
  for (const response of responses)
    for (const answer of response.answers) {
      if (answer.serial !== certificate.serial || !(await isAbout(platform, answer, issuer))) continue
      if (!(await isAnswerOf(platform, response, issuer))) continue
      const { revokedAt, thisUpdate, nextUpdate } = answer
      words.push({ revokedAt, thisUpdate, nextUpdate, from: 'file' })
    }
  if (lists.length === 0) return words
  const id = await issuerId(platform, issuer)
  return [
    ...words,
    ...lists.flatMap((list) => (list.issuer === id ? (wordOfList(list, certificate) ?? []) : [])),
  ]
}

export async function isListOf(platform: SignatureCrypto, crl: Crl, issuer: Certificate): Promise<boolean> {
  if (!issuer.canList || !sameBytes(crl.issuer, issuer.subject)) return false
  return await isSignedBy(platform, crl, issuer)
}

interface Signed {
  readonly signed: Uint8Array
  readonly algorithm: Crl['algorithm']
  readonly signature: Uint8Array
}

async function isSignedBy(platform: SignatureCrypto, one: Signed, by: Certificate): Promise<boolean> {
  const made = keyUseOf(one.algorithm, by.key, one.signature, null)
  return made.ok && (await platform.verify(made.value.use, by.key.raw, made.value.signature, one.signed))
}

/** By the issuer, or by whom it appointed for nothing but answers. */
async function isAnswerOf(
  platform: SignatureCrypto,
  response: OcspResponse,
  issuer: Certificate,
): Promise<boolean> {
  if (await isSignedBy(platform, response, issuer)) return true
  for (const one of response.certificates) {
    const isAppointed =
      one.canAnswer &&
      wasValidAt(one, response.producedAt) &&
      sameBytes(one.issuer, issuer.subject) &&
      (await hasIssued(platform, issuer, one))
    if (isAppointed && (await isSignedBy(platform, response, one))) return true
  }
  return false
}

const HASHES = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
} as const

async function isAbout(platform: SignatureCrypto, answer: OcspAnswer, issuer: Certificate): Promise<boolean> {
  const hash = Object.hasOwn(HASHES, answer.hashOid)
    ? HASHES[answer.hashOid as keyof typeof HASHES]
    : undefined
  const key = bitsOf(child(issuer.key, 1))
  if (!hash || !key) return false
  return (
    sameBytes(await platform.digest(hash, issuer.subject), answer.issuerName) &&
    sameBytes(await platform.digest(hash, key), answer.issuerKey)
  )
}
