/** A packet brings facts before files; a segment that closes a dossier waits for the files of its part (P20, X5). */
import { instant, type Clock } from '../clock.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import { namedResults } from '../results/named-results.ts'
import type { Device } from '../store/port.ts'
import { proveSegment } from '../sync/segment.ts'
import { findJson } from './open-part.ts'

/** A longer log is not kept in memory: what it closes is settled by a leader. */
const MOST_BYTES = 16 * 1024 * 1024

export class HeldSegments {
  readonly #waiting: (() => Promise<void>)[] = []
  #bytes = 0
  readonly #closes: (bytes: Uint8Array) => boolean

  constructor(author: Device, keys: ServerKeys, clock: Clock, hasFiles: boolean) {
    this.#closes = (bytes) => {
      const proven = hasFiles && proveSegment(findJson(bytes), author, keys.seal.privateKey, instant(clock()))
      return proven && proven.ok && namedResults(proven.value.items.map(({ raw }) => raw)).dossiers.length > 0
    }
  }

  /** At once, or with all that follow it in the log at the end of the part. */
  async take(bytes: Uint8Array, push: () => Promise<void>): Promise<void> {
    const waits = this.#waiting.length > 0 || this.#closes(bytes)
    this.#bytes += bytes.length
    if (!waits || this.#bytes > MOST_BYTES) {
      await this.release()
      return await push()
    }
    this.#waiting.push(push)
  }

  async release(): Promise<void> {
    for (const push of this.#waiting.splice(0)) await push()
  }
}
