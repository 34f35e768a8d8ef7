import type { TransferAnswer } from '../../../domain/transfer/note.ts'

/** Dossiers between communes of one server (rules W). */
export interface TransferStore {
  /** Communes whose ledger holds rows that no note was looked for in, or to which files can be let through. */
  communesWithTransfers(): Promise<readonly string[]>
  /** Reads on in this commune's ledger: notes and cursor are one transaction. Answers how many notes were made. */
  carryTransfers(input: {
    readonly commune: string
    readonly limit: number
    readonly at: string
  }): Promise<number>
  /** What this commune was told, in order. */
  transfersTo(input: {
    readonly commune: string
    readonly after: number
    readonly limit: number
  }): Promise<TransferAnswer>
}
