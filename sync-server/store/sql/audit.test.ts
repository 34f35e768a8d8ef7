import { Kysely } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase, sqliteDialect } from '../sqlite/dialect.ts'
import { sqliteWords } from '../sqlite/ddl.ts'
import { auditStore } from './audit.ts'
import type { Engine } from './engine.ts'
import { migrate } from './migrate.ts'
import type { Tables } from './tables.ts'

const entry = {
  commune: '14956',
  at: '2026-11-20T02:00:00.000Z',
  officer: 'o-1',
  device: 'd-1',
  action: 'session.opened',
  object: 's-1',
  outcome: 'done',
  detail: {},
} as const

let db: Kysely<Tables>
beforeEach(async () => {
  db = new Kysely<Tables>({ dialect: sqliteDialect(openDatabase(':memory:')) })
  await migrate(db, sqliteWords)
})
afterEach(() => db.destroy())

it('an entry whose commit was done but not heard of is said again, and stands once; the next one follows it', async () => {
  const engine: Engine = {
    db,
    within: (_commune, work) => db.transaction().execute(work),
    push: async (_commune, work) => {
      await db.transaction().execute(work) // committed, and then the connection is lost
      return db.transaction().execute(work)
    },
    lock: async () => {},
  }
  const store = auditStore(engine)
  await store.addAudit(entry)
  await store.addAudit(entry) // the same words, another time
  const { object: _object, action: _action, ...erasing } = entry
  await store.eraseAuditDetails({ ...erasing, through: 1 })
  const rows = await store.readAudit({ commune: entry.commune, after: 0, limit: 10 })
  expect(rows.map(({ seq, action }) => [seq, action])).toEqual([
    [1, 'session.opened'],
    [2, 'session.opened'],
    [3, 'audit.details-erased'],
  ])
})
