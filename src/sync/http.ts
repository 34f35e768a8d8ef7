/**
 * How this device talks to its home server. Every request carries the device's proof; every answer must look like ours,
 * and whatever does not (a captive portal, a proxy's page, half an answer) counts as no line. Nothing here throws.
 */
import { toHex } from '../../domain/base/bytes-text.ts'
import { ok, refuse, type Problem, type Result } from '../../domain/base/result.ts'
import { isPlainObject, type Shape } from '../../domain/base/shape.ts'
import { problemCatalogue } from '../../domain/problems.ts'
import { findProblem, PROBLEM_TYPE } from '../../domain/sync/problem-document.ts'
import { formatProof, PROOF_HEADER, proofText } from '../../domain/sync/signing.ts'
import { APP_HEADER, PROTOCOL, PROTOCOL_HEADER } from '../../domain/sync/wire.ts'
import type { Clock } from '../device/clock.ts'
import { signText } from '../device/device-key.ts'
import type { IdentityStore } from '../device/identity.ts'
import { randomNonce } from '../device/random.ts'
import { fetchWhole, type WholeAnswer } from './fetch-whole.ts'
import type { WirePort } from './wire-port.ts'

export interface HttpDeps {
  readonly identity: Pick<IdentityStore, 'current'>
  readonly clock: Pick<Clock, 'utc' | 'observe'>
  readonly origin?: string
  readonly fetch?: typeof fetch
  readonly wallMs?: () => number
  /** The build this device runs, for the administrator's list (rule A8); null while it is not known. */
  readonly build?: () => string | null
}

export interface HttpOptions {
  readonly signal?: AbortSignal | undefined
  readonly timeoutMs?: number
  /** `omit` neither sends nor changes the session of the officer who is signed in. */
  readonly credentials?: 'same-origin' | 'omit'
  /** Enrolment has no device yet to prove. */
  readonly isProven?: boolean
  /** Goes on when the page is replaced. */
  readonly outlivesPage?: boolean
  /** What the answer must hold; any JSON object when not given, nothing at all (204) when null. */
  readonly accepts?: Shape | null
}

/** Paths stand with their query, from the root. Refuses `net.*`, `device.identity.missing` or what the server says. */
export interface Http extends WirePort {
  get<T>(path: string, options?: HttpOptions): Promise<Result<T>>
  post<T>(path: string, body: unknown, options?: HttpOptions): Promise<Result<T>>
}

const JSON_TYPE = 'application/json'
const TIMEOUT_MS = 20_000
/** Below one packet gzip gains nothing. */
const GZIP_FROM_BYTES = 1400
/** HTTP dates are cut to the second. */
const HALF_SECOND_MS = 500
const anyObject: Shape = (value, path) => (isPlainObject(value) ? null : path)

export function createHttp(deps: HttpDeps): Http {
  const wallMs = deps.wallMs ?? (() => Date.now())
  const origin = deps.origin ?? location.origin
  const url = (path: string) => new URL(path, origin).href
  const send = deps.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init))

  async function proofHeaders(method: string, path: string, body: Uint8Array<ArrayBuffer> | null) {
    const { current } = deps.identity
    if (current === undefined) return refuse('device.identity.missing')
    const proof = {
      device: current.enrolment.device,
      method,
      path,
      time: deps.clock.utc(),
      nonce: randomNonce(),
      body: body === null ? '-' : toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', body))),
    }
    const build = deps.build?.() ?? null
    return ok({
      [PROOF_HEADER]: formatProof(proof, await signText(current.keys, proofText(proof))),
      ...(build === null ? {} : { [APP_HEADER]: build }),
    })
  }

  async function once(method: 'GET' | 'POST', path: string, packed: PackedBody | null, options: HttpOptions) {
    const { isProven = true, credentials = 'same-origin', timeoutMs = TIMEOUT_MS } = options
    const body = packed?.bytes ?? null
    const headers = isProven ? await proofHeaders(method, path, body) : ok({})
    if (!headers.ok) return headers
    const init: RequestInit = {
      method,
      headers: {
        accept: JSON_TYPE,
        [PROTOCOL_HEADER]: String(PROTOCOL.newest),
        ...packed?.headers,
        ...headers.value,
      },
      body,
      credentials,
      cache: 'no-store',
      keepalive: options.outlivesPage ?? false,
      redirect: 'error', // our server never redirects; a captive portal does
      referrerPolicy: 'no-referrer',
    }
    const askedAtMs = wallMs()
    const answer = await fetchWhole(send, url(path), init, timeoutMs, options.signal)
    if (!answer.ok) return answer
    return ok({ ...answer.value, askedAtMs, answeredAtMs: wallMs() })
  }

  async function request<T>(
    method: 'GET' | 'POST',
    path: string,
    packed: PackedBody | null,
    options: HttpOptions,
    isRepeated = false,
  ): Promise<Result<T>> {
    const answer = await once(method, path, packed, options)
    if (!answer.ok) return answer
    const read = readAnswer<T>(answer.value, options.accepts === undefined ? anyObject : options.accepts)
    const told =
      !read.ok && read.problem.code === 'proof.clock-skew' ? read.problem.details?.['serverTime'] : null
    if (typeof told === 'string') {
      deps.clock.observe({ ...answer.value, serverMs: Date.parse(told) })
      // Our clock was wrong and is right now: the same request once more, under a new proof.
      if (!isRepeated) return await request(method, path, packed, options, true)
    } else if (isOurs(read)) {
      deps.clock.observe({ ...answer.value, serverMs: Date.parse(answer.value.date ?? '') + HALF_SECOND_MS })
    }
    return read
  }

  return {
    get: (path, options = {}) => request('GET', path, null, options),
    post: async (path, body, options = {}) => await request('POST', path, await packBody(body), options),
    async proof(method, path, body) {
      const headers = await proofHeaders(method, path, body ?? null)
      return headers.ok ? headers.value : {} // the server's `proof.missing` says the rest
    },
    url,
  }
}

/** The server's answer or its refusal; `net.offline` {why} for anything it would not have said. */
function readAnswer<T>(answer: WholeAnswer, shape: Shape | null): Result<T> {
  const foreign = (why: string) => refuse('net.offline', { why })
  if (answer.status >= 200 && answer.status < 300) {
    if (shape === null) return answer.text === '' ? ok(null as T) : foreign('not-empty')
    if (answer.type !== JSON_TYPE) return foreign('not-json')
    const value = findJson(answer.text)
    if (value === undefined) return foreign('cut-short')
    const fault = shape(value, '')
    return fault === null ? ok(value as T) : foreign(`unexpected${fault}`)
  }
  if (answer.type !== PROBLEM_TYPE) return foreign(`status-${answer.status}`)
  const problem: Problem | null = findProblem(findJson(answer.text))
  if (problem === null) return foreign('cut-short')
  return Object.hasOwn(problemCatalogue, problem.code)
    ? { ok: false, problem }
    : refuse('net.refused', { status: answer.status, code: problem.code })
}

function isOurs(read: Result<unknown>): boolean {
  return read.ok || read.problem.code !== 'net.offline'
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

interface PackedBody {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/** The proof is over the bytes that travel, so they are packed once, before it. */
async function packBody(body: unknown): Promise<PackedBody> {
  const plain = new TextEncoder().encode(JSON.stringify(body))
  const headers = { 'content-type': JSON_TYPE }
  if (plain.length < GZIP_FROM_BYTES) return { bytes: plain, headers }
  const gzip = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'))
  const bytes = new Uint8Array(await new Response(gzip).arrayBuffer())
  return { bytes, headers: { ...headers, 'content-encoding': 'gzip' } }
}
