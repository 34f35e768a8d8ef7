/** Folded dossiers as they are kept here, whatever version kept them. */
import type { Transaction } from 'kysely'
import { completeState, type DossierState } from '../../../domain/dossier/state.ts'
import type { Tables } from './tables.ts'

export function parseState(text: string): DossierState {
  return completeState(JSON.parse(text) as DossierState)
}

export async function readStates(
  db: Transaction<Tables>,
  commune: string,
  ids: readonly string[],
): Promise<Map<string, DossierState>> {
  const rows = await db
    .selectFrom('dossier')
    .select(['id', 'state'])
    .where('commune', '=', commune)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, parseState(row.state)]))
}
