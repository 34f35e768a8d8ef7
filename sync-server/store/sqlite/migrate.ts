/** Brings a database of any earlier release up to date. Numbered, additive; a migration that was released never changes. */
import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import * as start from './migrations/0001-start.ts'
import type { Tables } from './tables.ts'

const migrations = { '0001-start': start }

export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
}
