/** Checks the `Motcua-Proof` header: which device made exactly this request, now, and once (rules D1–D6). */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { DeviceKind } from '../../domain/station/kinds.ts'
import { parseProof, proofText } from '../../domain/sync/signing.ts'
import { instant, type Clock } from '../clock.ts'
import { findPublicKey, verifyText } from '../keys/ecdsa.ts'
import { sha256Hex } from '../sha256.ts'
import type { Device, Store } from '../store/port.ts'
import { Nonces } from './nonces.ts'

export const CLOCK_WINDOW_MS = 5 * 60_000

export interface ProvenRequest {
  readonly method: string
  readonly path: string // with query, as sent
  readonly proof: string | undefined
  /** What is served here; any other device is as unknown as one that never was. */
  readonly kinds: readonly DeviceKind[]
  /** Asked for only once the key is proven: a stranger's body is not waited for. Null: streamed or none, signed as `-`. */
  readonly body: (() => Promise<Result<Uint8Array>>) | null
}

export interface Proven {
  readonly device: Device
  readonly body: Uint8Array | null
}

export type CheckProof = (request: ProvenRequest) => Promise<Result<Proven>>

export function makeProofCheck(store: Store, clock: Clock): CheckProof {
  const nonces = new Nonces(2 * CLOCK_WINDOW_MS + 60_000)

  return async ({ method, path, proof, kinds, body }) => {
    if (proof === undefined) return refuse('proof.missing')
    const parsed = proof.length <= 600 ? parseProof(proof) : null
    if (parsed === null) return refuse('proof.malformed')
    const time = Date.parse(parsed.time)
    if (Number.isNaN(time) || !/^[A-Za-z0-9_-]{22}$/.test(parsed.nonce)) return refuse('proof.malformed')

    const device = await store.findDevice(parsed.device)
    const key = device && findPublicKey(device.publicKey)
    if (!device || !key || !kinds.includes(device.kind)) return refuse('device.unknown')
    if (!verifyText(key, proofText({ ...parsed, method, path }), parsed.signature))
      return refuse('proof.signature-invalid')
    // Only the holder of the key learns the server's time and uses up nonces.
    const now = clock()
    if (Math.abs(now - time) > CLOCK_WINDOW_MS)
      return refuse('proof.clock-skew', { serverTime: instant(now) })
    const read = body === null ? ok(null) : await body()
    if (!read.ok) return read
    if (parsed.body !== bodyHash(read.value)) return refuse('proof.body-differs')
    if (!nonces.take(`${device.id} ${parsed.nonce}`, now)) return refuse('proof.nonce-reused')
    return ok({ device, body: read.value })
  }
}

function bodyHash(body: Uint8Array | null): string {
  return body === null ? '-' : sha256Hex(body)
}
