import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MissingAnswer } from '../../domain/sync/wire.ts'
import { BackupDay, dice } from '../../tests/support/backup-day.ts'
import { sha256Hex } from '../../tests/support/sync-device.ts'
import { demoCommune } from '../demo/demo-commune.ts'
import { scrub, type ScrubParts } from './scrub.ts'

const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(40_000, 5)])
const sha256 = sha256Hex(bytes)

vi.setConfig({ testTimeout: 60_000 })

describe('scrub', () => {
  let day: BackupDay
  beforeEach(async () => {
    day = await BackupDay.open(dice(5))
    await day.keepFile(day.devices[0]!, bytes)
  })
  afterEach(() => day.close())

  const look = (more: Partial<ScrubParts> = {}, after = '') =>
    scrub(
      {
        store: day.server.store,
        blobs: day.blobs,
        audit: (entry) => day.server.store.addAudit(entry),
        clock: () => day.server.nowMs,
        backup: { place: day.place, identity: day.keys.identity },
        maxBytes: 1e9,
        ...more,
      },
      after,
    )
  const flip = () => {
    const damaged = Buffer.from(bytes)
    damaged[20_000]! ^= 1
    writeFileSync(join(day.server.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256), damaged)
  }
  const state = async () => {
    const asked = { json: { sha256: [sha256] } }
    const { value } = await day.devices[0]!.ask<MissingAnswer>('/api/blobs/missing', asked)
    return value.files[0]!.state
  }
  const actions = async () => {
    const rows = await day.server.store.readAudit({ commune: demoCommune.code, after: 0, limit: 99 })
    return rows.map((row) => row.action).filter((action) => action.startsWith('file.'))
  }

  it('B12: a flipped byte is found and the file taken back from the backup', async () => {
    await day.shipper().ship()
    expect(await look()).toMatchObject({ files: 1, damaged: 0 })
    flip()
    expect(await look()).toMatchObject({ damaged: 1, healed: 1 })
    expect(await state()).toBe('verified')
    expect(bytes.equals(await buffer((await day.blobs.find(sha256))!.stream))).toBe(true)
    expect(await actions()).toEqual(['file.damaged', 'file.taken-back'])
    expect(await day.server.store.listDamaged()).toEqual([])
  })

  it('B12: without a backup the file is marked, counts as missing, and a device sends it again', async () => {
    flip()
    expect(await look({ backup: null })).toMatchObject({ damaged: 1, healed: 0 })
    expect(await state()).toBe('missing')
    expect(await day.server.store.listDamaged()).toMatchObject([{ commune: demoCommune.code, sha256 }])
    await day.keepFile(day.devices[0]!, bytes)
    expect(await state()).toBe('verified')
    expect(await look({ backup: null })).toMatchObject({ damaged: 0 })
    expect(await day.server.store.listDamaged(), 'healed by its device').toEqual([])
  })

  it('B12: a file that vanished is damaged too; a backup that was away is asked again', async () => {
    await day.shipper().ship()
    rmSync(join(day.server.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256))
    expect(await look({ backup: null })).toMatchObject({ damaged: 1, healed: 0 })
    expect(await look()).toMatchObject({ damaged: 0, healed: 1 })
    expect(await state()).toBe('verified')
  })

  it('B12: reads a bounded amount and goes on where it stopped', async () => {
    for (let i = 0; i < 5; i++) await day.keepFile(day.devices[0]!, Buffer.alloc(1_000, i))
    let cursor = ''
    let files = 0
    let rounds = 0
    do {
      const done = await look({ maxBytes: 1_500 }, cursor)
      cursor = done.cursor
      files += done.files
      rounds += 1
    } while (cursor !== '')
    expect(files).toBe(6)
    expect(rounds).toBeGreaterThan(2)
  })
})
