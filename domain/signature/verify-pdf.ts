/**
 * Our own word on the signatures of a PDF. Valid means: every signature is sound for the bytes it covers, and the last one
 * covers the whole file but its own hole, so that nothing was added behind it. Whether its issuer is one we know, whether
 * its certificate was taken back and whether it stands in the commune's register is told apart: those go by data.
 */
import { wasValidAt, type Holder } from './certificate.ts'
import { findPath } from './chain.ts'
import { checkMessage } from './check-message.ts'
import type { SignatureCrypto } from './crypto-port.ts'
import { readPadded } from './der.ts'
import { findDerStreams } from './der-streams.ts'
import { findSignatures, isEncrypted, isPdf, type FoundSignature } from './find-signatures.ts'
import { isStoreRevision } from './store-revision.ts'
import { registerStanding, type RegisterStanding } from './register.ts'
import { revocationOf } from './revocation/of-path.ts'
import { sortEvidence } from './revocation/evidence.ts'
import type { Revocation } from './revocation/verdict.ts'
import { readSignedData } from './signed-data.ts'
import { readTimestamp } from './timestamp.ts'
import type { SignatureTrust } from './trust.ts'
import { toBase64Url } from '../base/bytes-text.ts'
import { joinBytes } from '../base/join-bytes.ts'
import { ok, refuse, type Problem, type Result } from '../base/result.ts'

export interface SignatureFacts {
  readonly holder: Holder
  readonly serial: string
  readonly notBefore: string
  readonly notAfter: string
  readonly signedAt: string // ISO
  readonly timeFrom: 'timestamp' | 'signature' | 'file'
  readonly trust: 'known' | 'unknown' | 'no-roots' // no root at hand to go by
  readonly namesCertificate: boolean // ESS
  readonly kind: string
  readonly issuer: string // name
  readonly revocation: Revocation
  readonly register: RegisterStanding
  readonly der: string // its certificate, base64url
}

export interface SignedPdf {
  readonly signatures: readonly SignatureFacts[] // those that hold, in the order they were made
  readonly wholeFile: boolean
  readonly problem: Problem | null // null: all hold and the file is whole
}

export const MOST_BYTES = 50 * 1024 * 1024
const CADES = 'ETSI.CAdES.detached'
const KINDS: ReadonlySet<string> = new Set([CADES, 'adbe.pkcs7.detached'])

export async function verifyPdf(
  bytes: Uint8Array,
  platform: SignatureCrypto,
  trust: SignatureTrust,
): Promise<SignedPdf> {
  if (bytes.length > MOST_BYTES) return nothing('signature.file-too-large')
  if (!isPdf(bytes)) return nothing('signature.none')
  const found = findSignatures(bytes)
  const last = found.at(-1)
  if (!last) return nothing('signature.none')
  if (isEncrypted(bytes)) return nothing('signature.encrypted')
  const streams = await findDerStreams(bytes, platform.inflate)
  const signatures: SignatureFacts[] = []
  let problem: Problem | null = null
  for (const one of found) {
    const checked = await checkOne(bytes, one, platform, trust, streams)
    if (checked.ok) signatures.push(checked.value)
    else problem ??= checked.problem
  }
  // Evidence is gathered after signing; that it was added changes nothing of what was signed.
  const wholeFile = last.end === bytes.length || (await isStoreRevision(bytes, last.end, platform.inflate))
  problem ??= wholeFile ? null : refuse('signature.appended').problem
  return { signatures, wholeFile, problem }
}

function nothing(code: string): SignedPdf {
  return { signatures: [], wholeFile: false, problem: { code } }
}

async function checkOne(
  bytes: Uint8Array,
  found: FoundSignature,
  platform: SignatureCrypto,
  trust: SignatureTrust,
  streams: readonly Uint8Array[],
): Promise<Result<SignatureFacts>> {
  if (!KINDS.has(found.kind)) return refuse('signature.kind-unknown', { kind: found.kind })
  const message = readSignedData(readPadded(found.contents))
  if (!message || message.content !== null) return refuse('signature.damaged', { at: 'message' })
  const [from, to] = found.hole
  const signed = joinBytes([bytes.subarray(0, from), bytes.subarray(to, found.end)])
  const checked = await checkMessage(platform, message, signed, found.kind === CADES)
  if (!checked.ok) return checked
  const signer = checked.value
  if (!signer.canSign) return refuse('signature.certificate-not-for-signing')
  const token = message.timestamp
  const stamp = token && (await readTimestamp(platform, token, message.signature, trust))
  if (token && !stamp) return refuse('signature.damaged', { at: 'timestamp' })
  // A stamp of a clock nobody gave us says no more than the signer does.
  const signedAt = (stamp?.isTrusted ? stamp.at : null) ?? message.claimedAt ?? found.claimedAt
  if (!signedAt) return refuse('signature.time-missing')
  const { holder, serial, notBefore, notAfter } = signer
  if (!wasValidAt(signer, signedAt))
    return refuse('signature.certificate-not-valid-then', { signedAt, notBefore, notAfter })
  const brought = sortEvidence([...message.evidence, ...streams])
  const others = [...message.certificates, ...trust.others, ...brought.certificates]
  const path = await findPath(platform, signer, others, trust.roots, signedAt)
  const issuer = signer.issuerName
  return ok({
    holder,
    serial,
    notBefore,
    notAfter,
    signedAt,
    timeFrom: stamp?.isTrusted ? 'timestamp' : message.claimedAt ? 'signature' : 'file',
    trust: path.isKnown ? 'known' : trust.roots.length === 0 ? 'no-roots' : 'unknown',
    namesCertificate: message.named !== null,
    kind: found.kind,
    issuer,
    revocation: await revocationOf(platform, path, signedAt, brought, trust.lists),
    register: registerStanding(trust.register, { serial, issuer, holder, signedAt }),
    der: toBase64Url(signer.raw),
  })
}
