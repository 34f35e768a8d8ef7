import { afterAll, beforeAll, describe } from 'vitest'
import { openPostgresStore } from '../../sync-server/store/postgres/open.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import { migratedTemplate, postgresBin, startCluster, type Cluster } from '../support/postgres.ts'
import { storeContract } from './store.ts'

describe.skipIf(postgresBin === undefined)('on a real PostgreSQL (skipped without one)', () => {
  let cluster: Cluster
  let template: string

  beforeAll(async () => {
    cluster = await startCluster()
    template = await migratedTemplate(cluster)
  }, 60_000)
  afterAll(() => cluster.stop())

  storeContract('PostgreSQL', async (law: EventLaw) => {
    const place = { url: cluster.url(await cluster.createDatabase(template)) }
    let store = await openPostgresStore(place, law)
    return {
      store,
      async reopen() {
        await store.close()
        store = await openPostgresStore(place, law)
        return store
      },
      destroy: () => store.close(),
    }
  })
})
