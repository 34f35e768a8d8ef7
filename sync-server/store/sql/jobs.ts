import type { Transaction } from 'kysely'
import type { JobStore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import type { Tables } from './tables.ts'

/** What failed is tried again sooner than what went well. */
const RETRY_MS = 600_000

export function jobStore({ within, lock }: Engine): JobStore {
  return {
    takeJob: (input) =>
      within(WHOLE_SERVER, async (trx) => {
        await lock(trx, `job|${input.name}`)
        return take(trx, input)
      }),
    renewJob: ({ name, owner, now, leaseMs }) =>
      within(WHOLE_SERVER, async (trx) => {
        const result = await trx
          .updateTable('job')
          .set({ lease_until: now + leaseMs })
          .where('name', '=', name)
          .where('owner', '=', owner)
          .where('lease_until', '>', now)
          .executeTakeFirst()
        return result.numUpdatedRows === 1n
      }),
    finishJob: ({ name, owner, now, fault, detail }) =>
      within(WHOLE_SERVER, async (trx) => {
        await trx
          .updateTable('job')
          .set({ lease_until: 0, finished_at: now, fault, detail })
          .where('name', '=', name)
          .where('owner', '=', owner)
          .execute()
        if (fault !== null) return
        await trx
          .updateTable('job')
          .set({ succeeded_at: now })
          .where('name', '=', name)
          .where('owner', '=', owner)
          .execute()
      }),
    listJobs: () =>
      within(WHOLE_SERVER, async (trx) => {
        const rows = await trx.selectFrom('job').selectAll().orderBy('name').execute()
        return rows.map((row) => ({
          name: row.name,
          startedAt: row.started_at,
          finishedAt: row.finished_at,
          succeededAt: row.succeeded_at,
          fault: row.fault,
          detail: row.detail,
        }))
      }),
  }
}

async function take(
  trx: Transaction<Tables>,
  { name, owner, now, leaseMs, everyMs }: Parameters<JobStore['takeJob']>[0],
): Promise<boolean> {
  const known = await trx
    .selectFrom('job')
    .select(['lease_until', 'started_at', 'succeeded_at'])
    .where('name', '=', name)
    .executeTakeFirst()
  const held = { owner, lease_until: now + leaseMs, started_at: now }
  if (!known) {
    const fresh = { name, ...held, finished_at: null, succeeded_at: null, fault: null, detail: null }
    await trx.insertInto('job').values(fresh).execute()
    return true
  }
  // A clock that was set back must not stop a job for as long as it had been ahead.
  const wasSetBack = known.started_at > now
  const hasRested = now - known.started_at >= Math.min(everyMs, RETRY_MS)
  const isDue = known.succeeded_at === null || now - known.succeeded_at >= everyMs
  const isFree = known.lease_until <= now
  if (!wasSetBack && !(isDue && hasRested && isFree)) return false
  await trx.updateTable('job').set(held).where('name', '=', name).execute()
  return true
}
