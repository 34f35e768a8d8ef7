/**
 * One resident at the kiosk, from the first touch to "Xong" or silence. What they type lies in memory, what they
 * photograph in one Storage Bucket, under a key that exists in memory alone; both end with them.
 */
import type { Signal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import type { Ticket } from '../../../domain/queue/day.ts'
import type { PreCheck } from '../../../domain/queue/facts.ts'
import type { WipeReport } from './wipe-report.ts'

export interface ResidentSession {
  /** Of "Đủ chưa?": goes with the number that is taken afterwards. */
  readonly preCheck: Signal<PreCheck | null>
  readonly ticket: Signal<Ticket | null>
  /** A value of this session that outlives a change of screen: made once, dropped at the end. */
  hold<T>(name: string, make: () => T): T
  /** A picture of a page, encrypted. `kiosk.bucket.none|failed`, `kiosk.session.over`. */
  keep(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<null>>
  /** `kiosk.page.unknown`, `kiosk.bucket.failed`, `kiosk.session.over`. */
  read(name: string): Promise<Result<Uint8Array<ArrayBuffer>>>
  drop(name: string): Promise<void>
  /** An address for an <img>, given back at the end. */
  url(blob: Blob): string
  /** What else must stop with the session: cameras, workers. Answers how to forget it. Must not take long. */
  onEnd(stop: () => void): () => void
  /** Ends it; the second caller gets the report of the first. */
  end(): Promise<WipeReport>
}
