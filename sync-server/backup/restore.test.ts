import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { BackupDay, dice } from '../../tests/support/backup-day.ts'
import { demoCommune } from '../demo/demo-commune.ts'
import { openSqliteStore } from '../store/sqlite/open.ts'
import type { Store } from '../store/port.ts'
import { dossierLaw } from '../sync/dossier-law.ts'
import { openDiskBlobs } from '../blobs/disk.ts'
import { newBackupKey } from './envelope.ts'
import { restore, type RestoreParts } from './restore.ts'
import { differences, fingerprint } from './same-data.ts'

function dossiers(path: string): readonly unknown[] {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    return db.prepare('select * from dossier order by commune, id').all()
  } finally {
    db.close()
  }
}

vi.setConfig({ testTimeout: 60_000 })

describe('restore', () => {
  let day: BackupDay
  let folder: string
  let into: Store

  beforeEach(async () => {
    day = await BackupDay.open(dice(7))
    folder = mkdtempSync(join(tmpdir(), 'motcua-restore-'))
    into = await openSqliteStore(
      join(folder, 'motcua.db'),
      dossierLaw(() => null),
    )
  })
  afterEach(async () => {
    await into.close()
    rmSync(folder, { recursive: true, force: true })
    await day.close()
  })

  const back = async (more: Partial<RestoreParts> = {}) =>
    restore({
      place: day.place,
      identities: [day.keys.identity],
      store: into,
      blobs: await openDiskBlobs(join(folder, 'files')),
      keepKeys: async () => true,
      ...more,
    })

  it('B6: a random day, shipped in many pieces, comes back equal in counts, hashes and chains', async () => {
    const shipper = day.shipper()
    for (let i = 0; i < 6; i++) {
      await day.work(25)
      await shipper.ship()
    }
    const result = await back()
    expect(result).toMatchObject({ ok: true, value: { communes: 2, missing: [] } })
    expect(differences(await fingerprint(day.server.store), await fingerprint(into))).toEqual([])
    expect(dossiers(join(folder, 'motcua.db'))).toEqual(dossiers(join(day.server.dataDir, 'motcua.db')))
    expect(dossiers(join(folder, 'motcua.db')).length).toBeGreaterThan(20)
  })

  it('B7: a restored server begins another history, so that its devices notice and send again', async () => {
    await day.work(5)
    await day.shipper().ship()
    await back()
    expect(into.historyId).not.toBe(day.server.store.historyId)
    expect(await into.safeThrough(demoCommune.code), 'it has no backup of its own yet').toBe(0)
  })

  it('B6: pieces that were written twice, before and after a kill, are one', async () => {
    await day.work(30)
    await day.shipper().ship()
    const { store } = day.server
    await store.useBackupPlace((await store.backupPlace())!) // forgets every mark
    await day.work(30)
    await day.shipper().ship()
    expect(await back()).toMatchObject({ ok: true, value: { missing: [] } })
    expect(differences(await fingerprint(store), await fingerprint(into))).toEqual([])
  })

  it('B9: the wrong key opens nothing and leaves the database empty', async () => {
    await day.work(10)
    await day.shipper().ship()
    const other = await newBackupKey()
    expect(await back({ identities: [other.identity] })).toMatchObject({
      problem: { code: 'backup.wrong-key' },
    })
    expect(await into.isEmpty()).toBe(true)
  })

  it('B6: is refused into a database that holds something', async () => {
    await day.work(3)
    await day.shipper().ship()
    await back()
    expect(await back()).toMatchObject({ problem: { code: 'restore.not-empty' } })
  })

  it('B8: what is missing or damaged is told by name, and nothing is restored without a word', async () => {
    const shipper = day.shipper()
    for (let i = 0; i < 3; i++) {
      await day.work(20)
      await shipper.ship()
    }
    const names = await day.place.list('.')
    const broken = [
      names.find((name) => name.startsWith('files/'))!,
      names.filter((name) => name.includes(`/ledger/${demoCommune.code}/`))[1]!,
      names.filter((name) => name.includes('/tables/officer-')).at(-1)!,
    ]
    await day.place.remove(broken[0]!)
    await day.place.remove(broken[1]!)
    const path = join(day.folder, broken[2]!)
    const bytes = readFileSync(path)
    bytes[bytes.length - 20]! ^= 1
    writeFileSync(path, bytes)

    const refused = await back()
    expect(refused).toMatchObject({ problem: { code: 'backup.incomplete' } })
    const { missing } = (refused as unknown as { problem: { details: { missing: string[] } } }).problem
      .details
    const hole = /(\d+)-(\d+)\.ndjson/.exec(broken[1]!)!.slice(1).map(Number)
    expect(new Set(missing)).toEqual(
      new Set([
        broken[0],
        `${day.server.store.historyId}/ledger/${demoCommune.code}: ${hole[0]}–${hole[1]}`,
        broken[2],
      ]),
    )
    expect(await into.isEmpty()).toBe(true)

    const partial = await back({ isPartial: true })
    expect(partial).toMatchObject({ ok: true })
    expect(partial.ok && partial.value.ledgers.get(demoCommune.code)?.seq).toBe(hole[0]! - 1)
  })

  it('B8: a flipped byte inside a scan is found', async () => {
    const sha256 = await day.receive(day.devices[0]!)
    await day.keepFile(day.devices[0]!, Buffer.alloc(100_000, 1))
    await day.shipper().ship()
    const name = (await day.place.list('files')).find((one) => !one.includes(sha256))!
    const bytes = readFileSync(join(day.folder, name))
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(join(day.folder, name), bytes)
    const hash = /([0-9a-f]{64})/.exec(name)![1]!
    expect(await back({ isPartial: true })).toMatchObject({ value: { missing: [`files: ${hash}`] } })
  })
})
