/** The real home server in this process: SQLite in a temporary folder, no socket, no Argon2 price. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { assemble } from '../../sync-server/assemble.ts'
import { Passphrases } from '../../sync-server/auth/passphrase.ts'
import { openDiskBlobs } from '../../sync-server/blobs/disk.ts'
import { demoCommune, ensureDemo } from '../../sync-server/demo/demo-commune.ts'
import { openServerKeys } from '../../sync-server/keys/server-keys.ts'
import type { Store } from '../../sync-server/store/port.ts'
import { openSqliteStore } from '../../sync-server/store/sqlite/open.ts'
import { dossierLaw, type Inspect } from '../../sync-server/sync/dossier-law.ts'

export interface HomeServer {
  readonly store: Store
  readonly newCode: () => Promise<string>
  readonly fetch: (request: Request) => Promise<Response>
  readonly close: () => Promise<void>
}

/** `inspect`: the law of receptions; by default everything that parses is lawful. */
export async function openHomeServer(inspect: Inspect = () => null): Promise<HomeServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'motcua-home-'))
  const keys = await openServerKeys(join(dataDir, 'keys'))
  const store = await openSqliteStore(join(dataDir, 'motcua.db'), dossierLaw(inspect))
  const passphrases = new Passphrases({ memoryKib: 19_456, passes: 2 })
  await ensureDemo(store, passphrases)
  const { app, enrolments } = await assemble({
    version: 'test',
    dataDir,
    distDir: dataDir,
    store,
    blobs: await openDiskBlobs(join(dataDir, 'files')),
    keys,
    clock: Date.now,
    log: pino({ level: 'silent' }),
    passphrases,
  })
  return {
    store,
    newCode: () => enrolments.newCode(demoCommune.code),
    fetch: async (request) => await app.fetch(request),
    close: async () => {
      await store.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
