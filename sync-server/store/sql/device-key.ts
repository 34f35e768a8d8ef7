/** A device as those who prove its receipts know it: its key, every book it ever had, from when until when. */
import type { Selectable } from 'kysely'
import type { DeviceKey } from '../../../domain/receipt-proof/device-keys.ts'
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import type { Tables } from './tables.ts'

type Granted = Pick<Selectable<Tables['number_book']>, 'device' | 'book' | 'granted_at'>

export function toDeviceKey(row: Selectable<Tables['device']>, granted: readonly Granted[]): DeviceKey {
  const own = granted.filter(({ device }) => device === row.id)
  const since = own.map(({ granted_at }) => granted_at).concat(row.enrolled_at)
  return {
    device: row.id,
    name: row.name,
    publicKey: JSON.parse(row.public_key) as PublicKeyJwk,
    books: [...new Set([...own.map(({ book }) => book), row.book])].sort((a, b) => a - b),
    since: since.reduce((first, at) => (at < first ? at : first)),
    revokedAt: row.revoked_at,
  }
}
