/** One request to its very end, the last byte of the answer included, within one limit of time. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'

export interface WholeAnswer {
  readonly status: number
  readonly type: string // content type, lower case, without parameters
  readonly date: string | null
  readonly text: string
}

/** `net.offline` {why: unreachable}, `net.timed-out` {timeoutMs}, `net.aborted`. */
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
  const timer = setTimeout(() => {
    isLate = true
    abort()
  }, timeoutMs)
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) abort()
  try {
    const response = await send(path, { ...init, signal: stop.signal })
    return ok({
      status: response.status,
      type: (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
      date: response.headers.get('date'),
      text: await response.text(),
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
