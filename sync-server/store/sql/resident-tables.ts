/** Tables of what residents send and hear, as kysely sees them; made by migrations 0019 and 0020. */
export interface ResidentTables {
  submission: {
    commune: string
    id: string
    device: string
    code: string
    procedure_code: string
    helper: string | null // officer, when somebody helped
    assisted: number
    readable: number
    digest: string // SHA-256 of what stood under the seal
    pages: string // JSON
    sealed: Uint8Array | null // null: kept long enough
    received_at: string
    taken_at: string | null
    taken_by: string | null
    dossier: string | null
  }
  submission_page: {
    commune: string
    submission: string
    sha256: string
    device: string
    size: number
    sealed: Uint8Array
    at: string
  }
  rating: {
    commune: string
    id: string
    day: string
    score: number
    reasons: string // JSON
    counter: number | null
  }
  status_book: {
    commune: string
    salt: string
    ledger_seq: number // read through here
    base: number // who asks for what came after less than this is told everything
    seq: number
  }
  status_box: {
    commune: string
    dossier: string
    code: string
    last_four: string
    find: string
    secret: Uint8Array
    said: string // JSON
    box: string
    seq: number
    until: string | null // null while the dossier is open
  }
}
