/** One round's boxes, written with the place in the ledger they stand for. */
import { sql, type Transaction } from 'kysely'
import type { StatusStore } from '../port.ts'
import type { Tables } from './tables.ts'

type Round = Parameters<StatusStore['keepStatuses']>[0]

export async function writeStatuses(trx: Transaction<Tables>, round: Round): Promise<void> {
  const { commune, through, made, settled, gone } = round
  const book = await trx
    .selectFrom('status_book')
    .select(['seq', 'ledger_seq'])
    .where('commune', '=', commune)
    .executeTakeFirstOrThrow()
  // Another server did this round: what it wrote was made of the same facts or of later ones.
  if (book.ledger_seq >= through) return
  const { numDeletedRows } =
    gone.length === 0
      ? { numDeletedRows: 0n }
      : await trx
          .deleteFrom('status_box')
          .where('commune', '=', commune)
          .where('dossier', 'in', gone)
          .executeTakeFirst()
  const wasTold = numDeletedRows > 0n
  let { seq } = book
  for (const { dossier, lastFour, ...box } of made) {
    seq += 1
    const row = { ...box, last_four: lastFour, seq }
    await trx
      .insertInto('status_box')
      .values({ commune, dossier, ...row })
      .onConflict((c) => c.columns(['commune', 'dossier']).doUpdateSet(row))
      .execute()
  }
  for (const { dossier, until } of settled)
    await trx
      .updateTable('status_box')
      .set({ until })
      .where('commune', '=', commune)
      .where('dossier', '=', dossier)
      .execute()
  await trx
    .updateTable('status_book')
    .set({ seq, ledger_seq: through })
    .where('commune', '=', commune)
    .execute()
  if (wasTold) await beginAnew(trx, commune)
}

/** Moves all boxes behind what any kiosk has heard: what is no longer there is told by telling everything. */
export async function beginAnew(trx: Transaction<Tables>, commune: string): Promise<void> {
  const book = await trx
    .selectFrom('status_book')
    .selectAll()
    .where('commune', '=', commune)
    .executeTakeFirst()
  if (!book) return
  const by = book.seq - book.base + 1
  await trx
    .updateTable('status_box')
    .set({ seq: sql<number>`seq + ${sql.lit(by)}` })
    .where('commune', '=', commune)
    .execute()
  await trx
    .updateTable('status_book')
    .set({ base: book.base + by, seq: book.seq + by })
    .where('commune', '=', commune)
    .execute()
}
