/** Chooses the engine: DATABASE_URL names a PostgreSQL; without it everything lies in one file of the data folder. */
import { join } from 'node:path'
import { ConfigError, type Config } from './config.ts'
import type { Store } from './store/port.ts'
import type { EventLaw } from './sync/law.ts'

export async function openStore(
  { dataDir, database }: Pick<Config, 'dataDir' | 'database'>,
  law: EventLaw,
  warn: (text: string) => void,
): Promise<Store> {
  if (database === null) {
    const { openSqliteStore } = await import('./store/sqlite/open.ts')
    return openSqliteStore(join(dataDir, 'motcua.db'), law)
  }
  const { openPostgresStore } = await import('./store/postgres/open.ts')
  const { whyNotOpened } = await import('./store/postgres/faults.ts')
  try {
    return await openPostgresStore(database, law, warn)
  } catch (error) {
    const why = whyNotOpened(error)
    throw why === null ? error : new ConfigError(`DATABASE_URL: ${why}`)
  }
}
