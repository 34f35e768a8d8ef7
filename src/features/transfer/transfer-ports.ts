/** What the screens of transfer need of the device: the line, and the names of places from the law pack. */
import type { WirePort } from '../../sync/wire-port.ts'
import type { HandPorts } from './by-hand/hand-ports.ts'

export interface TransferPorts {
  readonly wire: Pick<WirePort, 'get' | 'proof' | 'url'>
  /** For files carried by hand; absent on a device that is not enrolled. */
  readonly hand?: HandPorts
  readonly ownCommune: string // unit code
  /** Communes of the province, by unit code. */
  readonly communes: readonly { readonly code: string; readonly name: string }[]
}

export function placeName(ports: TransferPorts, agency: string): string {
  return ports.communes.find((one) => one.code === agency)?.name ?? agency
}
