/** Where the dossiers of a commune are read: its ledger here, or the newest mirror of its box. */
import type { Transaction } from 'kysely'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { parseState } from './read-states.ts'
import type { Tables } from './tables.ts'

type Db = Transaction<Tables>

export interface TransferSource {
  readonly history: string // '': the ledger here
  readonly rowsAfter: (
    seq: number,
    limit: number,
  ) => Promise<readonly { readonly seq: number; readonly dossier: string | null; readonly verdict: string }[]>
  readonly stateOf: (dossier: string) => Promise<DossierState | null>
  readonly rawOf: (event: string) => Promise<Uint8Array | null>
}

export async function sourcesOf(db: Db, commune: string): Promise<readonly TransferSource[]> {
  const mirror = await db
    .selectFrom('mirror')
    .select('history')
    .where('commune', '=', commune)
    .orderBy('begun_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return [ledgerHere(db, commune), ...(mirror ? [mirrorOf(db, commune, mirror.history)] : [])]
}

function ledgerHere(db: Db, commune: string): TransferSource {
  return {
    history: '',
    rowsAfter: (seq, limit) =>
      db
        .selectFrom('event')
        .select(['seq', 'dossier', 'verdict'])
        .where('commune', '=', commune)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(limit)
        .execute(),
    async stateOf(dossier) {
      const row = await db
        .selectFrom('dossier')
        .select('state')
        .where('commune', '=', commune)
        .where('id', '=', dossier)
        .executeTakeFirst()
      return row ? parseState(row.state) : null
    },
    async rawOf(event) {
      const row = await db
        .selectFrom('event')
        .select('raw')
        .where('commune', '=', commune)
        .where('id', '=', event)
        .where('verdict', '<>', 'quarantined')
        .executeTakeFirst()
      return row?.raw ?? null
    },
  }
}

function mirrorOf(db: Db, commune: string, history: string): TransferSource {
  return {
    history,
    rowsAfter: (seq, limit) =>
      db
        .selectFrom('mirror_event')
        .select(['seq', 'dossier', 'verdict'])
        .where('commune', '=', commune)
        .where('history', '=', history)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(limit)
        .execute(),
    async stateOf(dossier) {
      const row = await db
        .selectFrom('mirror_dossier')
        .select('state')
        .where('commune', '=', commune)
        .where('history', '=', history)
        .where('id', '=', dossier)
        .executeTakeFirst()
      return row ? parseState(row.state) : null
    },
    async rawOf(event) {
      const row = await db
        .selectFrom('mirror_event')
        .select('raw')
        .where('commune', '=', commune)
        .where('history', '=', history)
        .where('id', '=', event)
        .where('verdict', '<>', 'quarantined')
        .executeTakeFirst()
      return row?.raw ?? null
    },
  }
}
