/** The real home server in this process: SQLite in a temporary folder, no socket, no Argon2 price. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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
  /** The database as a backup has it, and the server put back to such a copy; keys and files stay those of today. */
  readonly copy: () => Promise<Uint8Array>
  readonly putBack: (copy: Uint8Array) => Promise<void>
  readonly close: () => Promise<void>
}

/** `inspect`: the law of receptions; by default everything that parses is lawful. */
export async function openHomeServer(inspect: Inspect = () => null): Promise<HomeServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'motcua-home-'))
  const path = join(dataDir, 'motcua.db')
  const keys = await openServerKeys(join(dataDir, 'keys'))
  const passphrases = new Passphrases({ memoryKib: 19_456, passes: 2 })
  const blobs = await openDiskBlobs(join(dataDir, 'files'))
  const log = pino({ level: 'silent' })
  const start = async () => {
    const store = await openSqliteStore(path, dossierLaw(inspect))
    await ensureDemo(store, passphrases)
    const from = {
      version: 'test',
      dataDir,
      distDir: dataDir,
      store,
      blobs,
      keys,
      clock: Date.now,
      log,
      passphrases,
    }
    return { store, ...(await assemble(from)) }
  }
  let running = await start()
  return {
    get store() {
      return running.store
    },
    newCode: () => running.enrolments.newCode(demoCommune.code),
    fetch: async (request) => await running.app.fetch(request),
    async copy() {
      await running.store.close() // a closed database is one file
      const bytes = await readFile(path)
      running = await start()
      return bytes
    },
    async putBack(bytes) {
      await running.store.close()
      for (const end of ['-wal', '-shm']) await rm(path + end, { force: true })
      await writeFile(path, bytes)
      running = await start()
    },
    close: async () => {
      await running.store.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
