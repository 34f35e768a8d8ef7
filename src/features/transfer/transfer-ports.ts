/** What the screens of transfer need of the device: the line, and the names of places from the law pack. */
import type { WirePort } from '../../sync/wire-port.ts'

export interface TransferPorts {
  readonly wire: Pick<WirePort, 'get' | 'proof' | 'url'>
  readonly ownCommune: string // unit code
  /** Communes of the province, by unit code. */
  readonly communes: readonly { readonly code: string; readonly name: string }[]
}

export function placeName(ports: TransferPorts, agency: string): string {
  return ports.communes.find((one) => one.code === agency)?.name ?? agency
}
