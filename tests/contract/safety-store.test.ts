import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { openPostgresStore } from '../../sync-server/store/postgres/open.ts'
import { openSqliteStore } from '../../sync-server/store/sqlite/open.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import { postgresBin, startCluster, type Cluster } from '../support/postgres.ts'
import { safetyContract } from './safety-store.ts'

const law = dossierLaw(() => null)

safetyContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-safety-'))
  const store = await openSqliteStore(join(folder, 'motcua.db'), law)
  const destroy = async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { store, destroy }
})

describe.skipIf(postgresBin === undefined)('on a real PostgreSQL (skipped where none is installed)', () => {
  let cluster: Cluster
  beforeAll(async () => void (cluster = await startCluster()), 60_000)
  afterAll(() => cluster.stop())

  safetyContract('PostgreSQL', async () => {
    const store = await openPostgresStore({ url: cluster.url(await cluster.createDatabase()) }, law)
    return { store, destroy: () => store.close() }
  })
})
