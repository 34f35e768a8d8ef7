/** Who did what, and what was refused: one hash chain per commune, and one (`*`) for what belongs to no commune. */
export interface AuditEntry {
  readonly commune: string
  readonly at: string
  readonly officer: string | null
  readonly device: string | null
  readonly action: string // dotted, e.g. officer.created, session.opened, device.revoked, export.made
  readonly object: string | null
  readonly outcome: 'done' | 'refused'
  readonly detail: Readonly<Record<string, unknown>>
}

/** As it lies in the database. The detail may be erased by retention: its commitment stays in the chain. */
export interface AuditRow extends Omit<AuditEntry, 'detail'> {
  readonly seq: number
  readonly commitment: string // SHA-256(salt ‖ detail), hex
  readonly hash: string
  readonly salt: string | null
  readonly detail: string | null // exact JSON text
}

/** The chain of what belongs to no commune: strangers, the server itself. */
export const SERVER_CHAIN = '*'

export interface AuditSearch {
  readonly commune: string
  readonly before: number
  readonly limit: number
  readonly officer?: string // who did it, or whom it is about
  readonly object?: string // named as the object, or in the detail
  readonly kinds?: readonly string[] // first words of actions
  readonly from?: string // instants: from here on, and before
  readonly until?: string
}

export interface AuditHead {
  readonly commune: string
  readonly seq: number
  readonly hash: string
}

export interface AuditStore {
  addAudit(entry: AuditEntry): Promise<void>
  /** Rows in the order of their chain, beginning behind `after`. */
  readAudit(input: { commune: string; after: number; limit: number }): Promise<readonly AuditRow[]>
  /** Newest first, `before` a row, through these filters: what a screen asks (U8). */
  searchAudit(input: AuditSearch): Promise<readonly AuditRow[]>
  /** Where every chain ends, by its own record. */
  auditHeads(): Promise<readonly AuditHead[]>
  /** How many details stand beside no row: nobody but an intruder makes one. */
  countStrayDetails(commune: string): Promise<number>
  /** Retention: details through `through` go; that they went is itself a row (`audit.details-erased`). */
  eraseAuditDetails(input: Omit<AuditEntry, 'action' | 'object'> & { through: number }): Promise<void>
}
