/** A day at several communes, whatever comes: lawful and unlawful facts, forks, revoked devices, scans, audit rows. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDiskBlobs } from '../../sync-server/blobs/disk.ts'
import type { BlobStore } from '../../sync-server/blobs/port.ts'
import { folderPlace, type BackupPlace } from '../../sync-server/backup/place.ts'
import { newBackupKey } from '../../sync-server/backup/envelope.ts'
import { Shipper } from '../../sync-server/backup/shipper.ts'
import { sha256Hex, type SyncDevice } from './sync-device.ts'
import { fact, note, received, receiver, uuid } from './sync-events.ts'
import { TestServer } from './test-server.ts'

export class BackupDay {
  readonly server: TestServer
  readonly folder = mkdtempSync(join(tmpdir(), 'motcua-backup-'))
  readonly place: BackupPlace = folderPlace(this.folder)
  readonly blobs: BlobStore
  readonly keys: { readonly identity: string; readonly recipient: string }
  readonly devices: SyncDevice[] = []
  readonly #roll: (sides: number) => number
  readonly #dossiers: string[] = []
  #serial = 0

  private constructor(
    server: TestServer,
    blobs: BlobStore,
    keys: BackupDay['keys'],
    roll: (sides: number) => number,
  ) {
    this.server = server
    this.blobs = blobs
    this.keys = keys
    this.#roll = roll
  }

  static async open(roll: (sides: number) => number): Promise<BackupDay> {
    const server = await TestServer.open()
    await server.addCommune('14959', 'H56.99.02')
    const blobs = await openDiskBlobs(join(server.dataDir, 'files'))
    const day = new BackupDay(server, blobs, await newBackupKey(), roll)
    day.devices.push(await server.device(), await server.device(), await server.device('14959'))
    return day
  }

  shipper(more: Partial<ConstructorParameters<typeof Shipper>[0]> = {}): Shipper {
    return new Shipper({
      store: this.server.store,
      blobs: this.blobs,
      place: this.place,
      recipients: [this.keys.recipient],
      keysFolder: join(this.server.dataDir, 'keys'),
      clock: () => this.server.nowMs,
      ...more,
    })
  }

  /** Some of everything. */
  async work(steps: number): Promise<void> {
    for (let i = 0; i < steps; i++) {
      this.server.nowMs += 1_000
      const device = this.devices[this.#roll(this.devices.length)]!
      const dossier = this.#dossiers[this.#roll(this.#dossiers.length || 1)] ?? uuid()
      const kind = this.#roll(8)
      if (kind <= 2) await this.receive(device)
      else if (kind === 3) await device.tell(note(dossier), note(uuid(), 'x'.repeat(this.#roll(400))))
      else if (kind === 4) await device.tell({ id: uuid(), malformed: true })
      else if (kind === 5)
        await device.tell(fact('dossier-withdrawn' as never, dossier, { reason: 'xin rút' } as never))
      else if (kind === 6) await this.record(device.enrolled!.commune.code)
      else {
        const copy = device.clone() // of another enrolment: kept for review
        copy.enrolled = { ...device.enrolled!, epoch: 9 }
        if (copy.log.length > 0) await copy.push(copy.segment(1, copy.log.length))
      }
    }
  }

  async receive(device: SyncDevice): Promise<string> {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(200 + this.#roll(3_000))])
    const file = { sha256: sha256Hex(bytes), size: bytes.length, mime: 'image/jpeg' }
    const event = received(device.enrolled!.book, (this.#serial += 1), [
      { ...file, kind: 'birth-notice', pages: 1 },
    ])
    await device.tell(event)
    if (this.#roll(4) > 0) await this.keepFile(device, bytes)
    this.#dossiers.push(event.dossier)
    return file.sha256
  }

  async keepFile(device: SyncDevice, bytes: Buffer): Promise<void> {
    const { store } = this.server
    const draft = await this.blobs.draft()
    writeFileSync(draft, bytes)
    const file = { sha256: sha256Hex(bytes), size: bytes.length, mime: 'image/jpeg' }
    await this.blobs.keep(draft, file.sha256)
    const at = new Date(this.server.nowMs).toISOString()
    await store.addVerifiedBlob({ ...file, commune: device.enrolled!.commune.code, device: device.id, at })
  }

  record(commune: string): Promise<void> {
    const at = new Date(this.server.nowMs).toISOString()
    const who = { commune, at, officer: receiver, device: null, object: null }
    return this.server.store.addAudit({ ...who, action: 'export.made', outcome: 'done', detail: { n: 1 } })
  }

  async close(): Promise<void> {
    await this.server.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Small and repeatable. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return (state >>> 0) % sides
  }
}
