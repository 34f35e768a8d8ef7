/** Findings are the fold of their entries. */
import type { Insertable, Transaction } from 'kysely'
import type { Finding, FindingEntry } from '../../../domain/inspection/finding.ts'
import type { Tables } from './tables.ts'

/** In the order they were raised. */
export async function findingsIn(trx: Transaction<Tables>, commune: string, id?: string): Promise<Finding[]> {
  const all = trx.selectFrom('inspection_finding').selectAll().where('commune', '=', commune)
  const rows = await (id === undefined ? all : all.where('id', '=', id)).orderBy('n').execute()
  const byId = new Map<string, Finding>()
  for (const { id: one, dossier, sample, step, officer, said, at } of rows) {
    const before = byId.get(one) ?? { id: one, dossier, sample, entries: [] }
    byId.set(one, { ...before, entries: [...before.entries, { step, by: officer, at, text: said }] })
  }
  return [...byId.values()].sort((a, b) => (raisedAt(a) < raisedAt(b) ? -1 : 1))
}

function raisedAt({ id, entries }: Finding): string {
  return `${entries[0]?.at ?? ''}|${id}`
}

export function toRow(
  commune: string,
  { id, dossier, sample }: Finding,
  { step, by, at, text }: FindingEntry,
  n: number,
): Insertable<Tables['inspection_finding']> {
  return { commune, id, n, dossier, sample, step, officer: by, said: text, at }
}
