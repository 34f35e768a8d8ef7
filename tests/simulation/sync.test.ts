/** The whole sender and ledger of several devices against the real home server, over a line that breaks in every way. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDossier } from '../../src/data/dossiers.ts'
import { openLedger } from '../../src/sync/open-ledger.ts'
import { fetchReceipt } from '../../src/sync/receipt.ts'
import { openHomeServer } from '../support/home-server.ts'
import type { Fault } from '../support/test-wire.ts'
import { openCounter, type Counter } from './counter.ts'

const RUNS = Number(process.env['MOTCUA_DAYS'] ?? 30)
let shared = 0

const act = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('receive' as const), device: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('note' as const, 'withdraw' as const),
      device: fc.nat(2),
      pick: fc.nat(5),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('push' as const, 'pull' as const), device: fc.nat(2) }),
  },
)
const fault = fc.constantFrom<Fault>('none', 'none', 'lost', 'deaf', 'twice')

describe('protocol P, L: exactly once over a broken line', () => {
  test(
    `${RUNS} random days of three devices: server rows = facts made, in order, and all devices agree`,
    { timeout: 120_000 },
    async () => {
      let deaf = 0
      await fc.assert(
        fc.asyncProperty(
          fc.array(act, { minLength: 8, maxLength: 30 }),
          fc.array(fault, { minLength: 5, maxLength: 40 }),
          async (acts, faults) => {
            const server = await openHomeServer()
            try {
              let healed = false
              let at = 0
              const nextFault = (): Fault => {
                const next = healed ? 'none' : (faults[at++ % faults.length] ?? 'none')
                if (next === 'deaf') deaf++
                return next
              }
              const devices: Counter[] = []
              for (const name of ['a', 'b', 'c'])
                devices.push(await openCounter(server, `${name}${++shared}`, nextFault))
              const dossiers: string[] = []
              for (const step of acts) {
                const device = devices[step.device] as Counter
                if (step.do === 'receive') {
                  const id = device.ctx.newId()
                  const done = await device.receive(id)
                  expect(done.ok).toBe(true)
                  dossiers.push(id)
                } else if (step.do === 'note' || step.do === 'withdraw') {
                  const id = dossiers[step.pick % Math.max(1, dossiers.length)]
                  if (id === undefined) continue
                  if (step.do === 'note') await device.note(id, 'ghi chú')
                  else await device.withdraw(id)
                } else await device[step.do]()
              }
              healed = true
              for (const device of devices)
                expect(await device.push()).toEqual({ ok: true, value: expect.anything() })
              for (const device of devices) expect(await device.pull()).toMatchObject({ ok: true })

              const rows = (
                await server.store.pull({ commune: '14956', after: 0, limit: 10_000, maxBytes: 1e9 })
              ).rows
              expect(rows.map((row) => row.seq)).toEqual(rows.map((_, i) => i + 1)) // no gap
              const made = (await Promise.all(devices.map((d) => d.ctx.db.outbox.toArray()))).flat()
              expect(rows.map((row) => row.id).sort()).toEqual(made.map((row) => row.id).sort()) // nothing lost, nothing doubled
              const codes = new Set<string>()
              for (const id of dossiers) {
                const views = await Promise.all(devices.map((d) => findDossier(d.ctx, id)))
                const states = views.map((v) => (v.ok ? v.value?.state : v.problem))
                expect(states[1]).toEqual(states[0])
                expect(states[2]).toEqual(states[0])
                const ledger = await openLedger((devices[0] as Counter).ctx, id)
                expect(
                  ledger.ok && ledger.value.every((row) => row.seq !== null && row.verdict !== undefined),
                ).toBe(true)
                const first = views[0]
                if (first?.ok && first.value) codes.add(first.value.state.reception?.code ?? '')
              }
              expect(codes.size).toBe(dossiers.length) // official numbers never collide
              for (const device of devices) {
                if ((await device.ctx.db.outbox.count()) === 0) continue
                const receipt = await fetchReceipt(device.sender)
                expect(receipt.ok && receipt.value?.through).toBe(await device.ctx.db.outbox.count())
              }
            } finally {
              await server.close()
            }
          },
        ),
        { numRuns: RUNS, seed: 7, endOnFailure: true },
      )
      expect(deaf).toBeGreaterThan(RUNS / 10) // answers were really lost
    },
  )
})
