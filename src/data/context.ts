/** What the data layer is given: the database, the vault, the device, the person and the clock. Nothing is global. */
import type { Result } from '../../domain/base/result.ts'
import type { Role } from '../../domain/dossier/actions.ts'
import type { DossierEvent } from '../../domain/dossier/events.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import type { VaultBridge } from '../bridge/vault.ts'
import type { DeviceDb } from './db.ts'

export type VaultPort = Pick<
  VaultBridge,
  'sealRows' | 'openRows' | 'sealFile' | 'openFile' | 'sealForServer' | 'blindIndex'
>

export interface DeviceFacts {
  readonly id: string
  readonly commune: string
  readonly communeName: string
  readonly agency: string
  readonly book: number
}

export interface OfficerFacts {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
}

export interface ClockPort {
  /** Instant with the commune's offset, e.g. 2026-11-21T08:20:00.000+07:00. */
  at(): string
  /** Wall time of the commune, YYYY-MM-DDTHH:MM. */
  wall(): string
  /** How far this clock may be trusted, as written into each event. */
  clk(): DossierEvent['clk']
  /** `device.clock.confirm-needed` after a jump: nothing dated may be numbered until the officer has looked. */
  mayDate(): Result<null>
}

/** The key that is this device, for what must be provable without a line. It never leaves the device. */
export interface SignerPort {
  readonly publicKey: () => Promise<PublicKeyJwk>
  /** base64url of r‖s. */
  readonly sign: (text: string) => Promise<string>
}

export interface DataContext {
  readonly db: DeviceDb
  readonly vault: VaultPort
  readonly device: DeviceFacts
  readonly officer: OfficerFacts
  readonly clock: ClockPort
  readonly signer: SignerPort
  readonly newId: () => string
  /** Runs alone among all tabs of this device (Web Locks; a plain queue in tests). */
  readonly alone: <T>(name: string, work: () => Promise<T>) => Promise<T>
  /** Tells other tabs and the sender that something changed. */
  readonly changed: () => void
}
