/** Reads the audit straight out of a database file, past the store that wrote it. */
import type { DatabaseSync } from 'node:sqlite'
import type { AuditHead, AuditRow, AuditStore } from '../../sync-server/store/port.ts'

export function rowReader(
  db: DatabaseSync,
): Pick<AuditStore, 'readAudit' | 'countStrayDetails' | 'auditHeads'> {
  const rows = db.prepare(`select a.*, d.salt, d.detail from audit a
    left join audit_detail d on d.commune = a.commune and d.seq = a.seq
    where a.commune = ? and a.seq > ? order by a.seq limit ?`)
  const stray = db.prepare(`select count(*) as n from audit_detail d where d.commune = ?
    and not exists (select 1 from audit a where a.commune = d.commune and a.seq = d.seq)`)
  const heads = db.prepare('select * from audit_head')
  return {
    readAudit: async ({ commune, after, limit }) =>
      rows.all(commune, after, limit) as unknown as readonly AuditRow[],
    countStrayDetails: async (commune) => Number(stray.get(commune)?.['n']),
    auditHeads: async () => heads.all() as unknown as readonly AuditHead[],
  }
}
