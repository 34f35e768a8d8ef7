/** What every part of the screen is given. */
import type { SignatureList } from '../../../domain/signature/signature-list.ts'
import type { SignaturePorts } from './signature-ports.ts'

export interface PartProps {
  readonly list: SignatureList
  readonly ports: SignaturePorts
  readonly isOffline: boolean
  readonly onChanged: () => Promise<void>
}
