/** Tables of the audit chain, as kysely sees them. */
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
