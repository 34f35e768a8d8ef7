/** Before the door opens: tables up to date, the working role chosen and given its rights. Replicas may start at once. */
import { CompiledQuery, Kysely, sql } from 'kysely'
import { WHOLE_SERVER } from '../sql/engine.ts'
import { migrate } from '../sql/migrate.ts'
import type { Tables } from '../sql/tables.ts'
import { postgresWords } from './ddl.ts'
import { openPool, postgresDialect } from './dialect.ts'
import { grantTables } from './grants.ts'
import { chooseRole, type Working } from './roles.ts'

/** `server` is the connection of the program, which may be the owner's too. */
export async function prepare(adminUrl: string, server: Kysely<Tables>): Promise<Working> {
  // Forced row security holds the owner too: without this a migration would see no row it has to change.
  const seeAll = CompiledQuery.raw(`select set_config('app.commune', '${WHOLE_SERVER}', false)`)
  const owner = new Kysely<Tables>({
    dialect: postgresDialect(openPool(adminUrl, 2), async (one) => void (await one.executeQuery(seeAll))),
  })
  try {
    await migrate(owner, postgresWords)
    const working = await chooseRole(owner, server)
    if (!working.isOwner)
      await owner.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(hashtextextended('grants', 0))`.execute(trx)
        await grantTables(trx, working.role)
      })
    return working
  } finally {
    await owner.destroy()
  }
}
