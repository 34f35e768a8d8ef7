/** Boxes of statuses in the database. Numbers only ever grow, also over the boxes that are dropped. */
import type { Transaction } from 'kysely'
import type { KeptBox, StatusStore, StatusWork } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import { readStates } from './read-states.ts'
import { beginAnew, writeStatuses } from './status-boxes.ts'
import type { Tables } from './tables.ts'

export function statusStore({ within, lock }: Engine): StatusStore {
  return {
    communesWithStatusNews: () =>
      within(WHOLE_SERVER, async (trx) => {
        const rows = await trx
          .selectFrom('device')
          .innerJoin('ledger', 'ledger.commune', 'device.commune')
          .leftJoin('status_book', 'status_book.commune', 'device.commune')
          .select('device.commune as commune')
          .distinct()
          .where('device.kind', '=', 'kiosk')
          .where('device.revoked_at', 'is', null)
          .where((e) =>
            e.or([
              e.and([e('status_book.ledger_seq', 'is', null), e('ledger.seq', '>', 0)]),
              e('ledger.seq', '>', e.ref('status_book.ledger_seq')),
            ]),
          )
          .execute()
        return rows.map(({ commune }) => commune)
      }),
    statusWork: ({ commune, salt, from, limit }) =>
      within(commune, async (trx) => {
        await trx
          .insertInto('status_book')
          .values({ commune, salt, ledger_seq: 0, base: from, seq: from })
          .onConflict((c) => c.doNothing())
          .execute()
        const book = await bookOf(trx, commune)
        if (!book) return null
        const rows = await trx
          .selectFrom('event')
          .select(['seq', 'dossier'])
          .where('commune', '=', commune)
          .where('seq', '>', book.ledger_seq)
          .orderBy('seq')
          .limit(limit)
          .execute()
        const last = rows.at(-1)
        if (last === undefined) return null
        const ids = [...new Set(rows.flatMap(({ dossier }) => dossier ?? []))]
        return { salt: book.salt, through: last.seq, dossiers: await dossiersIn(trx, commune, ids) }
      }),
    keepStatuses: (round) =>
      within(round.commune, async (trx) => {
        await lock(trx, `statuses|${round.commune}`)
        await writeStatuses(trx, round)
      }),
    dropStatuses: (before) =>
      within(WHOLE_SERVER, async (trx) => {
        const over = await trx
          .selectFrom('status_box')
          .select('commune')
          .distinct()
          .where('until', '<', before)
          .execute()
        let dropped = 0
        for (const { commune } of over) {
          await lock(trx, `statuses|${commune}`)
          const gone = await trx
            .deleteFrom('status_box')
            .where('commune', '=', commune)
            .where('until', '<', before)
            .executeTakeFirst()
          dropped += Number(gone.numDeletedRows)
          await beginAnew(trx, commune)
        }
        return dropped
      }),
    statuses: (commune, after, limit) =>
      within(commune, async (trx) => {
        const book = await bookOf(trx, commune)
        if (!book) return null
        const whole = after < book.base || after > book.seq
        const boxes = await trx
          .selectFrom('status_box')
          .select(['find', 'box', 'seq'])
          .where('commune', '=', commune)
          .where('seq', '>', whole ? book.base : after)
          .where('seq', '<=', book.seq)
          .orderBy('seq')
          .limit(limit)
          .execute()
        const seq = boxes.length === limit ? boxes.at(-1)!.seq : book.seq
        return { salt: book.salt, boxes: boxes.map(({ find, box }) => ({ find, box })), seq, whole }
      }),
  }
}

function bookOf(trx: Transaction<Tables>, commune: string) {
  return trx.selectFrom('status_book').selectAll().where('commune', '=', commune).executeTakeFirst()
}

async function dossiersIn(
  trx: Transaction<Tables>,
  commune: string,
  ids: readonly string[],
): Promise<StatusWork['dossiers']> {
  if (ids.length === 0) return []
  const states = await readStates(trx, commune, ids)
  const rows = await trx
    .selectFrom('status_box')
    .selectAll()
    .where('commune', '=', commune)
    .where('dossier', 'in', ids)
    .execute()
  const kept = new Map<string, KeptBox>(
    rows.map(({ dossier, code, last_four: lastFour, find, secret, said, until }) => [
      dossier,
      { code, lastFour, find, secret, said, until },
    ]),
  )
  return [...states.values()].map((state) => ({ state, kept: kept.get(state.id) ?? null }))
}
