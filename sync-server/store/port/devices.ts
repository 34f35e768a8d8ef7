/** Devices: enrolment, their logs' heads, revocation. */
import type { Result } from '../../../domain/base/result.ts'
import type { DeviceKey } from '../../../domain/receipt-proof/device-keys.ts'
import type { DeviceKind, EnrolledKind } from '../../../domain/station/kinds.ts'
import type { DeviceGrant, PublicKeyJwk } from '../../../domain/sync/wire.ts'

export type DeviceStatus = 'active' | 'clone-suspected' | 'revoked'

export interface Device {
  readonly id: string
  readonly commune: string
  readonly name: string
  readonly publicKey: PublicKeyJwk
  readonly epoch: number // counts enrolments of this key; every epoch is a new log
  readonly book: number // 0: none (box, board)
  readonly status: DeviceStatus
  readonly scopeEpoch: number
  readonly stored: number // dseq through which its log is held
  readonly head: string // chain hash there
  readonly kind: DeviceKind // a box speaks for its whole commune, and has neither book nor log
  readonly enrolledAt: string
  readonly seenAt: number | null
  readonly appVersion: string | null
}

export interface EnrolInput {
  readonly codeHash: string
  /** What asks, a counter when not said: a code for something else is refused and stays good. */
  readonly kind?: EnrolledKind
  readonly keyId: string
  readonly publicKey: PublicKeyJwk
  readonly name: string
  readonly newDeviceId: string
  readonly year: number
  readonly at: string
  /** What an earlier enrolment gave, proven by our own signature; counts when this server has forgotten it. */
  readonly again?: Omit<DeviceGrant, 'grant'>
}

export interface DeviceStore {
  addEnrolCode(input: {
    hash: string
    commune: string
    expiresAt: string
    kind?: EnrolledKind
  }): Promise<void>
  /** `enrol.code.refused|other-kind`, `enrol.key.revoked`, `enrol.grant.refused`, `enrol.books.exhausted`. The same code and key answer the same device. */
  enrol(input: EnrolInput): Promise<Result<Device>>
  findDevice(id: string): Promise<Device | undefined>
  listDevices(commune: string): Promise<readonly Device[]>
  /** Every counter device there ever was, with the books it had and when it was revoked: what proves receipts (A14). */
  listDeviceKeys(commune: string): Promise<readonly DeviceKey[]>
  sawDevices(
    commune: string,
    seen: readonly { id: string; at: number; appVersion: string | null }[],
  ): Promise<void>
  /** False when the commune has no such device. Its sessions end with it. */
  revokeDevice(commune: string, id: string, at: string): Promise<boolean>
}
