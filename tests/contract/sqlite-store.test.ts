import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../sync-server/store/sqlite/dialect.ts'
import { openSqliteStore } from '../../sync-server/store/sqlite/open.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import { identityContract } from './identity-store.ts'
import { centreContract } from './centre-store.ts'
import { localRuleContract } from './local-rule-store.ts'
import { queueContract } from './queue-store.ts'
import { inspectionContract } from './inspection-store.ts'
import { moneyContract } from './money-store.ts'
import { residentContract } from './resident-store.ts'
import { signatureContract } from './signature-store.ts'
import { storeContract, type OpenedStore } from './store.ts'

async function open(law: EventLaw): Promise<OpenedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-store-'))
  const path = join(folder, 'motcua.db')
  let store = await openSqliteStore(path, law)
  return {
    store,
    async reopen() {
      await store.close()
      store = await openSqliteStore(path, law)
      return store
    },
    async destroy() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

storeContract('SQLite', open)
identityContract('SQLite', open)
moneyContract('SQLite', open)
signatureContract('SQLite', open)
residentContract('SQLite', open)
inspectionContract('SQLite', open)
localRuleContract('SQLite', open)
queueContract('SQLite', open)
centreContract('SQLite', open)

describe('SQLite as an engine', () => {
  async function withFile(work: (path: string) => Promise<void> | void): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-store-'))
    const path = join(folder, 'motcua.db')
    const store = await openSqliteStore(
      path,
      dossierLaw(() => null),
    )
    await store.close()
    try {
      await work(path)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it('syncs every commit and keeps a write-ahead log', () =>
    withFile((path) => {
      const db = openDatabase(path)
      const pragma = (name: string) => Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0]
      expect(pragma('journal_mode')).toBe('wal')
      expect(pragma('synchronous'), 'FULL').toBe(2)
      expect(pragma('foreign_keys')).toBe(1)
      expect(pragma('recursive_triggers')).toBe(1)
      db.close()
    }))

  it.each(['event', 'event_file', 'number_book', 'kept_segment', 'pack', 'pack_item', 'officer_history'])(
    '%s is append-only, for REPLACE too',
    (table) =>
      withFile((path) => {
        const db = new DatabaseSync(path)
        db.exec('pragma foreign_keys = off; pragma recursive_triggers = on')
        const columns = db.prepare(`pragma table_info(${table})`).all() as { name: string; type: string }[]
        const allowed: Record<string, string> = { book: '1', verdict: `'effective'`, raw: `x'00'` }
        const values = columns.map((c) => allowed[c.name] ?? (c.type === 'INTEGER' ? '1' : `'1'`)).join(', ')
        db.exec(`insert into ${table} values (${values})`)
        const first = columns[0]!.name
        expect(() => db.exec(`update ${table} set ${first} = ${first}`)).toThrow(/append-only/)
        expect(() => db.exec(`delete from ${table}`)).toThrow(/append-only/)
        expect(() => db.exec(`insert or replace into ${table} values (${values})`)).toThrow(/append-only/)
        db.close()
      }),
  )

  it('refuses to start over a ledger that lost its last rows', () =>
    withFile(async (path) => {
      const db = new DatabaseSync(path)
      db.exec(`insert into commune values ('1', 'a', 'b', 'c', 'H56', 'real')`)
      db.exec(`insert into ledger values ('1', 3, 'x')`)
      db.close()
      await expect(
        openSqliteStore(
          path,
          dossierLaw(() => null),
        ),
      ).rejects.toThrow(/ledger of commune 1/)
    }))
})
