/** What the working role may do: facts are read and added, nothing is ever truncated or altered. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../sql/tables.ts'
import { REFUSE_CHANGE } from './ddl.ts'

interface Table {
  readonly name: string
  readonly isAppendOnly: boolean
}

export async function grantTables(trx: Transaction<Tables>, role: string): Promise<void> {
  const { rows: schemas } = await sql<{ name: string }>`select current_schema() as name`.execute(trx)
  const schema = sql.id(schemas[0]!.name)
  const to = sql.id(role)
  await sql`grant usage on schema ${schema} to ${to}`.execute(trx)
  for (const { name, isAppendOnly } of await listTables(trx)) {
    const table = sql`${schema}.${sql.id(name)}`
    await sql`revoke all on ${table} from ${to}, public`.execute(trx)
    const rights = isAppendOnly ? 'select, insert' : 'select, insert, update, delete'
    await sql`grant ${sql.raw(rights)} on ${table} to ${to}`.execute(trx)
  }
  await sql`grant usage on all sequences in schema ${schema} to ${to}`.execute(trx)
}

async function listTables(trx: Transaction<Tables>): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    select c.relname as name, exists (
      select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where t.tgrelid = c.oid and p.proname = ${REFUSE_CHANGE}) as "isAppendOnly"
    from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = current_schema()::regnamespace
      and c.relname not like 'kysely%'
    order by c.relname`.execute(trx)
  return rows
}
