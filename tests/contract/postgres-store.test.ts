import { afterAll, beforeAll, describe } from 'vitest'
import { openPostgresStore } from '../../sync-server/store/postgres/open.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import { migratedTemplate, postgresBin, startCluster, type Cluster } from '../support/postgres.ts'
import { identityContract } from './identity-store.ts'
import { centreContract } from './centre-store.ts'
import { localRuleContract } from './local-rule-store.ts'
import { queueContract } from './queue-store.ts'
import { inspectionContract } from './inspection-store.ts'
import { moneyContract } from './money-store.ts'
import { residentContract } from './resident-store.ts'
import { signatureContract } from './signature-store.ts'
import { storeContract, type OpenedStore } from './store.ts'

describe.skipIf(postgresBin === undefined)(
  'on a real PostgreSQL (skipped without one)',
  { timeout: 60_000 },
  () => {
    let cluster: Cluster
    let template: string

    beforeAll(async () => {
      cluster = await startCluster()
      template = await migratedTemplate(cluster)
    }, 60_000)
    afterAll(() => cluster.stop())

    async function open(law: EventLaw): Promise<OpenedStore> {
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
    }

    storeContract('PostgreSQL', open)
    identityContract('PostgreSQL', open)
    moneyContract('PostgreSQL', open)
    signatureContract('PostgreSQL', open)
    residentContract('PostgreSQL', open)
    inspectionContract('PostgreSQL', open)
    localRuleContract('PostgreSQL', open)
    queueContract('PostgreSQL', open)
    centreContract('PostgreSQL', open)
  },
)
