/** One request to its very end, the last byte of the answer included, within one limit of time. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'

export interface WholeAnswer {
  readonly status: number
  readonly type: string // content type, lower case, without parameters
  readonly date: string | null
  readonly text: string
}

/** No answer of ours is longer; what is (a bomb, a film behind a captive portal) is not read to its end. */
export const LONGEST_ANSWER = 32 * 1024 * 1024
/** A body goes up at a kilobyte a second at least, or the line counts as down. */
const SLOWEST_BYTES_PER_MS = 1

/**
 * `net.offline` {why: unreachable, too-long}, `net.timed-out` {timeoutMs}, `net.aborted`. `timeoutMs` is how long nothing
 * may come: a slow line that moves is never given up.
 */
export async function fetchWhole(
  send: typeof fetch,
  path: string,
  init: RequestInit,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<Result<WholeAnswer>> {
  // AbortSignal.any came with Chrome 116; our floor is 109.
  const stop = new AbortController()
  let isLate = false
  const abort = () => stop.abort()
  const late = () => {
    isLate = true
    abort()
  }
  let timer = setTimeout(late, timeoutMs + bodyBytes(init) / SLOWEST_BYTES_PER_MS)
  const moved = () => {
    clearTimeout(timer)
    timer = setTimeout(late, timeoutMs)
  }
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) abort()
  try {
    const response = await send(path, { ...init, signal: stop.signal })
    const text = await readText(response, moved)
    if (text === null) {
      abort()
      return refuse('net.offline', { why: 'too-long' })
    }
    return ok({
      status: response.status,
      type: (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
      date: response.headers.get('date'),
      text,
    })
  } catch {
    // The cause is hidden from pages on purpose; refused, reset, unresolved and blocked all look the same.
    if (isLate) return refuse('net.timed-out', { timeoutMs })
    return signal?.aborted ? refuse('net.aborted') : refuse('net.offline', { why: 'unreachable' })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

function bodyBytes({ body }: RequestInit): number {
  return body instanceof Uint8Array ? body.byteLength : 0
}

/** Null when it is longer than any answer of ours, counted after it was unpacked. */
async function readText(response: Response, moved: () => void): Promise<string | null> {
  moved()
  const reader = response.body?.getReader()
  if (reader === undefined) return ''
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    moved()
    bytes += value.byteLength
    if (bytes > LONGEST_ANSWER) return null
    text += decoder.decode(value, { stream: true })
  }
}
