/** The search worker: procedures (and, while unlocked, dossiers) by what people type. */
import type { Result } from '../../domain/base/result.ts'

export interface SearchDocument {
  readonly id: string
  readonly name: string
  readonly field: string
  readonly synonyms: readonly string[]
  readonly codes: readonly string[] // exact codes and numbers, matched by prefix of digits
}

export interface SearchHit {
  readonly id: string
  readonly score: number
}

export interface SearchApi {
  /** Replaces the named collection. Dossiers are held in memory only and go with `clear`. */
  load(collection: 'procedures' | 'dossiers', documents: readonly SearchDocument[]): Promise<Result<number>>
  query(collection: 'procedures' | 'dossiers', text: string, limit: number): Promise<Result<SearchHit[]>>
  clear(collection: 'procedures' | 'dossiers'): Promise<void>
}
