/** What the home server of a drill keeps its work in, how it gets its commune, and how the judge reads it back. */
import { join } from 'node:path'
import { makeEnrolments } from '../../../sync-server/auth/enrolment.ts'
import { Passphrases } from '../../../sync-server/auth/passphrase.ts'
import { demoCommune, ensureDemo } from '../../../sync-server/demo/demo-commune.ts'
import { openServerKeys } from '../../../sync-server/keys/server-keys.ts'
import { openPostgresStore } from '../../../sync-server/store/postgres/open.ts'
import { dossierLaw } from '../../../sync-server/sync/dossier-law.ts'
import type { HomeServer } from '../../journeys/support/server.ts'
import { startCluster } from '../../support/postgres.ts'
import { pause } from './drill.ts'
import { fileOnDisk, readPostgres, readServer, readTables, type ServerAccount } from './read-server.ts'

export interface DrillEngine {
  readonly env: Readonly<Record<string, string>>
  /** One-time codes for `count` counters of the demo commune. */
  codes(server: HomeServer, dataDir: string, count: number): AsyncIterable<string>
  read(dataDir: string): Promise<ServerAccount>
  stop(): Promise<void>
}

export const sqliteEngine: DrillEngine = {
  env: {},
  async *codes(server, _dataDir, count) {
    for (let i = 0; i < count; i++) {
      const code = server.enrolmentCode
      yield code
      for (let waited = 0; server.enrolmentCode === code && waited < 100; waited++) await pause(20)
    }
  },
  read: readServer,
  stop: async () => {},
}

/** Over a PostgreSQL that is there; `fileOf` when the files do not lie in the data folder. */
export function postgresEngine(
  url: string,
  env: Readonly<Record<string, string>> = {},
  fileOf: (dataDir: string, sha256: string) => Promise<Uint8Array | null> = fileOnDisk,
): DrillEngine {
  return {
    env: { DATABASE_URL: url, ...env },
    async *codes(_server, dataDir, count) {
      const keys = await openServerKeys(join(dataDir, 'keys'))
      const store = await openPostgresStore(
        { url },
        dossierLaw(() => null),
      )
      try {
        await ensureDemo(store, new Passphrases({ memoryKib: 19_456, passes: 2 }))
        const enrolments = makeEnrolments(store, keys, Date.now)
        for (let i = 0; i < count; i++) yield await enrolments.newCode(demoCommune.code)
      } finally {
        await store.close()
      }
    },
    read: async (dataDir) => readTables(await readPostgres(url), (sha256) => fileOf(dataDir, sha256)),
    stop: async () => {},
  }
}

/** A PostgreSQL of the drill's own, on one host. */
export async function ownPostgres(): Promise<DrillEngine> {
  const cluster = await startCluster()
  const engine = postgresEngine(cluster.url(await cluster.createDatabase()))
  return { ...engine, stop: () => cluster.stop() }
}

/** `MOTCUA_ENGINE=postgres` runs the short drills over PostgreSQL instead of SQLite. */
export function chosenEngine(): Promise<DrillEngine> {
  const name = process.env['MOTCUA_ENGINE'] ?? 'sqlite'
  if (name === 'postgres') return ownPostgres()
  if (name === 'sqlite') return Promise.resolve(sqliteEngine)
  throw new Error(`MOTCUA_ENGINE must be sqlite or postgres; got "${name}"`)
}
