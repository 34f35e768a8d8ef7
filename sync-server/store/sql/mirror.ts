/** Mirrors of boxes' ledgers: taken page by page, read by the province and by a box that lost its own. */
import type { EventLaw } from '../../sync/law.ts'
import type { MirrorStore } from '../port.ts'
import { addDown, downItems } from './down.ts'
import type { Engine } from './engine.ts'
import { mirrorFacts, setMirrorFacts } from './mirror-facts.ts'
import { takeMirrorPage } from './mirror-page.ts'
import { mirrorRows } from './mirror-rows.ts'

export function mirrorStore({ within, push, lock }: Engine, law: EventLaw): MirrorStore {
  return {
    takeMirrorPage: (page) =>
      push(page.commune, async (trx) => {
        await lock(trx, `mirror|${page.commune}`)
        return takeMirrorPage(trx, law, page)
      }),
    listMirrors: (commune) =>
      within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('mirror')
          .selectAll()
          .where('commune', '=', commune)
          .orderBy('last_at', 'desc')
          .execute()
        return rows.map(({ history, seq, chain, begun_at: begunAt, last_at: lastAt }) => ({
          history,
          seq,
          chain,
          begunAt,
          lastAt,
        }))
      }),
    mirrorRows: (input) => within(input.commune, (trx) => mirrorRows(trx, input)),
    setMirrorFacts: (input) => within(input.commune, (trx) => setMirrorFacts(trx, input)),
    mirrorFacts: (place) => within(place.commune, (trx) => mirrorFacts(trx, place)),
    addMirrorKept: ({ commune, history, kept, at }) =>
      within(commune, async (trx) => {
        await trx
          .insertInto('mirror_kept')
          .values({ commune, history, number: kept.id, body: JSON.stringify(kept), at })
          .onConflict((c) => c.doNothing())
          .execute()
      }),
    mirrorKept: ({ commune, history, after }) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('mirror_kept')
          .select('body')
          .where('commune', '=', commune)
          .where('history', '=', history)
          .where('number', '>', after)
          .orderBy('number')
          .limit(1)
          .executeTakeFirst()
        return row ? [JSON.parse(row.body)] : []
      }),
    findMirrorDossier: ({ commune, history }, id) =>
      within(commune, (trx) =>
        trx
          .selectFrom('mirror_dossier')
          .select(['id', 'stage', 'code', 'state', 'seq'])
          .where('commune', '=', commune)
          .where('history', '=', history)
          .where('id', '=', id)
          .executeTakeFirst(),
      ),
    addDown: (input) =>
      within(input.commune, async (trx) => {
        await lock(trx, `down|${input.commune}`)
        return addDown(trx, input)
      }),
    downItems: (input) =>
      within(input.commune, async (trx) => {
        await lock(trx, `down|${input.commune}`)
        return downItems(trx, input)
      }),
  }
}
