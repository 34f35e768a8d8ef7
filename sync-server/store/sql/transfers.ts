/**
 * Notes between communes. Only here does one transaction see two of them: it reads the sender's dossiers and writes to
 * the addressee's inbox what `domain/transfer` says follows, no more. Reading is held to the own commune again.
 */
import type { Transaction } from 'kysely'
import type { TransferNote, TransferPlace } from '../../../domain/transfer/note.ts'
import type { TransferStore } from '../port.ts'
import { carry } from './carry-transfers.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import type { Tables } from './tables.ts'

export function transferStore({ within, lock }: Engine): TransferStore {
  return {
    communesWithTransfers: () =>
      within(WHOLE_SERVER, async (trx) => {
        const ledgers = await trx
          .selectFrom('ledger')
          .select(['commune', 'seq'])
          .where('seq', '>', 0)
          .execute()
        const mirrors = await trx
          .selectFrom('mirror')
          .select(['commune', 'history', 'seq'])
          .orderBy('begun_at')
          .execute()
        const cursors = await trx.selectFrom('transfer_cursor').selectAll().execute()
        const newest = new Map(mirrors.map((row) => [row.commune, row]))
        const behind = [...ledgers.map((row) => ({ ...row, history: '' })), ...newest.values()].filter(
          ({ commune, history, seq }) =>
            (cursors.find((one) => one.commune === commune && one.history === history)?.seq ?? 0) < seq,
        )
        const waiting = await trx
          .selectFrom('transfer_file')
          .innerJoin('blob', (on) =>
            on
              .onRef('blob.commune', '=', 'transfer_file.sender')
              .onRef('blob.sha256', '=', 'transfer_file.sha256'),
          )
          .select('transfer_file.commune as commune')
          .distinct()
          .execute()
        return [...new Set([...behind, ...waiting].map((row) => row.commune))].sort()
      }),
    carryTransfers: (input) =>
      within(WHOLE_SERVER, async (trx) => {
        await lock(trx, 'transfers')
        return await carry(trx, input)
      }),
    transfersTo: async ({ commune, after, limit }) => {
      const places = await within(WHOLE_SERVER, (trx) => otherPlaces(trx, commune))
      return await within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('transfer_note')
          .select(['n', 'kind', 'origin', 'body', 'at'])
          .where('commune', '=', commune)
          .where('n', '>', after)
          .orderBy('n')
          .limit(limit + 1)
          .execute()
        const missing = await trx
          .selectFrom('transfer_file')
          .select('sha256')
          .where('commune', '=', commune)
          .orderBy('sha256')
          .execute()
        const notes = rows
          .slice(0, limit)
          .map(
            ({ n, kind, origin, body, at }) =>
              ({ n, kind, dossier: origin, at, body: JSON.parse(body) as unknown }) as TransferNote,
          )
        return { notes, missing: missing.map((row) => row.sha256), places, more: rows.length > limit }
      })
    },
  }
}

/** Names and codes of the other communes: they stand on every door. */
async function otherPlaces(db: Transaction<Tables>, commune: string): Promise<TransferPlace[]> {
  const rows = await db
    .selectFrom('commune')
    .select(['code', 'agency', 'name'])
    .where('code', '<>', commune)
    .orderBy('code')
    .execute()
  return rows.map(({ code, agency, name }) => ({ commune: code, agency, name }))
}
