/** Facts of the waiting room, numbered within their day. */
import type { Transaction } from 'kysely'
import { ok, refuse } from '../../../domain/base/result.ts'
import type { QueueStore, StoredQueueFact } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import type { Tables } from './tables.ts'

export function queueStore({ within, lock }: Engine): QueueStore {
  return {
    addQueueFacts: (commune, facts, most) =>
      within(commune, async (trx) => {
        await lock(trx, `queue|${commune}`)
        for (const [day, ofDay] of byDay(facts)) {
          const last = await lastSeq(trx, commune, day)
          const fresh = await unknownOf(trx, commune, day, ofDay)
          if (last + fresh.length > most) return refuse('queue.day.full', { most })
          if (fresh.length === 0) continue
          const rows = fresh.map((fact, i) => ({ ...fact, commune, seq: last + 1 + i }))
          await trx.insertInto('queue_fact').values(rows).execute()
        }
        return ok(null)
      }),
    queueFacts: (commune, day, after, limit) =>
      within(commune, (trx) =>
        trx
          .selectFrom('queue_fact')
          .select(['seq', 'raw'])
          .where('commune', '=', commune)
          .where('day', '=', day)
          .where('seq', '>', after)
          .orderBy('seq')
          .limit(limit)
          .execute(),
      ),
    queueSeq: (commune, day) => within(commune, (trx) => lastSeq(trx, commune, day)),
    forgetQueueFacts: (before) =>
      within(WHOLE_SERVER, async (trx) => {
        await trx.deleteFrom('queue_fact').where('day', '<', before).execute()
      }),
  }
}

async function lastSeq(trx: Transaction<Tables>, commune: string, day: string): Promise<number> {
  const row = await trx
    .selectFrom('queue_fact')
    .select((e) => e.fn.max('seq').as('seq'))
    .where('commune', '=', commune)
    .where('day', '=', day)
    .executeTakeFirst()
  return Number(row?.seq ?? 0)
}

async function unknownOf(
  trx: Transaction<Tables>,
  commune: string,
  day: string,
  facts: readonly StoredQueueFact[],
): Promise<StoredQueueFact[]> {
  const ids = facts.map(({ id }) => id)
  const known = await trx
    .selectFrom('queue_fact')
    .select('id')
    .where('commune', '=', commune)
    .where('day', '=', day)
    .where('id', 'in', ids)
    .execute()
  const seen = new Set(known.map(({ id }) => id))
  // The same one twice in one request counts once.
  return facts.filter(({ id }) => !seen.has(id) && seen.add(id))
}

function byDay(facts: readonly StoredQueueFact[]): Map<string, StoredQueueFact[]> {
  const days = new Map<string, StoredQueueFact[]>()
  for (const fact of facts) days.set(fact.day, [...(days.get(fact.day) ?? []), fact])
  return days
}
