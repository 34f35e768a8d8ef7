/** The line to the province: every request is proven with the box's own key, every answer is bounded, nothing throws. */
import { randomBytes, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { ok, refuse, type Problem, type Result } from '../../../domain/base/result.ts'
import { findProblem } from '../../../domain/sync/problem-document.ts'
import { formatProof, PROOF_HEADER, proofText } from '../../../domain/sync/signing.ts'
import { instant, type Clock } from '../../clock.ts'
import { signText } from '../../keys/ecdsa.ts'
import { sha256Hex } from '../../sha256.ts'

/** So long without a sign of life, and the line is broken. A body going up gets time by its size. */
const SILENCE_MS = 30_000
const BYTES_PER_MS = 1
const MAX_ANSWER = 48 * 1024 * 1024

const shrink = promisify(gzip)

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** The body has a proof of its own and is signed as `-` (D6). */
  readonly isStreamed?: boolean
}

export interface Heard {
  readonly status: number
  readonly headers: Headers
  /** Throws when the line breaks. */
  readonly pieces: AsyncIterable<Uint8Array>
}

export interface Line {
  get<T>(path: string): Promise<Result<T>>
  /** JSON, gzip. */
  post<T>(path: string, body: unknown): Promise<Result<T>>
  /** The answer itself, when it is a good one, and its body in pieces. */
  ask(asked: Asked): Promise<Result<Heard>>
  /** When the province answered last, whatever it said. */
  lastContact(): number | null
}

/** The line, not the province's word: nothing else can be tried before it is back. */
export function isLineBroken({ code }: Problem): boolean {
  return code.startsWith('net.')
}

export interface LineParts {
  readonly url: string
  readonly device: () => string | null
  readonly key: KeyObject
  readonly clock: Clock
  readonly signal: AbortSignal
}

export function openLine(parts: LineParts): Line {
  let offsetMs = 0
  let lastContact: number | null = null

  async function once(asked: Asked): Promise<Result<Heard>> {
    const { method, path, headers = {}, body } = asked
    const isBare = body === undefined || asked.isStreamed === true
    const proof = {
      device: parts.device() ?? '',
      method,
      path,
      time: instant(parts.clock() + offsetMs),
      nonce: randomBytes(16).toString('base64url'),
      body: isBare ? '-' : sha256Hex(body),
    }
    const signed = formatProof(proof, signText(parts.key, proofText(proof)))
    const watch = watchSilence(SILENCE_MS + (body?.length ?? 0) / BYTES_PER_MS)
    try {
      const answer = await fetch(new URL(path, parts.url), {
        method,
        headers: proof.device === '' ? headers : { ...headers, [PROOF_HEADER]: signed },
        ...(body ? { body: new Uint8Array(body) } : {}),
        redirect: 'error',
        signal: AbortSignal.any([parts.signal, watch.signal]),
      })
      const { status, headers: told } = answer
      const heard = { status, headers: told, pieces: watch.over(answer.body) }
      if (answer.ok) {
        lastContact = parts.clock()
        return ok(heard)
      }
      const problem = findProblem(parseJson(await readBounded(heard)))
      if (problem === null) return refuse('net.refused', { status })
      lastContact = parts.clock()
      return { ok: false, problem }
    } catch (error) {
      watch.end()
      return offline(error)
    }
  }

  /** The province's clock is the one that counts for proofs. */
  async function ask(asked: Asked): Promise<Result<Heard>> {
    const first = await once(asked)
    if (first.ok || first.problem.code !== 'proof.clock-skew') return first
    const theirs = Date.parse(String(first.problem.details?.['serverTime']))
    if (Number.isNaN(theirs)) return first
    offsetMs = theirs - parts.clock()
    return once(asked)
  }

  async function askJson<T>(asked: Asked): Promise<Result<T>> {
    const answer = await ask(asked)
    if (!answer.ok) return answer
    try {
      const text = await readBounded(answer.value)
      if (answer.value.status === 204) return ok(undefined as T)
      const value = parseJson(text)
      // A portal in between answers 200 with a page of its own.
      return value === undefined ? refuse('net.offline', { why: 'foreign answer' }) : ok(value as T)
    } catch (error) {
      return offline(error)
    }
  }

  return {
    get: (path) => askJson({ method: 'GET', path }),
    post: async (path, body) =>
      askJson({
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: await shrink(JSON.stringify(body)),
      }),
    ask,
    lastContact: () => lastContact,
  }
}

function offline(error: unknown): Result<never> {
  const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException }
  return refuse('net.offline', { why: cause?.code ?? message })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readBounded({ pieces: body }: Heard): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > MAX_ANSWER) throw new Error('the answer is too large')
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString()
}

/** Aborts after so long a silence; every piece that comes is a sign of life. */
function watchSilence(firstMs: number) {
  const silence = new AbortController()
  const fall = () => silence.abort(new Error('silence'))
  let timer = setTimeout(fall, firstMs)
  const end = () => clearTimeout(timer)
  return {
    signal: silence.signal,
    end,
    async *over(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
      try {
        for await (const piece of body ?? []) {
          end()
          timer = setTimeout(fall, SILENCE_MS)
          yield piece
        }
      } finally {
        end()
      }
    },
  }
}
