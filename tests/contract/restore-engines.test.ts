import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderPlace } from '../../sync-server/backup/place.ts'
import { restore } from '../../sync-server/backup/restore.ts'
import { differences, fingerprint } from '../../sync-server/backup/same-data.ts'
import type { Store } from '../../sync-server/store/port.ts'
import { openPostgresStore } from '../../sync-server/store/postgres/open.ts'
import { openSqliteStore } from '../../sync-server/store/sqlite/open.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import { BackupDay, dice } from '../support/backup-day.ts'
import { postgresBin, startCluster, type Cluster } from '../support/postgres.ts'

const law = dossierLaw(() => null)

describe.skipIf(postgresBin === undefined)('restore from one database into the other', () => {
  let cluster: Cluster
  let day: BackupDay
  let postgres: Store
  const folder = mkdtempSync(join(tmpdir(), 'motcua-engines-'))

  beforeAll(async () => {
    cluster = await startCluster()
    postgres = await openPostgresStore({ url: cluster.url(await cluster.createDatabase()) }, law)
    day = await BackupDay.open(dice(11))
    await day.work(150)
    await day.shipper().ship()
  }, 120_000)
  afterAll(async () => {
    await postgres.close()
    await day.close()
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const terms = () => ({ identities: [day.keys.identity], blobs: null, keepKeys: async () => true })

  it('B6: SQLite to PostgreSQL and back: equal counts, hashes and chains', async () => {
    const there = await restore({ ...terms(), place: day.place, store: postgres })
    expect(there).toMatchObject({ ok: true, value: { communes: 2, missing: [] } })
    const original = await fingerprint(day.server.store)
    expect(differences(original, await fingerprint(postgres))).toEqual([])

    const place = folderPlace(folder)
    await day.shipper({ store: postgres, place }).ship()
    const again = await openSqliteStore(join(folder, 'again.db'), law)
    expect(await restore({ ...terms(), place, store: again })).toMatchObject({
      ok: true,
      value: { missing: [] },
    })
    expect(differences(original, await fingerprint(again))).toEqual([])
    await again.close()
  }, 120_000)
})
