/** Where verified files lie, addressed by the SHA-256 of their plain bytes. Which commune may see one is the store's word. */
import type { Readable } from 'node:stream'

export interface BlobStore {
  /** A path on this machine's disk for work in progress, in the same file system as the store where that matters. */
  draft(): Promise<string>
  /** Takes over a checked draft; done means durable. A known hash is no error. */
  keep(draft: string, sha256: string): Promise<void>
  /** Undefined when the file is not here. */
  find(sha256: string): Promise<{ readonly size: number; readonly stream: Readable } | undefined>
  /** Drops drafts left by a killed process; only at start. */
  clearDrafts(): Promise<void>
  /** Throws when the store does not answer. */
  check(): Promise<void>
}
