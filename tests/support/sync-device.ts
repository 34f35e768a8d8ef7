/** A device as the home server sees it: one key, one log, signed segments and proofs. Written apart from src/sync. */
import {
  createCipheriv,
  createECDH,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
  type KeyObject,
} from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Problem } from '../../domain/base/result.ts'
import type { EnrolledKind } from '../../domain/station/kinds.ts'
import { findProblem } from '../../domain/sync/problem-document.ts'
import {
  CHAIN_START,
  fileAad,
  formatProof,
  proofText,
  SEAL_INFO,
  segmentText,
} from '../../domain/sync/signing.ts'
import type { EnrolAnswer, PublicKeyJwk, PushAnswer, Segment, SegmentItem } from '../../domain/sync/wire.ts'

/** `app.request`, or `fetch` behind an origin. */
export type Line = (path: string, init?: RequestInit) => Response | Promise<Response>

export interface Heard<T> {
  readonly status: number
  readonly value: T
  readonly problem: Problem | null
  readonly headers: Headers
}

export interface Request {
  readonly method?: string
  readonly json?: unknown
  readonly bytes?: Uint8Array
  readonly headers?: Record<string, string>
  /** Changes to the proof, for tests of its checks. */
  readonly proof?: Partial<{ time: string; nonce: string; body: string; path: string; device: string }>
  readonly streamed?: boolean
}

export class SyncDevice {
  readonly line: Line
  readonly clock: () => number
  readonly publicKey: PublicKeyJwk
  readonly log: { raw: string; hash: string }[] = []
  id = ''
  enrolled: EnrolAnswer | null = null
  readonly #key: KeyObject

  constructor(line: Line, clock: () => number = Date.now, key: KeyObject = newKey()) {
    this.line = line
    this.clock = clock
    this.#key = key
    const { kty, crv, x, y } = createPublicKey(key).export({ format: 'jwk' })
    this.publicKey = { kty: kty!, crv: crv!, x: x!, y: y! }
  }

  /** The same key and log on another machine. */
  clone(): SyncDevice {
    const other = new SyncDevice(this.line, this.clock, this.#key)
    other.id = this.id
    other.enrolled = this.enrolled
    other.log.push(...this.log)
    return other
  }

  sign(text: string): string {
    return sign('sha256', Buffer.from(text), { key: this.#key, dsaEncoding: 'ieee-p1363' }).toString(
      'base64url',
    )
  }

  async enrol(code: string, name = 'Quầy 1', kind?: EnrolledKind): Promise<Heard<EnrolAnswer>> {
    const heard = await hear<EnrolAnswer>(
      await this.line('/api/enrol', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code, name, publicKey: this.publicKey, kind }),
      }),
    )
    if (heard.status === 200) {
      this.id = heard.value.device
      this.enrolled = heard.value
    }
    return heard
  }

  get epoch(): number {
    return this.enrolled?.epoch ?? 1
  }

  async ask<T = unknown>(path: string, request: Request = {}): Promise<Heard<T>> {
    return hear<T>(await this.send(path, request))
  }

  async send(path: string, request: Request = {}): Promise<Response> {
    const method =
      request.method ?? (request.json === undefined && request.bytes === undefined ? 'GET' : 'POST')
    const body =
      request.bytes ?? (request.json === undefined ? null : Buffer.from(JSON.stringify(request.json)))
    const isBare = method === 'GET' || method === 'HEAD' || request.streamed === true
    const proof = {
      device: this.id,
      method,
      path,
      time: new Date(this.clock()).toISOString(),
      nonce: randomBytes(16).toString('base64url'),
      body: isBare
        ? '-'
        : createHash('sha256')
            .update(body ?? '')
            .digest('hex'),
      ...request.proof,
    }
    const headers: Record<string, string> = {
      ...(request.json === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
      'motcua-proof': formatProof(proof, this.sign(proofText(proof))),
    }
    return this.line(path, { method, headers, ...(body ? { body: new Uint8Array(body) } : {}) })
  }

  /** Adds to the log; answers the dseq. */
  write(raw: string): number {
    const before = this.log.at(-1)?.hash ?? CHAIN_START
    this.log.push({ raw, hash: chainHash(before, raw) })
    return this.log.length
  }

  segment(from: number, to: number, item: (raw: string) => SegmentItem = (raw) => ({ raw })): Segment {
    const rows = this.log.slice(from - 1, to)
    const head = rows.at(-1)!.hash
    const prev = from === 1 ? CHAIN_START : this.log[from - 2]!.hash
    const sig = this.sign(segmentText({ device: this.id, epoch: this.epoch, from, head }, rows.length))
    return {
      v: 1,
      device: this.id,
      epoch: this.epoch,
      from,
      prev,
      head,
      sig,
      events: rows.map((row) => item(row.raw)),
    }
  }

  push(segment: unknown): Promise<Heard<PushAnswer>> {
    return this.ask<PushAnswer>('/api/sync/push', {
      bytes: gzipSync(JSON.stringify(segment)),
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    })
  }

  /** Writes the events and pushes them; throws when they are not stored. */
  async tell(...events: readonly object[]): Promise<PushAnswer> {
    const from = this.log.length + 1
    for (const event of events) this.write(JSON.stringify(event))
    const heard = await this.push(this.segment(from, this.log.length))
    if (heard.status !== 200) throw new Error(`push refused: ${JSON.stringify(heard.problem)}`)
    return heard.value
  }
}

export async function hear<T>(response: Response): Promise<Heard<T>> {
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  const value: unknown = isJson && text !== '' ? JSON.parse(text) : text
  const problem = response.status >= 400 ? findProblem(value) : null
  return { status: response.status, value: value as T, problem, headers: response.headers }
}

export function chainHash(before: string, raw: string): string {
  return createHash('sha256').update(before, 'hex').update(raw).digest('hex')
}

/** Seals bytes to the home server's public key (layout of domain/sync/signing.ts). */
export function sealTo(key: PublicKeyJwk, plain: Uint8Array): Buffer {
  const ecdh = createECDH('prime256v1')
  const point = ecdh.generateKeys()
  const theirs = Buffer.concat([
    Buffer.from([4]),
    Buffer.from(key.x, 'base64url'),
    Buffer.from(key.y, 'base64url'),
  ])
  const secret = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(theirs), point, SEAL_INFO, 32))
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secret, iv)
  return Buffer.concat([point, iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

export interface SealedUpload {
  readonly sha256: string
  readonly body: Buffer
  readonly metadata: Readonly<Record<string, string>>
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A file as the device uploads it; `sha256` may claim another content, well encrypted under that claim. */
export function sealUpload(
  sealKey: PublicKeyJwk,
  plain: Uint8Array,
  mime: string,
  sha256 = sha256Hex(plain),
): SealedUpload {
  const key = randomBytes(32)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(fileAad(sha256)))
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  const metadata = {
    sha256,
    size: String(plain.length),
    mime,
    iv: iv.toString('base64url'),
    key: sealTo(sealKey, key).toString('base64url'),
  }
  return { sha256, body, metadata }
}

export function uploadMetadata(metadata: Readonly<Record<string, string>>): string {
  return Object.entries(metadata)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')
}

function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
}
