/** Request bodies: bounded before they are read, checked before they are believed. */
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { refuse, ok, type Result } from '../../domain/base/result.ts'
import type { Shape } from '../../domain/base/shape.ts'

export const SMALL_BODY = 64 * 1024
export const MAX_PUSH_BODY = 1024 * 1024
export const MAX_INFLATED = 8 * 1024 * 1024

const inflate = promisify(gunzip)

/** `request.body.too-large` {maxBytes}. Stops reading at the limit, whatever the client announced. */
export async function readBounded(request: Request, maxBytes: number): Promise<Result<Uint8Array>> {
  const tooLarge = refuse('request.body.too-large', { maxBytes })
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return tooLarge
  if (!request.body) return ok(new Uint8Array())
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of request.body) {
    size += piece.byteLength
    if (size > maxBytes) return tooLarge
    pieces.push(piece)
  }
  return ok(Buffer.concat(pieces))
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
