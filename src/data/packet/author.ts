/** Who makes a packet: a device, with nobody logged in. All it carries was sealed to the home server when it was written. */
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import type { VaultBridge } from '../../bridge/vault.ts'
import type { DeviceDb } from '../db.ts'

export interface PacketAuthor {
  readonly db: DeviceDb
  readonly device: {
    readonly id: string
    readonly commune: string
    readonly epoch: number
    readonly historyId: string
    readonly signKey: PublicKeyJwk // of the home server: receipts, checkpoints
  }
  readonly sealKey: PublicKeyJwk
  /** ECDSA P-256 by the device's own key, base64url. */
  readonly sign: (text: string) => Promise<string>
  readonly sealTo: VaultBridge['sealTo']
  readonly now: () => string
}
