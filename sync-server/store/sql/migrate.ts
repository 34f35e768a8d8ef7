/** Brings a database of any earlier release up to date. Numbered, additive; a migration that was released never changes. */
import { sql, type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Dialect } from './engine.ts'
import { start } from './migrations/0001-start.ts'
import { identity } from './migrations/0002-identity.ts'
import { scope } from './migrations/0003-scope.ts'
import { audit } from './migrations/0004-audit.ts'
import { backup } from './migrations/0005-backup.ts'
import { upstream } from './migrations/0006-upstream.ts'
import { custodians } from './migrations/0007-custodians.ts'
import { results } from './migrations/0008-results.ts'
import { money } from './migrations/0009-money.ts'
import { notify } from './migrations/0010-notify.ts'
import { transfers } from './migrations/0011-transfers.ts'
import { signatures } from './migrations/0012-signatures.ts'
import { localRules } from './migrations/0013-local-rules.ts'
import { orders } from './migrations/0014-orders.ts'
import { transferOrigin } from './migrations/0015-transfer-origin.ts'
import { inspection } from './migrations/0016-inspection.ts'
import { stations } from './migrations/0017-stations.ts'
import { queue } from './migrations/0018-queue.ts'
import { submissions } from './migrations/0019-submissions.ts'
import { statuses } from './migrations/0020-statuses.ts'
import { centre } from './migrations/0021-centre.ts'
import type { Tables } from './tables.ts'

const migrations = {
  '0001-start': start,
  '0002-identity': identity,
  '0003-scope': scope,
  '0004-audit': audit,
  '0005-backup': backup,
  '0006-upstream': upstream,
  '0007-custodians': custodians,
  '0008-results': results,
  '0009-money': money,
  '0010-notify': notify,
  '0011-transfers': transfers,
  '0012-signatures': signatures,
  '0013-local-rules': localRules,
  '0014-orders': orders,
  '0015-transfer-origin': transferOrigin,
  '0016-inspection': inspection,
  '0017-stations': stations,
  '0018-queue': queue,
  '0019-submissions': submissions,
  '0020-statuses': statuses,
  '0021-centre': centre,
}

/** What a database of this release was made by. */
export const migrationNames: readonly string[] = Object.keys(migrations)

export async function migrate(db: Kysely<Tables>, words: Dialect): Promise<void> {
  const getMigrations = async () =>
    Object.fromEntries(
      Object.entries(migrations).map(([name, statements]) => [
        name,
        { up: run(statements(words).map(words.ddl)) },
      ]),
    )
  const { error } = await new Migrator({ db, provider: { getMigrations } }).migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
}

function run(statements: readonly string[]): (db: Kysely<unknown>) => Promise<void> {
  return async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}
