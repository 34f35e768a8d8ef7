/** One resumable upload by the tus protocol. Its place on the server is kept with the file, not in localStorage. */
import { Upload, type DetailedError } from 'tus-js-client'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { findProblem, PROBLEM_TYPE } from '../../domain/sync/problem-document.ts'
import { pieceSize } from './line-speed.ts'
import type { WirePort } from './wire-port.ts'

/** Nothing moved for so long: the line is down, however alive it looks. */
const STILL_MS = 30_000

export interface TusFile {
  readonly endpoint: string
  readonly body: Blob
  readonly metadata: Record<string, string>
  readonly resumeFrom: string | null
  readonly beforePiece: () => Promise<unknown>
  readonly onPlace: (url: string) => void
  readonly onBytes: (sent: number) => void
}

/** `net.offline` when the line broke (the next try goes on from there), else the server's own refusal. */
export function sendFile(
  ctx: { readonly wire: Pick<WirePort, 'proof' | 'url'> },
  file: TusFile,
): Promise<Result<null>> {
  return new Promise((resolve) => {
    let pieceFrom = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        pieceSize.broke()
        void upload.abort()
        resolve(refuse('net.timed-out', { timeoutMs: STILL_MS }))
      }, STILL_MS)
    }
    const settle = (result: Result<null>) => {
      clearTimeout(timer)
      resolve(result)
    }
    const upload = new Upload(file.body, {
      endpoint: ctx.wire.url(file.endpoint),
      uploadUrl: file.resumeFrom,
      metadata: file.metadata,
      chunkSize: pieceSize.bytes,
      // A small file goes with its announcement: one answer to wait for instead of two.
      uploadDataDuringCreation: file.body.size <= pieceSize.bytes,
      retryDelays: [0, 1_000],
      onShouldRetry: isWorthATry,
      storeFingerprintForResuming: false,
      onBeforeRequest: async (request) => {
        clearTimeout(timer)
        // How far it came is asked in a few bytes: that question holds nothing up.
        if (request.getMethod() !== 'HEAD') await file.beforePiece()
        const { pathname, search } = new URL(request.getURL())
        const headers = await ctx.wire.proof(request.getMethod(), pathname + search)
        for (const [name, value] of Object.entries(headers)) request.setHeader(name, value)
        pieceFrom = performance.now()
        moved()
      },
      onUploadUrlAvailable: () => {
        if (upload.url) file.onPlace(upload.url)
      },
      onProgress: moved,
      onChunkComplete: (size, accepted) => {
        pieceSize.took(size, performance.now() - pieceFrom)
        upload.options.chunkSize = pieceSize.bytes
        file.onBytes(accepted)
      },
      onSuccess: () => settle(ok(null)),
      onError: (error) => {
        const refused = refusalOf(error)
        if (!refused.ok && refused.problem.code.startsWith('net.')) pieceSize.broke()
        settle(refused)
      },
    })
    upload.start()
  })
}

/** A line that broke, a fault, a place that is still held or has moved. What the server said of the file it says again. */
function isWorthATry(error: Error | DetailedError): boolean {
  const status = ('originalResponse' in error ? error.originalResponse?.getStatus() : 0) ?? 0
  const refused = refusalOf(error)
  const isLastWord = !refused.ok && /^(?:submission\.|blob\.(?!upload-refused))/.test(refused.problem.code)
  const mayPass = status < 400 || status >= 500 || status === 409 || status === 423
  return mayPass && !isLastWord && globalThis.navigator?.onLine !== false
}

/** Only what our server says, in its own form, counts against a page; anything else stood between us and it. */
function refusalOf(error: Error | DetailedError): Result<null> {
  const response = 'originalResponse' in error ? error.originalResponse : null
  if (response === null || response.getStatus() === 0) return refuse('net.offline')
  const type = response.getHeader('content-type') ?? ''
  const problem = type.startsWith(PROBLEM_TYPE) ? findProblem(findJson(response.getBody())) : null
  return problem === null ? refuse('net.offline', { why: 'not-ours' }) : { ok: false, problem }
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
