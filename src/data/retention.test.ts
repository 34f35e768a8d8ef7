import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SyncReceipt } from '../../domain/sync/wire.ts'
import { openTestDevice } from '../../tests/support/data-context.ts'
import type { FileRow, OutboxRow } from './db.ts'
import { letGo } from './retention.ts'
import { noteSafe } from './safe-marks.ts'

const DAY_MS = 86_400_000
const START_MS = Date.parse('2026-11-23T01:00:00Z')
const empty = new Uint8Array()

const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('fact' as const), file: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('stored' as const), share: fc.integer({ min: 30, max: 100 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('verified' as const), share: fc.nat(100) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('receipt' as const),
      safe: fc.boolean(),
      share: fc.integer({ min: 30, max: 100 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('days' as const), days: fc.integer({ min: 10, max: 100 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unhold' as const), share: fc.nat(100) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('let-go' as const), budget: fc.constantFrom(0, 10, 1e9) }),
  },
)

test('C4, C8: nothing without a safe receipt is ever deleted, the log not before 90 days, and the log keeps one piece', async () => {
  let [facts, files] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 80, size: 'max' }), async (acts) => {
      const { db } = (await openTestDevice()).ctx
      let [now, dseq] = [START_MS, 0]
      const fileOf = new Map<number, string>()
      const safeSince = new Map<number, number>() // dseq → first told safe
      const safeFiles = new Set<string>()
      const instant = () => new Date(now).toISOString()
      for (const step of acts) {
        if (step.do === 'fact') {
          dseq += 1
          await db.outbox.add(outboxRow(dseq, instant()))
          if (step.file) {
            const sha256 = dseq.toString(16).padStart(64, '0')
            fileOf.set(dseq, sha256)
            await db.files.add(fileRow(sha256))
          }
        } else if (step.do === 'stored') {
          const through = Math.floor((dseq * step.share) / 100)
          await db.outbox.where('dseq').belowOrEqual(through).modify({ state: 'stored' })
        } else if (step.do === 'verified') {
          for (const [of, sha256] of fileOf)
            if (of <= (dseq * step.share) / 100) await db.files.update(sha256, { state: 'verified' })
        } else if (step.do === 'receipt') {
          const through = Math.floor((dseq * step.share) / 100)
          const named = [...fileOf].filter(([of]) => of <= through).map(([, sha256]) => sha256)
          await noteSafe(db, receipt(through, named, step.safe), instant())
          if (!step.safe) continue
          for (let of = 1; of <= through; of++) if (!safeSince.has(of)) safeSince.set(of, now)
          for (const sha256 of named) safeFiles.add(sha256)
        } else if (step.do === 'days') now += step.days * DAY_MS
        else if (step.do === 'unhold') {
          const sha256 = [...fileOf.values()][Math.floor((fileOf.size * step.share) / 101)]
          if (sha256) await db.files.update(sha256, { dossiers: [] })
        } else {
          const before = await db.outbox.toArray()
          const filesBefore = await db.files.toArray()
          await letGo(db, instant(), step.budget)
          const left = new Set(await db.outbox.toCollection().primaryKeys())
          for (const row of before) {
            if (left.has(row.dseq)) continue
            facts += 1
            expect(row.state).toBe('stored')
            expect(now - (safeSince.get(row.dseq) ?? now)).toBeGreaterThanOrEqual(90 * DAY_MS)
          }
          const inOrder = [...left].sort((a, b) => a - b)
          expect(inOrder).toEqual(inOrder.map((_, i) => (inOrder[0] ?? 0) + i))
          const filesLeft = new Set(await db.files.toCollection().primaryKeys())
          for (const row of filesBefore) {
            if (filesLeft.has(row.sha256)) continue
            files += 1
            expect(row.state).toBe('verified')
            expect(safeFiles.has(row.sha256)).toBe(true)
          }
        }
      }
      await db.delete()
    }),
    { numRuns: 150, seed: 3 },
  )
  expect(facts).toBeGreaterThan(50) // the property was about something
  expect(files).toBeGreaterThan(50)
})

function outboxRow(dseq: number, at: string): OutboxRow {
  const none = { type: 'note-added', sealed: empty, bytes: 1, dueAt: '', problem: null, storedAt: null }
  return { ...none, dseq, id: `e${dseq}`, dossier: 'd', hash: `h${dseq}`, at, state: 'waiting' }
}

function fileRow(sha256: string): FileRow {
  const sealed = { key: empty, keyForServer: empty, iv: empty, data: empty }
  const none = { mime: 'image/jpeg', sentBytes: 0, uploadUrl: null, dueAt: '', problem: null }
  return { ...sealed, ...none, sha256, size: 5, dossiers: ['d'], state: 'waiting' }
}

function receipt(through: number, files: string[], safe: boolean): SyncReceipt {
  return { v: 1, device: 'x', epoch: 1, through, head: '', files, safe, at: '', sig: '' }
}
