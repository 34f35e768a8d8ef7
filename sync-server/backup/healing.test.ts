import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Checkpoint, PullAnswer, SyncReceipt } from '../../domain/sync/wire.ts'
import { BackupDay, dice } from '../../tests/support/backup-day.ts'
import type { Line, SyncDevice } from '../../tests/support/sync-device.ts'
import { note, uuid } from '../../tests/support/sync-events.ts'
import { assemble } from '../assemble.ts'
import { verifyLedgers } from '../audit/verify-ledgers.ts'
import { Passphrases } from '../auth/passphrase.ts'
import { openDiskBlobs } from '../blobs/disk.ts'
import { openServerKeys } from '../keys/server-keys.ts'
import { openSqliteStore } from '../store/sqlite/open.ts'
import type { Store } from '../store/port.ts'
import { dossierLaw } from '../sync/dossier-law.ts'
import { restore } from './restore.ts'

vi.setConfig({ testTimeout: 60_000 })

let day: BackupDay
let dataDir: string
let store: Store
beforeEach(async () => {
  day = await BackupDay.open(dice(13))
  dataDir = mkdtempSync(join(tmpdir(), 'motcua-healed-'))
})
afterEach(async () => {
  await store.close()
  rmSync(dataDir, { recursive: true, force: true })
  await day.close()
})

/** The machine is gone; another is made from the backup, with the keys devices know. */
async function rebuild(): Promise<Line> {
  const law = dossierLaw(() => null)
  store = await openSqliteStore(join(dataDir, 'motcua.db'), law)
  const blobs = await openDiskBlobs(join(dataDir, 'files'))
  const folder = join(dataDir, 'keys')
  const done = await restore({
    place: day.place,
    identities: [day.keys.identity],
    store,
    blobs,
    keepKeys: async (files) => {
      mkdirSync(folder)
      for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
      return true
    },
  })
  if (!done.ok) throw new Error(done.problem.code)
  const { app } = await assemble({
    version: '0.0.0',
    dataDir,
    distDir: join(dataDir, 'dist'),
    store,
    blobs,
    keys: await openServerKeys(folder),
    clock: () => day.server.nowMs,
    log: pino({ level: 'silent' }),
    passphrases: new Passphrases({ memoryKib: 64, passes: 1 }),
  })
  return (path, init) => app.request(path, init)
}

it('B7: what was safe is there, what was only stored comes from the devices: nothing is lost', async () => {
  const [device] = day.devices as [SyncDevice]
  await day.work(30)
  await day.shipper().ship()
  const kept = device.log.length
  const safe = await day.server.store.safeThrough(device.enrolled!.commune.code)
  let last: Checkpoint | null = null
  for (let i = 0; i < 4; i++) last = (await device.tell(note(uuid()))).checkpoint
  expect(last!.seq - last!.safe, 'four facts are stored and not safe').toBe(4)
  const receipt = await device.ask<SyncReceipt>(`/api/sync/receipt?through=${device.log.length}`)
  expect(receipt.value.safe, 'so the device still has them').toBe(false)

  const line = await rebuild()
  ;(device as { line: Line }).line = line
  const seen = (await device.ask<PullAnswer>('/api/sync/pull?after=0')).value.checkpoint
  expect(seen.historyId).not.toBe(last!.historyId)
  expect(seen).toMatchObject({ seq: safe, safe: 0 })
  const gap = await device.push(device.segment(device.log.length, device.log.length))
  expect(gap.problem).toMatchObject({ code: 'sync.segment.gap', details: { have: kept } })
  const healed = await device.push(device.segment(kept + 1, device.log.length))
  expect(healed.value).toMatchObject({ stored: device.log.length, head: device.log.at(-1)!.hash })
  const { rows } = (await device.ask<PullAnswer>('/api/sync/pull?after=0')).value
  const ours = rows.filter((row) => row.device === device.id).map((row) => row.raw)
  expect(ours).toEqual(device.log.map((row) => row.raw))
  expect((await verifyLedgers(store)).every(({ fault }) => fault === null)).toBe(true)
})
