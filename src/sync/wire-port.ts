/** What the sender needs of HTTP: signed requests to the home server, answers as data. `http.ts` is the real one. */
import type { Result } from '../../domain/base/result.ts'

export interface WirePort {
  /** GET; refuses `net.offline` when no home server answered, else the server's own code. */
  get<T>(path: string): Promise<Result<T>>
  /** POST of JSON, gzipped when large. */
  post<T>(path: string, body: unknown): Promise<Result<T>>
  /** Proof headers for a request made by somebody else: streamed (tus), or with this body. */
  proof(method: string, path: string, body?: Uint8Array<ArrayBuffer>): Promise<Record<string, string>>
  /** Absolute address of a path on the home server. */
  url(path: string): string
}
