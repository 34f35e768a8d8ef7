import { afterAll, beforeAll, describe } from 'vitest'
import { openPostgresStore } from '../../sync-server/store/postgres/open.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import { postgresBin, startCluster, type Cluster } from '../support/postgres.ts'
import { storeContract } from './store.ts'

describe.skipIf(postgresBin === undefined)('on a real PostgreSQL (skipped where none is installed)', () => {
  let cluster: Cluster
  let template: string

  beforeAll(async () => {
    cluster = await startCluster()
    template = await cluster.createDatabase()
    const law = dossierLaw(() => null)
    await (await openPostgresStore({ url: cluster.url(template) }, law)).close()
    // A store names its history when it is first opened: the copies must not share it.
    await cluster.ask(template, 'delete from meta')
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
