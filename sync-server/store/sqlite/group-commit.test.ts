import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sqliteDialect } from './dialect.ts'
import { GroupCommit } from './group-commit.ts'
import type { Tables } from '../sql/tables.ts'

describe('group commit', () => {
  let db: Kysely<Tables>
  let said: string[]
  const put = (group: GroupCommit, key: string) =>
    group.run(async (trx) => {
      await trx.insertInto('meta').values({ key, value: 'x' }).execute()
      return key
    })
  const keys = async () =>
    (await db.selectFrom('meta').select('key').orderBy('key').execute()).map((row) => row.key)

  beforeEach(() => {
    const raw = new DatabaseSync(':memory:')
    raw.exec('create table meta (key text primary key, value text not null)')
    said = []
    db = new Kysely({ dialect: sqliteDialect(raw), log: (event) => void said.push(event.query.sql) })
  })
  afterEach(() => db.destroy())

  it('requests of one tick share one transaction and are answered after it', async () => {
    const group = new GroupCommit(db)
    const answers = Array.from({ length: 10 }, (_, i) => put(group, `k${i}`))
    const first = answers[0]!.then(() => said.includes('commit'))
    expect(await Promise.all(answers)).toHaveLength(10)
    expect(await first).toBe(true)
    expect(said.filter((sql) => sql === 'begin')).toHaveLength(1)
    expect(await keys()).toHaveLength(10)
  })

  it('one that fails leaves nothing behind and takes nobody with it', async () => {
    const group = new GroupCommit(db)
    const results = await Promise.allSettled([
      put(group, 'a'),
      group.run(async (trx) => {
        await trx.insertInto('meta').values({ key: 'half', value: 'x' }).execute()
        throw new Error('in the middle')
      }),
      put(group, 'a'), // breaks the primary key
      put(group, 'b'),
    ])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    expect(await keys()).toEqual(['a', 'b'])
  })

  it('when the commit fails nobody is told it was done', async () => {
    const group = new GroupCommit(db)
    const doomed = group.run(async (trx) => {
      await trx.insertInto('meta').values({ key: 'a', value: 'x' }).execute()
      said.length = 0
      const { sql } = await import('kysely')
      await sql`rollback`.execute(trx) // as SQLite itself does when the disk is full
      return 'done'
    })
    const beside = put(group, 'b')
    const results = await Promise.allSettled([doomed, beside])
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected'])
    expect(await keys()).toEqual([])
    expect(await put(group, 'c'), 'and the next ones go on').toBe('c')
  })
})
