import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SyncReceipt } from '../../domain/sync/wire.ts'
import { BackupDay, dice } from '../../tests/support/backup-day.ts'
import { sha256Hex } from '../../tests/support/sync-device.ts'
import { note, received, uuid } from '../../tests/support/sync-events.ts'
import { demoCommune } from '../demo/demo-commune.ts'
import { fileName } from './layout.ts'
import { takePlace } from './place-identity.ts'
import { folderPlace } from './place.ts'

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(70_000, 7)])

vi.setConfig({ testTimeout: 60_000 })

describe('backup and safe', () => {
  let day: BackupDay
  beforeEach(async () => void (day = await BackupDay.open(dice(3))))
  afterEach(() => day.close())

  const receiptOf = async (through: number) =>
    (await day.devices[0]!.ask<SyncReceipt>(`/api/sync/receipt?through=${through}`)).value
  const safe = () => day.server.store.safeThrough(demoCommune.code)

  it('C5, B2: stored at once, safe once the backup has it; the checkpoint and the receipt say so', async () => {
    const [device] = day.devices
    const first = await device!.tell(note(uuid()), note(uuid()))
    expect(first.checkpoint).toMatchObject({ seq: 2, safe: 0 })
    expect(await receiptOf(2)).toMatchObject({ safe: false })
    await day.shipper().ship()
    expect(await receiptOf(2)).toMatchObject({ safe: true })
    const next = await device!.tell(note(uuid()))
    expect(next.checkpoint, 'the third is stored, not safe').toMatchObject({ seq: 3, safe: 2 })
    expect(await receiptOf(3)).toMatchObject({ safe: false })
    expect(await receiptOf(2)).toMatchObject({ safe: true })
  })

  it('B3: a receipt is safe only when its scans are in the backup too', async () => {
    const [device] = day.devices
    const file = { sha256: sha256Hex(jpeg), size: jpeg.length, mime: 'image/jpeg' }
    await device!.tell(received(device!.enrolled!.book, 1, [{ ...file, kind: 'birth-notice', pages: 1 }]))
    await day.shipper().ship()
    expect(await receiptOf(1)).toMatchObject({ safe: true, files: [] })
    await day.keepFile(device!, jpeg)
    expect(await receiptOf(1)).toMatchObject({ safe: false, files: [file.sha256] })
    await day.shipper().ship()
    expect(await receiptOf(1)).toMatchObject({ safe: true, files: [file.sha256] })
  })

  it('B3: a scan that is damaged at rest does not pass for a backup', async () => {
    const [device] = day.devices
    await day.keepFile(device!, jpeg)
    const sha256 = sha256Hex(jpeg)
    const at = join(day.server.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    writeFileSync(at, Buffer.alloc(jpeg.length, 8))
    expect(await day.shipper().ship()).toMatchObject({ files: 0 })
    expect(await day.place.read(fileName(sha256))).toBeUndefined()
  })

  it('B1: nothing in the backup is readable without a key, its names hold no person', async () => {
    await day.work(20)
    await day.shipper().ship()
    const names = await day.place.list('.')
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) {
      const text = (await day.place.read(name))!.toString('latin1')
      if (name !== 'place.json') expect(text.startsWith('age-encryption.org/v1'), name).toBe(true)
      expect(text).not.toContain('Hà Thị Lan')
    }
  })

  it('B4: while the place is away facts are stored and nothing is called safe; then it catches up', async () => {
    const [device] = day.devices
    const shipper = day.shipper()
    await device!.tell(note(uuid()))
    await shipper.ship()
    renameSync(day.folder, `${day.folder}-away`)
    await device!.tell(note(uuid()), note(uuid()))
    await expect(shipper.ship()).rejects.toThrow()
    mkdirSync(day.folder) // the empty mount point of a stick that is not there
    await expect(shipper.ship()).rejects.toMatchObject({ code: 'backup.other-place' })
    expect(await safe()).toBe(1)
    rmSync(day.folder, { recursive: true })
    renameSync(`${day.folder}-away`, day.folder)
    await shipper.ship()
    expect(await safe()).toBe(3)
  })

  it('B5: another disk counts from the operator’s word on, and everything goes there from the start', async () => {
    await day.work(20)
    await day.shipper().ship()
    const before = await safe()
    const other = `${day.folder}-other`
    mkdirSync(other)
    const place = folderPlace(other)
    await takePlace(place, day.server.store, new Date(day.server.nowMs).toISOString())
    expect(await safe(), 'nothing is there yet').toBe(0)
    await day.shipper({ place }).ship()
    expect(await safe()).toBe(before)
    rmSync(other, { recursive: true })
  })
})
