/**
 * Pushes of one tick share one transaction and one fsync; each stands in its own savepoint, so that one that fails
 * takes nothing with it. Nobody is answered before the commit.
 */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Work } from '../sql/engine.ts'
import type { Tables } from '../sql/tables.ts'

const MAX_GROUP = 64

interface Waiting {
  readonly run: (db: Transaction<Tables>) => Promise<() => void> // gives what to call after the commit
  readonly fail: (error: unknown) => void
}

export class GroupCommit {
  readonly #db: Kysely<Tables>
  readonly #queue: Waiting[] = []
  #running = false

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  run<T>(work: Work<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#queue.push({
        run: async (db) => {
          const value = await work(db)
          return () => resolve(value)
        },
        fail: reject,
      })
      if (this.#running) return
      this.#running = true
      setImmediate(() => void this.#drain())
    })
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) await this.#commit(this.#queue.splice(0, MAX_GROUP))
    this.#running = false
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    const answers: (() => void)[] = []
    const failures: (() => void)[] = []
    try {
      await this.#db.transaction().execute(async (trx) => {
        for (const one of group) {
          await sql`savepoint one`.execute(trx)
          try {
            answers.push(await one.run(trx))
          } catch (error) {
            await sql`rollback to one`.execute(trx)
            failures.push(() => one.fail(error))
          }
          await sql`release one`.execute(trx)
        }
      })
    } catch (error) {
      for (const one of group) one.fail(error)
      return
    }
    for (const tell of [...answers, ...failures]) tell()
  }
}
