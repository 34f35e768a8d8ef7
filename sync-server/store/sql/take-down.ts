/** What came down, with its effect and the cursor in one transaction. Twice is once. */
import type { Transaction } from 'kysely'
import type { DownItem } from '../../../domain/sync/upstream.ts'
import type { Tables } from './tables.ts'
import { takeTransfer } from './transfer-files.ts'

type Db = Transaction<Tables>

export async function takeDown(db: Db, commune: string, item: DownItem, takenAt: string): Promise<boolean> {
  const { n, kind, at } = item
  const state = await db
    .selectFrom('upstream')
    .select('down_through')
    .where('commune', '=', commune)
    .executeTakeFirst()
  if (!state || n <= state.down_through) return false
  await db
    .insertInto('down_inbox')
    .values({ commune, n, kind, body: JSON.stringify(item.body), at, taken_at: takenAt })
    .onConflict((c) => c.doNothing())
    .execute()
  if (kind === 'device-revoked') await revokeDevice(db, commune, item.body['device'], takenAt)
  if (kind === 'officer-left') await endOfficer(db, commune, item, takenAt)
  if (kind === 'transfer') await takeTransfer(db, commune, item.body)
  await db.updateTable('upstream').set({ down_through: n }).where('commune', '=', commune).execute()
  return true
}

async function revokeDevice(db: Db, commune: string, id: unknown, at: string): Promise<void> {
  if (typeof id !== 'string') return
  await db
    .updateTable('device')
    .set({ status: 'revoked', revoked_at: at })
    .where('commune', '=', commune)
    .where('id', '=', id)
    .where('status', '<>', 'revoked')
    .execute()
  await db.deleteFrom('session').where('commune', '=', commune).where('device', '=', id).execute()
}

async function endOfficer(db: Db, commune: string, item: DownItem, at: string): Promise<void> {
  const id = item.body['officer']
  if (typeof id !== 'string') return
  const ended = await db
    .updateTable('officer')
    .set({ active: 0 })
    .where('commune', '=', commune)
    .where('id', '=', id)
    .where('active', '=', 1)
    .executeTakeFirst()
  await db.deleteFrom('session').where('commune', '=', commune).where('officer', '=', id).execute()
  if (ended.numUpdatedRows !== 1n) return
  const detail = JSON.stringify({ ...item.body, down: item.n })
  await db
    .insertInto('officer_history')
    .values({ commune, officer: id, at, actor: null, change: 'ended', detail })
    .execute()
}
