/** What the working role may do: facts are read and added, nothing is ever truncated or altered. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../sql/tables.ts'
import { REFUSE_CHANGE } from './ddl.ts'

interface Table {
  readonly schema: string
  readonly name: string
  readonly isAppendOnly: boolean
}

export async function grantTables(trx: Transaction<Tables>, role: string): Promise<void> {
  const all = await listTables(trx)
  const to = sql.id(role)
  const schema = sql.id(all[0]?.schema ?? 'public')
  await sql`grant usage on schema ${schema} to ${to}`.execute(trx)
  await sql`revoke all on ${list(all)} from ${to}, public`.execute(trx)
  const facts = all.filter((table) => table.isAppendOnly)
  const others = all.filter((table) => !table.isAppendOnly)
  await sql`grant select, insert on ${list(facts)} to ${to}`.execute(trx)
  await sql`grant select, insert, update, delete on ${list(others)} to ${to}`.execute(trx)
  await sql`grant usage on all sequences in schema ${schema} to ${to}`.execute(trx)
}

const list = (tables: readonly Table[]) => sql.join(tables.map(({ schema, name }) => sql.id(schema, name)))

/** Ours only: what the migrations keep for themselves is no business of the server's. */
async function listTables(trx: Transaction<Tables>): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    select current_schema()::text as schema, c.relname as name, exists (
      select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where t.tgrelid = c.oid and p.proname = ${REFUSE_CHANGE}) as "isAppendOnly"
    from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
      and c.relname not like 'kysely%'
    order by c.relname`.execute(trx)
  return rows
}
