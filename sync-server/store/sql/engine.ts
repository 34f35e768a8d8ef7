/** What a database adds to the queries that all of them run. */
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Work<T> = (trx: Transaction<Tables>) => Promise<T>

/** For what has no commune yet (whose device is this?) or none at all (law packs). */
export const WHOLE_SERVER = '*'

export interface Engine {
  readonly db: Kysely<Tables>
  /** One transaction for one commune; an engine with row security shows it that commune's rows only. */
  readonly within: <T>(commune: string, work: Work<T>) => Promise<T>
  /**
   * The same for a push; several may share one commit, and one whose connection was lost is run again, because nobody
   * knows whether it was committed: only for what may be said twice. Nobody is answered before the commit.
   */
  readonly push: <T>(commune: string, work: Work<T>) => Promise<T>
  /**
   * Waits until no other transaction holds `name`; kept to the end of this one. Taken before anything is read, so that
   * what is read is what was committed by whoever held it before.
   */
  readonly lock: (trx: Transaction<Tables>, name: string) => Promise<void>
}

/** Where the databases' own languages differ. */
export interface Dialect {
  readonly int: string // 64 bits
  readonly bytes: string
  readonly counter: string // type of a primary key that numbers itself
  readonly strict: string // what ends a table
  /** Statements after which rows of the table can be neither changed nor deleted. */
  readonly appendOnly: (table: string) => readonly string[]
  /** Statements after which a transaction sees and writes only rows of its own commune, whose code `column` holds. */
  readonly tenant: (table: string, column?: string) => readonly string[]
  /** The last word on a statement of a migration. */
  readonly ddl: (statement: string) => string
}
