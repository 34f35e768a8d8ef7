/** Row security and append-only facts, proven against the catalogue and with the server's own rights. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Client } from 'pg'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { Store } from '../../sync-server/store/port.ts'
import { openPostgresStore } from '../../sync-server/store/postgres/open.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import { postgresBin, startCluster, type Cluster } from '../support/postgres.ts'

const law = dossierLaw(() => null)
const other = { ...demoCommune, code: '14959', agency: 'H56.99.02' }
const officers = demoOfficers.map(({ words: _, ...officer }) => ({ ...officer, passphrase: 'phc' }))
const FACTS = ['event', 'event_file', 'number_book', 'kept_segment', 'pack', 'pack_item']
/** The law packs, public lists of revoked certificates, the history's name and the server's jobs belong to no commune. */
const SHARED = ['job', 'meta', 'pack', 'pack_item', 'signature_crl']

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
}

describe.skipIf(postgresBin === undefined)(
  'rows on PostgreSQL (skipped without one)',
  { timeout: 60_000 },
  () => {
    let cluster: Cluster
    let database: string
    let store: Store
    let served: Client
    let columns: readonly Column[]
    const tables = () => [...new Set(columns.map((column) => column.table))]
    const tenants = () => tables().filter((table) => !SHARED.includes(table))

    beforeAll(async () => {
      cluster = await startCluster()
      database = await cluster.createDatabase()
      store = await openPostgresStore({ url: cluster.url(database) }, law)
      await store.createCommune(demoCommune, officers, 'demo')
      await store.createCommune(other, [], 'real')
      served = new Client({ connectionString: cluster.url(database) })
      await served.connect()
      const rows = await cluster.ask(
        database,
        `select table_name, column_name, data_type from information_schema.columns
       where table_schema = 'public' and table_name not like 'kysely%' order by table_name, ordinal_position`,
      )
      await cluster.ask(
        database,
        `do $$ declare c record; begin
         for c in select conrelid::regclass as place, conname from pg_constraint where contype = 'c' and conrelid <> 0
         loop execute format('alter table %s drop constraint %I', c.place, c.conname); end loop; end $$`,
      )
      columns = rows.map((row) => ({
        table: row['table_name'] as string,
        name: row['column_name'] as string,
        type: row['data_type'] as string,
      }))
    }, 60_000)
    afterAll(async () => {
      await served.end()
      await store.close()
      await cluster.stop()
    })

    /** A query with the rights the server has, for one commune; null sets none. Nothing stays. */
    async function as(commune: string | null, sql: string) {
      await served.query('begin')
      try {
        await served.query(`select set_config('role', 'motcua_app', true)`)
        if (commune !== null) await served.query(`select set_config('app.commune', $1, true)`, [commune])
        return (await served.query(sql)).rows as Record<string, unknown>[]
      } finally {
        await served.query('rollback')
      }
    }

    let rowsMade = 0
    /** A row of any values; keys, checks and triggers look away while it is put in. */
    function insertOf(table: string, commune: string): string {
      rowsMade += 1
      const own = table === 'commune' ? 'code' : 'commune'
      const values = columns
        .filter((column) => column.table === table)
        .map(({ name, type }) => {
          if (name === own) return `'${commune}'`
          return type === 'bigint' ? String(1000 + rowsMade) : type === 'bytea' ? `'\\x00'` : `'x${rowsMade}'`
        })
      return `insert into ${table} values (${values.join(', ')})`
    }
    const fill = (table: string, commune: string) =>
      cluster.ask(database, `set session_replication_role = replica; ${insertOf(table, commune)}`)

    it('every table is a commune’s own under forced row security, or known to be shared', async () => {
      const rows = await cluster.ask(
        database,
        `select c.relname, c.relrowsecurity and c.relforcerowsecurity as forced, count(p.polname)::int as policies,
         bool_and(p.polqual is not null and p.polwithcheck is not null and p.polcmd = '*') as both
       from pg_class c left join pg_policy p on p.polrelid = c.oid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'
       group by c.oid order by c.relname`,
      )
      const unprotected = rows.filter((row) => !(row['forced'] && row['policies'] === 1 && row['both']))
      expect(unprotected.map((row) => row['relname'])).toEqual(
        SHARED.filter((table) => tables().includes(table)),
      )
      const withCommune = columns.filter((column) => column.name === 'commune').map((column) => column.table)
      expect(tenants()).toEqual([...withCommune, 'commune'].sort())
      expect(tenants().length).toBeGreaterThan(12)
    })

    it('the server works as a role that owns nothing and is above no row', async () => {
      const [role] = await cluster.ask(
        database,
        `select rolsuper or rolbypassrls or rolcreaterole or rolcanlogin as mighty,
         (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = 'motcua_app'`,
      )
      expect(role).toEqual({ mighty: false, owned: 0 })
    })

    it('another commune sees and writes nothing; without a commune there is nothing at all', async () => {
      for (const table of tenants()) {
        await fill(table, 'mine')
        const own = table === 'commune' ? 'code' : 'commune'
        const mine = async (commune: string | null) =>
          (await as(commune, `select 1 from ${table} where ${own} = 'mine'`)).length
        expect([table, await mine('mine'), await mine('theirs'), await mine(null), await mine('*')]).toEqual([
          table,
          1,
          0,
          0,
          1,
        ])
        await expect(as('theirs', insertOf(table, 'mine')), table).rejects.toThrow(/row-level security/)
        await expect(as(null, insertOf(table, 'mine')), table).rejects.toThrow(/row-level security/)
        if (FACTS.includes(table)) continue
        const move = as('theirs', `update ${table} set ${own} = 'theirs' where ${own} = 'mine' returning 1`)
        expect(await move.catch(() => []), table).toEqual([])
      }
    })

    it('facts are append-only, for the superuser too; the server has not even the right to try', async () => {
      const guarded = await cluster.ask(
        database,
        `select distinct tgrelid::regclass::text as name from pg_trigger t join pg_proc p on p.oid = t.tgfoid
       where p.proname = 'refuse_change'`,
      )
      const names = guarded.map((row) => row['name'] as string)
      expect(names).toEqual(expect.arrayContaining(FACTS))
      for (const table of names) {
        await fill(table, 'facts')
        const column = columns.find((one) => one.table === table)!.name
        for (const change of [
          `update ${table} set ${column} = ${column}`,
          `delete from ${table}`,
          `truncate ${table} cascade`,
        ]) {
          await expect(cluster.ask(database, change), change).rejects.toThrow(/append-only/)
          await expect(as('*', change), change).rejects.toThrow(/permission denied/)
        }
      }
    })

    it('sorts by bytes, whatever language the database was made for', async () => {
      const rows = await cluster.ask(
        database,
        `select c.relname || '.' || a.attname as place from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'
         and a.atttypid = 'text'::regtype and a.attcollation <> '"C"'::regcollation`,
      )
      expect(rows).toEqual([])
    })

    describe('logins', () => {
      const login = async (name: string, options = '') => {
        await cluster.ask('postgres', `create role ${name} login ${options}`)
        return name
      }
      const fresh = async (owner: string) => {
        const name = await cluster.createDatabase()
        await cluster.ask('postgres', `alter database ${name} owner to ${owner}`)
        return name
      }

      it('one for the owner, one for the server: the second cannot touch a table', async () => {
        const name = await fresh(await login('owning'))
        const url = cluster.url(name, await login('serving'))
        const opened = await openPostgresStore({ url, adminUrl: cluster.url(name, 'owning') }, law)
        await opened.createCommune(demoCommune, officers, 'real')
        expect(await opened.listCommunes()).toHaveLength(1)
        await opened.close()
        const client = new Client({ connectionString: url })
        await client.connect()
        for (const sql of [
          'alter table event disable row level security',
          'drop policy own_commune on event',
          'alter table event disable trigger all',
          'create table more (x int)',
          'set role owning',
        ])
          await expect(client.query(sql), sql).rejects.toThrow(/must be owner|permission denied/)
        expect((await client.query('select * from commune')).rows, 'no commune was set').toEqual([])
        await client.end()
      })

      it('the owner alone is held by forced row security, and told that two would be better', async () => {
        const name = await fresh(await login('alone'))
        const told: string[] = []
        const opened = await openPostgresStore({ url: cluster.url(name, 'alone') }, law, (text) =>
          told.push(text),
        )
        await opened.createCommune(demoCommune, officers, 'real')
        await opened.close()
        expect(told).toEqual([expect.stringMatching(/DATABASE_ADMIN_URL/)])
        const client = new Client({ connectionString: cluster.url(name, 'alone') })
        await client.connect()
        expect((await client.query('select * from officer')).rows).toEqual([])
        await client.end()
      })

      it('one that stands above row security is refused', async () => {
        const name = await fresh(await login('above', 'bypassrls'))
        const both = { url: cluster.url(name), adminUrl: cluster.url(name, 'above') }
        await expect(openPostgresStore(both, law)).rejects.toThrow(/superuser/)
        await expect(openPostgresStore({ url: cluster.url(name, 'above') }, law)).rejects.toThrow(/BYPASSRLS/)
      })
    })
  },
)
