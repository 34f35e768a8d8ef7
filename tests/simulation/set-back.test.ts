/** The home server is put back to earlier states while several devices work: nothing any of them ever held is lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDossier } from '../../src/data/dossiers.ts'
import { openHomeServer } from '../support/home-server.ts'
import type { Fault } from '../support/test-wire.ts'
import { openCounter, type Counter } from './counter.ts'

const RUNS = Number(process.env['MOTCUA_SET_BACKS'] ?? 15)
const MOST_DEVICES = 4
const START_MS = Date.parse('2026-11-23T01:20:00Z')

type Act =
  | { readonly do: 'receive'; readonly device: number }
  | { readonly do: 'round'; readonly device: number }
  | { readonly do: 'note' | 'withdraw'; readonly device: number; readonly pick: number }
  | { readonly do: 'copy' }
  | { readonly do: 'join' }
  | { readonly do: 'put-back'; readonly pick: number }

const device = fc.nat(MOST_DEVICES - 1)
const pick = fc.nat(9)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('receive' as const), device }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('note' as const, 'withdraw' as const), device, pick }),
  },
  { weight: 9, arbitrary: fc.record({ do: fc.constant('round' as const), device }) },
  { weight: 2, arbitrary: fc.constantFrom<Act>({ do: 'copy' }, { do: 'join' }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('put-back' as const), pick }) },
)
const fault = fc.constantFrom<Fault>('none', 'none', 'none', 'lost', 'deaf', 'twice')

describe('protocol C7, E9: a server put back from a backup is healed by its devices', () => {
  test(
    `${RUNS} random days: every fact stands once, in one order, and all devices agree`,
    { timeout: 240_000 },
    async () => {
      const seen = { putBack: 0, healed: 0, joinedAgain: 0 }
      await fc.assert(
        fc.asyncProperty(
          fc.array(act, { minLength: 15, maxLength: 45 }),
          fc.array(fault, { minLength: 5, maxLength: 40 }),
          async (acts, faults) => {
            const server = await openHomeServer()
            try {
              let isMended = false
              let [at, minutes] = [0, 0]
              const nextFault = () => (isMended ? 'none' : (faults[at++ % faults.length] ?? 'none'))
              const devices: Counter[] = []
              const join = async () => void devices.push(await openCounter(server, `m${shared++}`, nextFault))
              const round = async (device: Counter) => {
                minutes += 2
                device.clock.at = new Date(START_MS + minutes * 60_000).toISOString()
                const done = await device.round()
                if (!done.ok && done.problem.code === 'device.unknown') {
                  seen.joinedAgain++
                  await device.enrolAgain()
                }
                return done
              }
              const copies = [await server.copy()]
              await join()
              await join()
              const dossiers: string[] = []
              for (const step of acts) {
                if (step.do === 'copy') copies.push(await server.copy())
                else if (step.do === 'join') {
                  if (devices.length < MOST_DEVICES) await join()
                } else if (step.do === 'put-back') {
                  await server.putBack(copies[step.pick % copies.length]!)
                  seen.putBack++
                } else {
                  const counter = devices[step.device % devices.length]!
                  if (step.do === 'round') await round(counter)
                  else if (step.do === 'receive') {
                    const id = counter.ctx.newId()
                    expect((await counter.receive(id)).ok).toBe(true)
                    dossiers.push(id)
                  } else {
                    const id = dossiers[step.pick % Math.max(1, dossiers.length)]
                    if (id !== undefined) await counter[step.do](id, 'ghi chú')
                  }
                }
              }
              isMended = true
              for (let pass = 0; pass < 4; pass++)
                for (const device of devices) {
                  minutes += 10
                  const done = await round(device)
                  if (pass > 1) expect(done).toMatchObject({ ok: true })
                }
              await expectOneHistory(server, devices, dossiers)
              for (const { ctx } of devices) if ((await ctx.db.meta.get('setBack'))?.value) seen.healed++
            } finally {
              await server.close()
            }
          },
        ),
        { numRuns: RUNS, seed: 11, endOnFailure: true },
      )
      expect(seen.putBack).toBeGreaterThan(RUNS)
      expect(seen.healed).toBeGreaterThan(RUNS / 2)
      expect(seen.joinedAgain).toBeGreaterThan(RUNS / 5)
    },
  )
})

let shared = 0

async function expectOneHistory(
  server: Awaited<ReturnType<typeof openHomeServer>>,
  devices: readonly Counter[],
  dossiers: readonly string[],
): Promise<void> {
  const { rows } = await server.store.pull({ commune: '14956', after: 0, limit: 10_000, maxBytes: 1e9 })
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, i) => i + 1))
  const made = (await Promise.all(devices.map(({ ctx }) => ctx.db.outbox.toArray()))).flat()
  expect(rows.map((row) => row.id).sort()).toEqual(made.map((row) => row.id).sort())
  expect(made.filter((row) => row.state === 'waiting')).toEqual([])
  for (const id of dossiers) {
    const views = await Promise.all(devices.map(({ ctx }) => findDossier(ctx, id)))
    const [first, ...others] = views.map((view) => (view.ok ? view.value?.state : view.problem))
    expect(first).toMatchObject({ id })
    for (const state of others) expect(state).toEqual(first)
  }
  for (const { ctx } of devices) {
    const events = await ctx.db.events.toArray()
    expect(events.length).toBe(rows.length)
    expect(events.filter((row) => row.seq === null || row.lostSeq !== undefined)).toEqual([])
  }
}
