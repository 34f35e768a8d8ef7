/** Request bodies: bounded before they are read, checked before they are believed. */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { refuse, ok, type Result } from '../../domain/base/result.ts'
import type { Shape } from '../../domain/base/shape.ts'

export const SMALL_BODY = 64 * 1024
export const MAX_PUSH_BODY = 1024 * 1024
export const MAX_INFLATED = 8 * 1024 * 1024

const inflate = promisify(gunzip)

/** A line of 16 kbit/s is heard every few seconds; one who says nothing may not keep a place others wait for. */
export interface Patience {
  readonly silentMs: number
  readonly wholeMs: number
}
const PATIENCE: Patience = { silentMs: 30_000, wholeMs: 300_000 }

/**
 * `request.body.too-large` {maxBytes}: stops reading at the limit, whatever the client announced. `server.busy` when the
 * body does not come: what is left of it is not waited for, and the device tries again.
 */
export async function readBounded(
  request: Request,
  maxBytes: number,
  patience = PATIENCE,
): Promise<Result<Uint8Array>> {
  const tooLarge = refuse('request.body.too-large', { maxBytes })
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return tooLarge
  if (!request.body) return ok(new Uint8Array())
  const reader = request.body.getReader()
  const until = performance.now() + patience.wholeMs
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const next = await within(Math.min(patience.silentMs, until - performance.now()), reader.read())
    if (next === null || (size += next.value?.byteLength ?? 0) > maxBytes) {
      void reader.cancel().catch(() => {}) // what still comes is for nobody
      return next === null ? refuse('server.busy', { retryAfterSeconds: 2 }) : tooLarge
    }
    if (next.done) return ok(Buffer.concat(pieces))
    pieces.push(next.value)
  }
}

/** Null when it takes longer. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, ms))
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * A JSON body of the given shape. `request.body.wrong-type|not-gzip|too-large|not-json|forbidden-key`, and
 * `request.body.invalid` {at}.
 */
export async function readJson<T>(
  headers: Headers,
  body: Uint8Array,
  shape: Shape,
  maxInflated = MAX_INFLATED,
): Promise<Result<T>> {
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return refuse('request.body.wrong-type', { expected: 'application/json' })
  const plain = await decode(headers, body, maxInflated)
  if (!plain.ok) return plain
  const parsed = parseJson(plain.value)
  if (!parsed.ok) return parsed
  const fault = shape(parsed.value, '')
  return fault === null ? ok(parsed.value as T) : refuse('request.body.invalid', { at: fault })
}

async function decode(
  headers: Headers,
  body: Uint8Array,
  maxOutputLength: number,
): Promise<Result<Uint8Array>> {
  const encoding = headers.get('content-encoding')?.toLowerCase() ?? 'identity'
  if (encoding === 'identity') return ok(body)
  if (encoding !== 'gzip') return refuse('request.body.wrong-type', { expected: 'gzip' })
  try {
    return ok(await inflate(body, { maxOutputLength }))
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    return isTooLarge
      ? refuse('request.body.too-large', { maxBytes: maxOutputLength })
      : refuse('request.body.not-gzip')
  }
}

/** What may hold `__proto__`, also with some of its letters written as escapes. */
const SUSPICIOUS = /__proto__|\\u00(?:5f|6f|7[024])/i

/** A key that would reach into prototypes has no business in any message of ours. */
function parseJson(bytes: Uint8Array): Result<unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    let isHostile = false
    const value: unknown = SUSPICIOUS.test(text)
      ? JSON.parse(text, (key, inner: unknown) => {
          isHostile ||= key === '__proto__'
          return inner
        })
      : JSON.parse(text)
    return isHostile ? refuse('request.body.forbidden-key') : ok(value)
  } catch {
    return refuse('request.body.not-json')
  }
}
