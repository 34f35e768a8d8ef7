/** kysely over node:sqlite: no package in between. Every transaction takes the write lock at its start. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'

const MAX_CACHED = 500

export function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path)
  db.exec('pragma busy_timeout = 5000')
  db.exec('pragma journal_mode = wal')
  db.exec('pragma synchronous = full') // a commit that was answered survives a power cut
  db.exec('pragma wal_autocheckpoint = 4000') // 16 MB between two copies into the file
  db.exec('pragma cache_size = -16000') // 16 MB
  db.exec('pragma foreign_keys = on')
  db.exec('pragma recursive_triggers = on') // else REPLACE would delete past the append-only triggers
  return db
}

export function sqliteDialect(db: DatabaseSync): SqliteDialect {
  const cache = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const known = cache.get(sql)
    if (known) return known
    if (cache.size >= MAX_CACHED) cache.clear()
    const statement = db.prepare(sql)
    cache.set(sql, statement)
    return statement
  }
  const database: SqliteDatabase = {
    close: () => db.close(),
    // A deferred transaction that turns into a writer can fail with SQLITE_BUSY at once, whatever busy_timeout says.
    prepare: (sql) => adapt(prepare(sql === 'begin' ? 'begin immediate' : sql)),
  }
  return new SqliteDialect({ database })
}

function adapt(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  }
}
