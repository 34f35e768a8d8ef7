/** The keys by which the receipts of a commune are proven. Public, signed by the home server, kept by every device. */
import type { PublicKeyJwk } from '../sync/wire.ts'
import { toBase32 } from './base32.ts'
import type { HashText } from './paper-digests.ts'

export interface DeviceKey {
  readonly device: string
  readonly name: string // "Quầy 1"
  readonly publicKey: PublicKeyJwk
  readonly books: readonly number[] // number books it ever had
  readonly since: string // instant of its enrolment
  readonly revokedAt: string | null
}

export interface DeviceKeyList {
  readonly commune: string
  readonly at: string
  readonly keys: readonly DeviceKey[]
}

/** With the home server's signature over `deviceKeysText`. */
export interface SignedDeviceKeys extends DeviceKeyList {
  readonly sig: string
}

/** What `GET /api/devices/keys?known=hash` answers; no list while `known` is still true. */
export interface DeviceKeysAnswer {
  readonly hash: string
  readonly list: SignedDeviceKeys | null
}

/** What the home server signs. JSON of rows, so that no name can stand for two. */
export function deviceKeysText({ commune, at, keys }: DeviceKeyList): string {
  const rows = keys.map((key) => [
    key.device,
    key.name,
    key.publicKey.x,
    key.publicKey.y,
    key.books,
    key.since,
    key.revokedAt,
  ])
  return `motcua/device-keys/1|${commune}|${at}|${JSON.stringify(rows)}`
}

/** Eight letters that point at a key; the signature, not the name, is the proof. */
export async function keyName({ x, y }: PublicKeyJwk, hash: HashText): Promise<string> {
  return toBase32(await hash(`motcua/key/1|${x}|${y}`)).slice(0, 8)
}
