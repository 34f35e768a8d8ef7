/** What the sender works with. It runs with nobody logged in, so it has no vault: what it sends was sealed beforehand. */
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import type { DeviceDb } from '../data/db.ts'
import type { WirePort } from './wire-port.ts'

export interface SenderContext {
  readonly db: DeviceDb
  readonly wire: WirePort
  readonly device: { readonly id: string; readonly epoch: number; readonly signKey: PublicKeyJwk }
  /** ECDSA P-256 by the device's own key, base64url. */
  readonly sign: (text: string) => Promise<string>
  /** Opens own events while somebody is logged in: plain text compresses, sealed text does not. */
  readonly openRaw: ((ids: readonly string[]) => Promise<(string | null)[]>) | null
  readonly now: () => string
}
