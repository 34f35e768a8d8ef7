/** The dossiers of a mirror, for the province's readers: the fold of the rows as their box judged them. */
import type { Transaction } from 'kysely'
import type { Problem } from '../../../domain/base/result.ts'
import { foldDossier, type LedgerRow } from '../../../domain/dossier/fold.ts'
import type { EventLaw } from '../../sync/law.ts'
import type { MirrorPlace } from '../port.ts'
import type { Tables } from './tables.ts'

/** Always from the first row on: a dossier has few, and the fold's own rules may change. */
export async function foldMirror(
  db: Transaction<Tables>,
  law: EventLaw,
  { commune, history }: MirrorPlace,
  dossiers: ReadonlySet<string>,
): Promise<void> {
  for (const id of dossiers) {
    const found = await db
      .selectFrom('mirror_event')
      .select(['seq', 'device', 'dseq', 'verdict', 'problem', 'raw'])
      .where('commune', '=', commune)
      .where('history', '=', history)
      .where('dossier', '=', id)
      .orderBy('seq')
      .execute()
    const rows = found.flatMap(({ raw, problem, ...row }): LedgerRow[] => {
      // A fact of a later release is held, and folded by that release.
      const event = law.parse(new TextDecoder().decode(raw))
      if (!event.ok) return []
      const word = problem === null ? {} : { problem: JSON.parse(problem) as Problem }
      return [{ event: event.value, ...row, ...word }]
    })
    const state = foldDossier(id, rows)
    const row = {
      stage: state.stage,
      code: state.reception?.code ?? null,
      state: JSON.stringify(state),
      seq: found.at(-1)?.seq ?? 0,
    }
    await db
      .insertInto('mirror_dossier')
      .values({ commune, history, id, ...row })
      .onConflict((c) => c.columns(['commune', 'history', 'id']).doUpdateSet(row))
      .execute()
  }
}
