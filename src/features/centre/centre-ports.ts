/** What the screen of the centre needs of the world around it. */
import type { Result } from '../../../domain/base/result.ts'
import type { CentreChange } from '../../../domain/centre/centre-facts.ts'

export interface CentrePorts {
  /** Brings what this device knows up to date. */
  readonly refresh: () => Promise<Result<unknown>>
  readonly save: (change: CentreChange) => Promise<Result<unknown>>
  readonly mayChange: boolean
}
