import { mkdirSync, renameSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BackupDay, dice } from '../../tests/support/backup-day.ts'
import { note, uuid } from '../../tests/support/sync-events.ts'
import { openBackup, type OpenedBackup } from '../backup/open.ts'
import { demoCommune } from '../demo/demo-commune.ts'
import { dossierLaw } from '../sync/dossier-law.ts'
import { JobRunner } from './runner.ts'
import { openScratchStore } from './scratch-store.ts'
import { serverJobs } from './server-jobs.ts'

vi.setConfig({ testTimeout: 60_000 })

let day: BackupDay
let backup: OpenedBackup
beforeEach(async () => {
  day = await BackupDay.open(dice(2))
  const { store, dataDir } = day.server
  const settings = { folder: day.folder, recipients: [day.keys.recipient] }
  const clock = () => day.server.nowMs
  backup = await openBackup(settings, { store, blobs: day.blobs, keysFolder: join(dataDir, 'keys'), clock })
})
afterEach(() => day.close())

function jobs() {
  const { store, keys, dataDir, assembled } = day.server
  const clock = () => day.server.nowMs
  const law = dossierLaw(() => null)
  const all = serverJobs({
    store,
    blobs: day.blobs,
    keys,
    clock,
    audit: assembled.audit,
    anchorFolder: join(dataDir, 'anchors'),
    backup,
    carriers: {},
    openScratch: () => openScratchStore(dataDir, law),
  })
  const runner = new JobRunner({ store, clock, log: pino({ level: 'silent' }) })
  const run = (name: string) => runner.once(all.find((job) => job.name === name)!)
  return { run, of: async (name: string) => (await store.listJobs()).find((job) => job.name === name) }
}

it('B2, B10: ships within seconds, makes the daily, and drills it with its own key', async () => {
  const { run, of } = jobs()
  await day.work(30)
  await run('backup.ship')
  expect(await day.server.store.oldestUnshipped()).toBeNull()
  await run('backup.drill')
  expect(await of('backup.drill'), 'nothing to drill yet').toBeUndefined()
  await run('backup.daily')
  await run('backup.drill')
  expect(await of('backup.drill')).toMatchObject({ fault: null })
  expect(JSON.parse((await of('backup.drill'))!.detail!)).toMatchObject({ files: expect.any(Number) })
})

it('B4: a place that is away is a fault of the job and stops `safe`, until it has caught up', async () => {
  const { run, of } = jobs()
  await day.devices[0]!.tell(note(uuid()))
  await run('backup.ship')
  renameSync(day.folder, `${day.folder}-away`)
  await day.devices[0]!.tell(note(uuid()))
  day.server.nowMs += 10_000
  await run('backup.ship')
  expect((await of('backup.ship'))!.fault).toBe('backup.other-place')
  mkdirSync(day.folder)
  day.server.nowMs += 10_000
  await run('backup.ship')
  expect((await of('backup.ship'))!.fault).toBe('backup.other-place')
  expect(await day.server.store.safeThrough(demoCommune.code)).toBe(1)
  renameSync(day.folder, `${day.folder}-empty`)
  renameSync(`${day.folder}-away`, day.folder)
  day.server.nowMs += 10_000
  await run('backup.ship')
  expect(await of('backup.ship')).toMatchObject({ fault: null })
  expect(await day.server.store.safeThrough(demoCommune.code)).toBe(2)
})

it('U7: a ledger that was edited in the file fails the daily check', async () => {
  const { run, of } = jobs()
  await day.work(20)
  await run('chains.verify')
  expect(await of('chains.verify')).toMatchObject({ fault: null })
  const db = new DatabaseSync(join(day.server.dataDir, 'motcua.db'))
  db.exec(`drop trigger event_no_update; update event set raw = x'7b7d' where seq = 3`)
  db.close()
  day.server.nowMs += 24 * 3_600_000
  await run('chains.verify')
  expect(await of('chains.verify')).toMatchObject({ fault: 'chain.broken' })
})
