/** What carrying a dossier by hand needs of the device: who it is, who vouches for it, and its signature. */
import type { DeviceGrant, PublicKeyJwk } from '../../../../domain/sync/wire.ts'
import type { TransferPlace } from '../../../../domain/transfer/note.ts'

export interface HandPorts {
  readonly place: TransferPlace // of this counter
  readonly grant: DeviceGrant | null // none from a server of before
  readonly signKey: PublicKeyJwk // of the home server
  readonly publicKey: () => Promise<PublicKeyJwk>
  readonly sign: (text: string) => Promise<string>
  readonly now: () => string // ISO
}
