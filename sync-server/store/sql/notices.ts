/** Notices to residents over either engine. */
import type { Transaction } from 'kysely'
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import type { Notice } from '../../../domain/notice/notices.ts'
import type { NoticeStore } from '../port/notices.ts'
import type { Engine } from './engine.ts'
import { readStates } from './read-states.ts'
import type { Tables } from './tables.ts'

const ROWS_AT_ONCE = 200

export interface NoticeTables {
  notice_cursor: { commune: string; seq: number }
  notice: {
    commune: string
    event: string
    way: string
    dossier: string
    message: string
    state: 'waiting' | 'sent' | 'given-up'
    made_at: number
    tries: number
    next_at: number
    problem: string | null
  }
}

export function noticeStore({ within, lock }: Engine): NoticeStore {
  return {
    makeNotices: ({ commune, now, tell }) =>
      within(commune, async (trx) => {
        await lock(trx, `notices|${commune}`)
        const from = await cursorOf(trx, commune)
        if (from === null) return 0
        const rows = await trx
          .selectFrom('event')
          .select(['seq', 'dossier', 'raw', 'verdict'])
          .where('commune', '=', commune)
          .where('seq', '>', from)
          .orderBy('seq')
          .limit(ROWS_AT_ONCE)
          .execute()
        const effective = rows.filter((row) => row.verdict === 'effective' && row.dossier !== null)
        const ids = [...new Set(effective.map((row) => row.dossier as string))]
        const states = ids.length === 0 ? null : await readStates(trx, commune, ids)
        const notices = effective.flatMap((row) => {
          const state = states?.get(row.dossier as string)
          return state ? tell(JSON.parse(new TextDecoder().decode(row.raw)) as AnyEvent, state) : []
        })
        await keepNotices(trx, commune, notices, now)
        const last = rows.at(-1)?.seq
        if (last !== undefined)
          await trx.updateTable('notice_cursor').set({ seq: last }).where('commune', '=', commune).execute()
        return rows.length
      }),
    waitingNotices: (commune, now, limit) =>
      within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('notice')
          .selectAll()
          .where('commune', '=', commune)
          .where('state', '=', 'waiting')
          .where('next_at', '<=', now)
          .orderBy('next_at')
          .limit(limit)
          .execute()
        return rows.map((row) => ({
          commune,
          notice: JSON.parse(row.message) as Notice,
          tries: row.tries,
          madeAt: row.made_at,
        }))
      }),
    noticeTried: ({ commune, event, way, state, nextAt, problem }) =>
      within(commune, async (trx) => {
        await trx
          .updateTable('notice')
          .set((e) => ({
            state,
            problem,
            next_at: nextAt,
            tries: e('tries', '+', 1),
            ...(state === 'waiting' ? {} : { message: '' }),
          }))
          .where('commune', '=', commune)
          .where('event', '=', event)
          .where('way', '=', way)
          .execute()
      }),
  }
}

/** Null: it was not read before, and stands at the end from now on. */
async function cursorOf(trx: Transaction<Tables>, commune: string): Promise<number | null> {
  const known = await trx
    .selectFrom('notice_cursor')
    .select('seq')
    .where('commune', '=', commune)
    .executeTakeFirst()
  if (known) return known.seq
  const end = await trx.selectFrom('ledger').select('seq').where('commune', '=', commune).executeTakeFirst()
  await trx
    .insertInto('notice_cursor')
    .values({ commune, seq: end?.seq ?? 0 })
    .execute()
  return null
}

async function keepNotices(
  trx: Transaction<Tables>,
  commune: string,
  notices: readonly Notice[],
  now: number,
): Promise<void> {
  if (notices.length === 0) return
  const rows = notices.map((notice) => ({
    commune,
    event: notice.event,
    way: notice.way,
    dossier: notice.dossier,
    message: JSON.stringify(notice),
    state: 'waiting' as const,
    made_at: now,
    tries: 0,
    next_at: now,
    problem: null,
  }))
  await trx
    .insertInto('notice')
    .values(rows)
    .onConflict((c) => c.columns(['commune', 'event', 'way']).doNothing())
    .execute()
}
