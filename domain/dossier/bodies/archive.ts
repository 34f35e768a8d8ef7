/** Facts of a register or file of the old archive; its id stands in `dossier`. See `domain/digitisation`. */
import type { FileRef } from './parts.ts'

/** What an archive register holds. */
export type RegisterSeries = 'birth' | 'marriage' | 'death' | 'land' | 'decision' | 'dossier' | 'other'

export interface ArchiveBodies {
  'register-listed': {
    readonly box: string
    readonly title: string
    readonly series: RegisterSeries
    readonly year: string // YYYY, or YYYY-YYYY
    readonly expected: number // records said to be in it
  }
  'record-kept': {
    readonly record: string // uuidv7; kept again under the same id, it replaces what was kept
    readonly no: string
    readonly files: readonly FileRef[]
    readonly fields: Readonly<Record<string, string>>
  }
  'record-checked': { readonly record: string; readonly values: Readonly<Record<string, string>> }
}
