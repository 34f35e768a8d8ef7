/** Tables of audit, backup and jobs, as kysely sees them. */
export interface AuditTables {
  audit: {
    commune: string
    seq: number
    at: string
    officer: string | null
    device: string | null
    action: string
    object: string | null
    outcome: 'done' | 'refused'
    commitment: string
    hash: string
  }
  audit_detail: { commune: string; seq: number; salt: string; detail: string }
  audit_head: { commune: string; seq: number; hash: string }
}

/** Tables of the backup, of damaged files and of jobs. */
export interface BackupTables {
  shipped: { commune: string; stream: 'ledger' | 'audit'; seq: number; at: string }
  file_shipped: { commune: string; sha256: string; at: string }
  blob_damaged: {
    commune: string
    sha256: string
    size: number
    mime: string
    device: string
    verified_at: string
    found_at: string
  }
  job: {
    name: string
    owner: string
    lease_until: number
    started_at: number
    finished_at: number | null
    succeeded_at: number | null
    fault: string | null
    detail: string | null
  }
}
