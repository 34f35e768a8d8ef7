/** What a page of the ledger does not show to a device that does not carry the dossier. */
import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** As a device: every one of the commune. As a dossier: all of them. */
export const EVERY_DEVICE = ''
export const EVERYTHING = '*'

type Db = Transaction<Tables>

/** Of these dossiers, the ones this device does not carry. */
export async function withheldFrom(
  db: Db,
  commune: string,
  device: string,
  dossiers: readonly string[],
): Promise<(dossier: string | null) => boolean> {
  const changes = await db
    .selectFrom('scope_change')
    .select(['dossier', 'gone'])
    .where('commune', '=', commune)
    .where('device', 'in', [EVERY_DEVICE, device])
    .where('dossier', 'in', [EVERYTHING, ...dossiers])
    .orderBy('epoch')
    .execute()
  const gone = new Map(changes.map((change) => [change.dossier, change.gone === 1]))
  const all = gone.get(EVERYTHING) === true
  return (dossier) => all || (dossier !== null && gone.get(dossier) === true)
}

/** Of the last change that concerns this device; 1 when there was none. */
export async function scopeEpochOf(db: Db, commune: string, device: string): Promise<number> {
  const { last } = await db
    .selectFrom('scope_change')
    .select((e) => e.fn.max<number | null>('epoch').as('last'))
    .where('commune', '=', commune)
    .where('device', 'in', [EVERY_DEVICE, device])
    .executeTakeFirstOrThrow()
  return last ?? 1
}
