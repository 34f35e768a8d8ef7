/** The way to a scanner. What the run of a scan needs of it: one question, one whole answer, or why there is none. */
import { joinBytes } from '../../../domain/base/join-bytes.ts'
import type { Result } from '../../../domain/base/result.ts'

export interface Question {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string // below …/eSCL, e.g. `/ScannerStatus`
  readonly body?: string // XML
  readonly signal: AbortSignal
  /** Until the first byte, and between two pieces. */
  readonly patienceMs: number
}

export interface Answer {
  readonly status: number
  readonly type: string // media type, lower case, without parameters
  readonly location: string | null
  readonly bytes: Uint8Array
}

export interface EsclLine {
  /** Refuses `scanner.*`; a status the scanner gave itself is an answer. */
  ask(question: Question): Promise<Result<Answer>>
}

/** Says that the last bytes of an answer did not come; anything else that is thrown says there was no answer. */
export class CutShort extends Error {}
export class TooLarge extends Error {}
export class TooSlow extends Error {}

/** A page of 600 dpi in colour stays below. */
const MAX_BYTES = 48 * 1024 * 1024

/** Fetches and reads to the end. Throws CutShort, TooLarge, TooSlow, or what `fetch` throws. */
export async function askWhole(
  url: string,
  init: RequestInit,
  { signal, patienceMs }: Pick<Question, 'signal' | 'patienceMs'>,
  send: typeof fetch = (input, options) => fetch(input, options),
): Promise<Answer> {
  const own = new AbortController()
  let isSlow = false
  let begun = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const restart = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isSlow = true
      own.abort()
    }, patienceMs)
  }
  const onAbort = () => own.abort()
  signal.addEventListener('abort', onAbort)
  if (signal.aborted) onAbort()
  restart()
  try {
    const response = await send(url, { ...init, signal: own.signal })
    begun = true
    const bytes = await readPieces(response, restart)
    const announced = Number(response.headers.get('content-length') ?? NaN)
    const isPacked = response.headers.has('content-encoding')
    if (!isPacked && bytes.byteLength < announced) throw new CutShort()
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
    return {
      status: response.status,
      type: type.trim().toLowerCase(),
      location: response.headers.get('location'),
      bytes,
    }
  } catch (error) {
    if (isSlow) throw new TooSlow()
    if (error instanceof TooLarge || signal.aborted || !begun) throw error
    throw new CutShort()
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', onAbort)
    own.abort()
  }
}

async function readPieces(response: Response, onPiece: () => void): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = response.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    onPiece()
    size += read.value.byteLength
    if (size > MAX_BYTES) throw new TooLarge()
    pieces.push(read.value)
  }
  return joinBytes(pieces)
}
