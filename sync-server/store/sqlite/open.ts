/** The SQLite engine of the store port: one file, one process, one writer. */
import { Kysely } from 'kysely'
import type { EventLaw } from '../../sync/law.ts'
import type { Store } from '../port.ts'
import type { Engine } from '../sql/engine.ts'
import { makeStore } from '../sql/make-store.ts'
import { migrate } from '../sql/migrate.ts'
import type { Tables } from '../sql/tables.ts'
import { sqliteWords } from './ddl.ts'
import { openDatabase, sqliteDialect } from './dialect.ts'
import { GroupCommit } from './group-commit.ts'

/** Opens or creates the file and migrates it. */
export async function openSqliteStore(path: string, law: EventLaw): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(openDatabase(path)) })
  await migrate(db, sqliteWords)
  const pushes = new GroupCommit(db)
  const engine: Engine = {
    db,
    within: (_commune, work) => db.transaction().execute(work),
    push: (_commune, work) => pushes.run(work),
    lock: async () => {}, // every transaction holds the one write lock from its start
  }
  return makeStore(engine, law)
}
