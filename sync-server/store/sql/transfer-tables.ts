/** Notes between communes; made by `migrations/0011-transfers.ts`. */
export interface TransferTables {
  transfer_note: {
    commune: string // the addressee
    n: number
    note_key: string
    kind: 'offer' | 'accepted' | 'result' | 'ended'
    sender: string
    origin: string // the dossier of the commune that sent it on first
    body: string // JSON
    at: string
  }
  transfer_file: { commune: string; sha256: string; sender: string }
  transfer_waiting: { commune: string; origin: string; dossier: string; history: string }
  transfer_cursor: { commune: string; history: string; seq: number } // history '': the ledger here
}
