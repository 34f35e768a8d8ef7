/** A home server in this process, over a real SQLite file in a folder of its own; its clock belongs to the test. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { EnrolledKind } from '../../domain/station/kinds.ts'
import { assemble, type Assembled, type Foundations } from '../../sync-server/assemble.ts'
import { Passphrases } from '../../sync-server/auth/passphrase.ts'
import { openDiskBlobs } from '../../sync-server/blobs/disk.ts'
import { demoCommune, ensureDemo } from '../../sync-server/demo/demo-commune.ts'
import { openServerKeys, type ServerKeys } from '../../sync-server/keys/server-keys.ts'
import type { ConfiguredScanner } from '../../sync-server/scanner/configured.ts'
import { openSqliteStore } from '../../sync-server/store/sqlite/open.ts'
import type { Commune, NewOfficer, Store } from '../../sync-server/store/port.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import { SyncDevice, type Line } from './sync-device.ts'

export const START_MS = Date.parse('2026-11-20T02:00:00Z')

export class TestServer {
  readonly dataDir: string
  readonly distDir: string
  nowMs = START_MS
  store!: Store
  keys!: ServerKeys
  assembled!: Assembled
  readonly #law: EventLaw
  readonly #scanners: readonly ConfiguredScanner[]
  readonly #more: Partial<Foundations>

  private constructor(law: EventLaw, scanners: readonly ConfiguredScanner[], more: Partial<Foundations>) {
    this.#law = law
    this.#scanners = scanners
    this.#more = more
    this.dataDir = mkdtempSync(join(tmpdir(), 'motcua-'))
    this.distDir = join(this.dataDir, 'dist')
  }

  static async open(
    law: EventLaw = dossierLaw(() => null),
    scanners: readonly ConfiguredScanner[] = [],
    more: Partial<Foundations> = {},
  ): Promise<TestServer> {
    const server = new TestServer(law, scanners, more)
    await server.#start()
    return server
  }

  async #start(): Promise<void> {
    this.keys = await openServerKeys(join(this.dataDir, 'keys'))
    this.store = await openSqliteStore(join(this.dataDir, 'motcua.db'), this.#law)
    const passphrases = new Passphrases({ memoryKib: 64, passes: 1 })
    await ensureDemo(this.store, passphrases)
    this.assembled = await assemble({
      version: '0.0.0',
      dataDir: this.dataDir,
      distDir: this.distDir,
      store: this.store,
      blobs: await openDiskBlobs(join(this.dataDir, 'files')),
      keys: this.keys,
      clock: () => this.nowMs,
      log: pino({ level: 'silent' }),
      passphrases,
      scanners: this.#scanners,
      ...this.#more,
    })
  }

  /** Stops and starts over the same folder. */
  async restart(): Promise<void> {
    await this.store.close()
    await this.#start()
  }

  /** Keeps the database as it is now, as a backup does. */
  async keepCopy(): Promise<void> {
    await this.store.close()
    cpSync(join(this.dataDir, 'motcua.db'), join(this.dataDir, 'copy.db'))
    await this.#start()
  }

  /** The database is as it was at the last copy; keys and files are those of today. */
  async putBack(): Promise<void> {
    await this.store.close()
    for (const end of ['-wal', '-shm']) rmSync(join(this.dataDir, `motcua.db${end}`), { force: true })
    cpSync(join(this.dataDir, 'copy.db'), join(this.dataDir, 'motcua.db'))
    await this.#start()
  }

  async close(): Promise<void> {
    await this.store.close()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  readonly line: Line = (path, init) => this.assembled.app.request(path, init)

  /** A device enrolled in a commune; in the demo commune when none is named. */
  async device(commune = demoCommune.code, kind: EnrolledKind = 'counter'): Promise<SyncDevice> {
    const device = new SyncDevice(this.line, () => this.nowMs)
    const heard = await device.enrol(await this.assembled.enrolments.newCode(commune, kind), 'Quầy 1', kind)
    if (heard.status !== 200) throw new Error(`not enrolled: ${JSON.stringify(heard.problem)}`)
    this.nowMs += 7_000 // ten enrolments a minute and address, no more
    return device
  }

  async addCommune(code: string, agency: string, officers: readonly NewOfficer[] = []): Promise<Commune> {
    const name = `Xã ${code}`
    const commune = { code, name, centre: `Trung tâm ${name}`, province: 'Tỉnh Thanh Hóa', agency }
    await this.store.createCommune(commune, officers, 'real')
    return commune
  }
}
