/** Rows of the own ledger for the province, and how far both it and their files have come. */
import type { Transaction } from 'kysely'
import { CHAIN_START } from '../../../domain/sync/signing.ts'
import type { MirrorRow } from '../../../domain/sync/upstream.ts'
import type { UpstreamBehind } from '../port.ts'
import { SHIPPED, toMirrorRow, withinBytes } from './mirror-rows.ts'
import { ledgerEnd } from './push.ts'
import type { Tables } from './tables.ts'

export async function upstreamRows(
  db: Transaction<Tables>,
  input: {
    readonly commune: string
    readonly after: number
    readonly limit: number
    readonly maxBytes: number
  },
): Promise<{ rows: MirrorRow[]; prev: string; chain: string }> {
  const own = db.selectFrom('event').where('commune', '=', input.commune)
  const found = await own
    .select(SHIPPED)
    .where('seq', '>', input.after)
    .orderBy('seq')
    .limit(input.limit)
    .execute()
  const rows = withinBytes(found, input.maxBytes)
  const before =
    input.after === 0
      ? CHAIN_START
      : (await own.select('chain').where('seq', '=', input.after).executeTakeFirst())?.chain
  if (before === undefined) throw new Error(`the ledger has no row ${input.after}`)
  return { rows: rows.map(toMirrorRow), prev: before, chain: rows.at(-1)?.chain ?? before }
}

/** A file that is here and not there holds `safe` back; one that never came here is nobody's receipt. */
export async function raiseSafe(db: Transaction<Tables>, commune: string): Promise<number> {
  const state = await db
    .selectFrom('upstream')
    .select(['have', 'files_through', 'safe'])
    .where('commune', '=', commune)
    .executeTakeFirst()
  if (!state) return 0
  const waiting = await waitingFiles(db, commune)
    .select((e) => e.fn.min('first_seq').as('seq'))
    .executeTakeFirst()
  const reached = Math.min(state.have, state.files_through, (waiting?.seq ?? Infinity) - 1)
  const safe = Math.max(state.safe, reached)
  if (safe > state.safe)
    await db.updateTable('upstream').set({ safe }).where('commune', '=', commune).execute()
  return safe
}

export async function behind(db: Transaction<Tables>, commune: string): Promise<UpstreamBehind> {
  const end = await ledgerEnd(db, commune)
  const state = await db
    .selectFrom('upstream')
    .select('have')
    .where('commune', '=', commune)
    .executeTakeFirst()
  const waiting = await waitingFiles(db, commune)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  const refused = await db
    .selectFrom('upstream_file')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('commune', '=', commune)
    .where('state', '=', 'refused')
    .executeTakeFirst()
  return {
    rows: Math.max(0, end.seq - (state?.have ?? 0)),
    files: Number(waiting?.n ?? 0),
    refused: Number(refused?.n ?? 0),
  }
}

function waitingFiles(db: Transaction<Tables>, commune: string) {
  return db
    .selectFrom('upstream_file')
    .innerJoin('blob', (on) =>
      on
        .onRef('blob.commune', '=', 'upstream_file.commune')
        .onRef('blob.sha256', '=', 'upstream_file.sha256'),
    )
    .where('upstream_file.commune', '=', commune)
    .where('upstream_file.state', '=', 'waiting')
}
