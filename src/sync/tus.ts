/** One resumable upload by the tus protocol. Its place on the server is kept with the file, not in localStorage. */
import { Upload, type DetailedError } from 'tus-js-client'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { SenderContext } from './sender.ts'

const CHUNK_BYTES = 256 * 1024

export interface TusFile {
  readonly body: Blob
  readonly metadata: Record<string, string>
  readonly resumeFrom: string | null
  readonly onPlace: (url: string) => void
  readonly onBytes: (sent: number) => void
}

/** `net.offline` when the line broke (the next try goes on from there), else the server's own refusal. */
export function sendFile(ctx: SenderContext, file: TusFile): Promise<Result<null>> {
  return new Promise((resolve) => {
    const upload = new Upload(file.body, {
      endpoint: ctx.wire.url('/api/files'),
      uploadUrl: file.resumeFrom,
      metadata: file.metadata,
      chunkSize: CHUNK_BYTES,
      retryDelays: [0, 1_000],
      storeFingerprintForResuming: false,
      onBeforeRequest: async (request) => {
        const { pathname, search } = new URL(request.getURL())
        const headers = await ctx.wire.proof(request.getMethod(), pathname + search)
        for (const [name, value] of Object.entries(headers)) request.setHeader(name, value)
      },
      onUploadUrlAvailable: () => {
        if (upload.url) file.onPlace(upload.url)
      },
      onChunkComplete: (_size, accepted) => file.onBytes(accepted),
      onSuccess: () => resolve(ok(null)),
      onError: (error) => resolve(refusalOf(error)),
    })
    upload.start()
  })
}

function refusalOf(error: Error | DetailedError): Result<null> {
  const response = 'originalResponse' in error ? error.originalResponse : null
  if (response === null || response.getStatus() === 0 || response.getStatus() >= 500)
    return refuse('net.offline')
  try {
    const { code, details } = JSON.parse(response.getBody()) as {
      code: string
      details?: Record<string, unknown>
    }
    return refuse(code, details)
  } catch {
    return refuse('blob.upload-refused', { reason: String(response.getStatus()) })
  }
}
