/** What the list is given: a line, the way a declaration becomes a draft, another feature's camera. */
import type { ComponentType } from 'preact'
import type { Result } from '../../../domain/base/result.ts'
import type { WirePort } from '../../sync/wire-port.ts'

export interface PrefiledPorts {
  readonly wire: WirePort
  readonly now: () => string
  /** Takes it for this counter and goes to its draft. */
  readonly open: (id: string) => Promise<Result<unknown>>
  readonly CodeDialog: ComponentType<{ onCode: (text: string) => void; onClose: () => void }>
}
