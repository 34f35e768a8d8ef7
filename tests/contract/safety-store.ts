/** What every engine must do for audit, backup, scrub and jobs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAllAudit } from '../../sync-server/audit/verify.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { AuditEntry, Store } from '../../sync-server/store/port.ts'
import { uuid } from '../support/sync-events.ts'

const at = '2026-11-20T02:00:00.000Z'
const { code } = demoCommune

const entry = (commune: string, n: number): AuditEntry => ({
  commune,
  at,
  officer: n % 2 ? null : `officer ${n}`,
  device: null,
  action: 'export.made',
  object: 'a\u0000b\ud800', // what a stranger may type
  outcome: n % 3 ? 'done' : 'refused',
  detail: { n, text: 'Hồ sơ\u0000' },
})

export function safetyContract(
  engine: string,
  open: () => Promise<{ store: Store; destroy(): Promise<void> }>,
): void {
  describe(`safety contract: ${engine}`, () => {
    let opened: Awaited<ReturnType<typeof open>>
    let store: Store
    beforeAll(async () => {
      opened = await open()
      store = opened.store
      const officers = demoOfficers.map(({ words: _, ...officer }) => ({ ...officer, passphrase: 'phc' }))
      await store.createCommune(demoCommune, officers, 'demo')
    }, 60_000)
    afterAll(() => opened.destroy())

    it('U1, U2: one chain per commune, also when many write at once; erased details leave it whole', async () => {
      await Promise.all(Array.from({ length: 40 }, (_, n) => store.addAudit(entry(n % 2 ? code : '*', n))))
      const verdicts = await verifyAllAudit(store, [code, '*'])
      expect(verdicts.map(({ rows, fault }) => ({ rows, fault }))).toEqual([
        { rows: 20, fault: null },
        { rows: 20, fault: null },
      ])
      const { action: _, object: __, ...who } = entry(code, 1)
      await store.eraseAuditDetails({ ...who, through: 10 })
      const [, own] = await verifyAllAudit(store, [code, '*'])
      expect(own).toMatchObject({ rows: 21, fault: null })
      const rows = await store.readAudit({ commune: code, after: 0, limit: 11 })
      expect(rows.map((row) => row.detail === null)).toEqual([...Array(10).fill(true), false])
    })

    it('B2, B3: what is not in the backup yet, what is safe, and that it never goes back', async () => {
      expect(await store.oldestUnshipped()).toBe(at)
      for (const head of await store.auditHeads())
        await store.setShipped({ commune: head.commune, stream: 'audit', seq: head.seq, at })
      expect(await store.oldestUnshipped()).toBeNull()
      const file = { sha256: 'a'.repeat(64), size: 3, mime: 'image/jpeg' }
      await store.addVerifiedBlob({ ...file, commune: code, device: uuid(), at })
      expect(await store.oldestUnshipped()).toBe(at)
      expect(await store.unshippedFiles(9)).toMatchObject([{ ...file, commune: code, verified_at: at }])
      await store.setFilesShipped([{ commune: code, sha256: file.sha256 }], at)
      expect([await store.unshippedFiles(9), await store.countFiles()]).toEqual([[], 1])
      await store.setSafe(code, 7, at)
      await store.setSafe(code, 5, at)
      expect(await store.safeThrough(code)).toBe(7)
      await store.useBackupPlace('other')
      expect([await store.safeThrough(code), await store.countFiles(), await store.backupPlace()]).toEqual([
        0,
        0,
        'other',
      ])
    })

    it('B12: a damaged file is missing everywhere and can be had back, from the backup or a device', async () => {
      const file = { sha256: 'b'.repeat(64), size: 3, mime: 'image/png' }
      const add = () => store.addVerifiedBlob({ ...file, commune: code, device: uuid(), at })
      const state = async () => (await store.blobStates(code, [file.sha256])).get(file.sha256) ?? 'missing'
      await add()
      expect(
        (await store.nextFiles('a'.repeat(64), 5)).map(({ sha256, size }) => [sha256, Number(size)]),
      ).toEqual([[file.sha256, 3]])
      for (const back of [() => store.unmarkDamaged(file.sha256), add]) {
        expect(await store.markDamaged(file.sha256, at)).toEqual([code])
        expect([await state(), (await store.listDamaged()).length]).toEqual(['missing', 1])
        await back()
        expect([await state(), await store.listDamaged()]).toEqual(['verified', []])
      }
    })

    it('O6: of many who want a job one gets it; a lease that ended is nobody’s', async () => {
      const ask = (owner: string, now: number) =>
        store.takeJob({ name: 'contract', owner, now, leaseMs: 1_000, everyMs: 10_000 })
      const got = await Promise.all(Array.from({ length: 12 }, (_, n) => ask(`o${n}`, 50_000)))
      expect(got.filter(Boolean)).toHaveLength(1)
      const owner = `o${got.indexOf(true)}`
      expect(await store.renewJob({ name: 'contract', owner, now: 50_500, leaseMs: 1_000 })).toBe(true)
      expect(await ask('late', 51_400)).toBe(false)
      expect(await store.renewJob({ name: 'contract', owner, now: 51_600, leaseMs: 1_000 })).toBe(false)
      await store.finishJob({ name: 'contract', owner, now: 51_700, fault: null, detail: 'x' })
      expect(await ask('late', 60_000)).toBe(false)
      expect(await ask('late', 62_000)).toBe(true)
      await store.finishJob({ name: 'contract', owner, now: 62_100, fault: 'not mine', detail: null })
      const [job] = (await store.listJobs()).filter(({ name }) => name === 'contract')
      expect(job).toMatchObject({ startedAt: 62_000, succeededAt: 51_700, fault: null, detail: 'x' })
    })

    it('B6: every table is known to the backup: as a log, as made anew, as passing, or exported', async () => {
      const exported = [...(await store.exportTables()).keys()]
      const left = [...(await store.countRows()).keys()].filter((name) => !exported.includes(name))
      const known = {
        shippedInPieces: ['event', 'event_file', 'audit', 'audit_detail', 'audit_head', 'blob'],
        madeFromTheLedger: ['ledger', 'dossier', 'status_book', 'status_box'],
        madeFromTheFiles: ['result_check'],
        passing: ['session', 'sign_in_miss', 'sign_in_challenge', 'job'],
        heldByDevices: ['queue_fact'],
        heldByResidents: ['submission_page'], // the paper itself
        ofThisPlaceOnly: ['shipped', 'file_shipped', 'blob_damaged'],
        ofThisHistoryOnly: ['upstream', 'upstream_file', 'upstream_taken'],
      }
      expect(new Set(left)).toEqual(new Set(Object.values(known).flat()))
    })
  })
}
