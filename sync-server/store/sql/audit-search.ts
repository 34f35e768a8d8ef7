/** The audit by dossier, officer, kind and time, newest first. */
import type { Transaction } from 'kysely'
import type { AuditRow, AuditSearch } from '../port.ts'
import type { Tables } from './tables.ts'

export async function searchAudit(
  trx: Transaction<Tables>,
  { commune, before, limit, officer, object, kinds, from, until }: AuditSearch,
): Promise<readonly AuditRow[]> {
  let rows = trx
    .selectFrom('audit')
    .leftJoin('audit_detail', (on) =>
      on.onRef('audit_detail.commune', '=', 'audit.commune').onRef('audit_detail.seq', '=', 'audit.seq'),
    )
    .selectAll('audit')
    .select(['audit_detail.salt', 'audit_detail.detail'])
    .where('audit.commune', '=', commune)
    .where('audit.seq', '<', before)
  // Who signed in is not known before they have: that row names them as what it is about.
  if (officer !== undefined)
    rows = rows.where((or) => or.or([or('audit.officer', '=', officer), or('audit.object', '=', officer)]))
  if (object !== undefined)
    rows = rows.where((or) =>
      or.or([or('audit.object', '=', object), or('audit_detail.detail', 'like', `%${literal(object)}%`)]),
    )
  if (kinds !== undefined)
    rows = rows.where((or) => or.or(kinds.map((kind) => or('audit.action', 'like', `${literal(kind)}.%`))))
  if (from !== undefined) rows = rows.where('audit.at', '>=', from)
  if (until !== undefined) rows = rows.where('audit.at', '<', until)
  return await rows.orderBy('audit.seq', 'desc').limit(limit).execute()
}

/** Ids hold neither sign; whoever types one searches for nothing. */
function literal(text: string): string {
  return text.replace(/[%_\\]/g, '')
}
