/**
 * The exact texts that are signed (ECDSA P-256, SHA-256, raw r‖s, base64url) and the exact layouts that are sealed.
 * Both ends build them here, so that a signature can never depend on how somebody serialises JSON.
 *
 * Device chain:  h_i = SHA-256(h_{i-1} ‖ raw_i), h_0 = 32 zero bytes.
 * Server chain:  c_i = SHA-256(c_{i-1} ‖ SHA-256(raw_i)), c_0 = 32 zero bytes.
 * Sealed to the home server (ECIES P-256): ephemeral public key, uncompressed (65) ‖ iv (12) ‖ AES-256-GCM(plain) with tag;
 *   key = HKDF-SHA-256(ECDH x (32), salt = the 65 bytes, info = `motcua/seal/1`).
 * File: AES-256-GCM with tag at the end, AAD = fileAad(sha256); its key travels sealed as above.
 */
import type { Checkpoint, DeviceGrant, PublicKeyJwk, Segment, SyncReceipt } from './wire.ts'

export const CHAIN_START = '0'.repeat(64)
export const SEAL_INFO = 'motcua/seal/1'

export function segmentText(s: Pick<Segment, 'device' | 'epoch' | 'from' | 'head'>, count: number): string {
  return `motcua/segment/1|${s.device}|${s.epoch}|${s.from}|${count}|${s.head}`
}

export function checkpointText(c: Omit<Checkpoint, 'sig'>): string {
  return `motcua/checkpoint/1|${c.historyId}|${c.commune}|${c.seq}|${c.chain}|${c.safe}|${c.at}`
}

export function receiptText(r: Omit<SyncReceipt, 'sig'>): string {
  return `motcua/receipt/1|${r.device}|${r.epoch}|${r.through}|${r.head}|${r.files.join(',')}|${r.safe ? 1 : 0}|${r.at}`
}

/** Binds what was given at an enrolment to the device's key. */
export function grantText(g: Omit<DeviceGrant, 'grant'>, key: PublicKeyJwk): string {
  return `motcua/grant/1|${g.device}|${g.epoch}|${g.commune}|${g.book}|${key.x}|${key.y}`
}

export function packText(hash: string): string {
  return `motcua/pack/1|${hash}`
}

export function fileAad(sha256: string): string {
  return `motcua/file/1|${sha256}`
}

/** What a device signs for one HTTP request; `body` is the SHA-256 (hex) of the body bytes, or `-` for tus PATCH and GET. */
export interface RequestProof {
  readonly device: string
  readonly method: string
  readonly path: string // with query
  readonly time: string // ISO 8601, UTC
  readonly nonce: string // base64url, 16 random bytes, once
  readonly body: string
}

export function proofText(p: RequestProof): string {
  return `motcua/proof/1|${p.device}|${p.method}|${p.path}|${p.time}|${p.nonce}|${p.body}`
}

/** Header `Motcua-Proof`: device;time;nonce;body;signature. */
export const PROOF_HEADER = 'motcua-proof'

export function formatProof(p: RequestProof, signature: string): string {
  return [p.device, p.time, p.nonce, p.body, signature].join(';')
}

export function parseProof(
  header: string,
): { device: string; time: string; nonce: string; body: string; signature: string } | null {
  const parts = header.split(';')
  const [device, time, nonce, body, signature] = parts
  if (parts.length !== 5 || !device || !time || !nonce || !body || !signature) return null
  return { device, time, nonce, body, signature }
}
