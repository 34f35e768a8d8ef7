/** What every step of a box's round works with. */
import type { Logger } from 'pino'
import type { Result } from '../../../domain/base/result.ts'
import type { BlobStore } from '../../blobs/port.ts'
import type { Clock } from '../../clock.ts'
import type { ServerKeys } from '../../keys/server-keys.ts'
import type { Store } from '../../store/port.ts'
import type { Membership } from './identity.ts'
import type { Line } from './line.ts'

export interface Box {
  readonly store: Store
  readonly blobs: BlobStore
  readonly keys: ServerKeys
  readonly clock: Clock
  readonly log: Logger
  readonly line: Line
  readonly membership: Membership
  readonly signal: AbortSignal
}

/** Answers whether there is more to do at once. */
export type Step = (box: Box) => Promise<Result<boolean>>
