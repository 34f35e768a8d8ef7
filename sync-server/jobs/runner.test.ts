import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TestServer } from '../../tests/support/test-server.ts'
import { JobRunner, type Job } from './runner.ts'

const HOUR = 3_600_000

describe('jobs over several servers', () => {
  let server: TestServer
  beforeEach(async () => void (server = await TestServer.open()))
  afterEach(() => server.close())

  const replica = () =>
    new JobRunner({ store: server.store, clock: () => server.nowMs, log: pino({ level: 'silent' }) })
  const job = (run: Job['run']): Job => ({ name: 'test', everyMs: HOUR, leaseMs: 60_000, run })

  it('O6: each job is done once, however many servers want to', async () => {
    let runs = 0
    const count = job(async () => `${(runs += 1)}`)
    const replicas = Array.from({ length: 5 }, replica)
    for (let hour = 0; hour < 3; hour++) {
      await Promise.all(replicas.map((one) => one.once(count)))
      await replicas[hour]!.once(count)
      server.nowMs += HOUR
    }
    expect(runs).toBe(3)
    expect(await server.store.listJobs()).toMatchObject([{ name: 'test', fault: null, detail: '3' }])
  })

  it('O6: a server that died in the middle loses its lease, and cannot go on when it wakes', async () => {
    const [dead, other] = [replica(), replica()]
    let wake = (): void => {}
    let stillMine: boolean | null = null
    const asleep = dead.once(
      job(async (isMine) => {
        await new Promise<void>((resolve) => (wake = resolve))
        stillMine = await isMine()
        return 'dead'
      }),
    )
    while (wake.name === 'wake') await new Promise((later) => setImmediate(later))
    let runs = 0
    const count = job(async () => `other ${(runs += 1)}`)
    await other.once(count)
    expect(runs, 'held').toBe(0)
    server.nowMs += HOUR
    await other.once(count)
    expect(runs).toBe(1)
    wake()
    await asleep
    expect(stillMine).toBe(false)
    expect(await server.store.listJobs()).toMatchObject([{ detail: 'other 1' }])
  })

  it('O6: what fails says why and is tried again after ten minutes; a clock set back stops nothing', async () => {
    const one = replica()
    let fails = true
    let runs = 0
    const shaky = job(async () => {
      runs += 1
      if (fails) throw Object.assign(new Error('no disk'), { code: 'ENOENT' })
      return 'done'
    })
    await one.once(shaky)
    expect(await server.store.listJobs()).toMatchObject([{ fault: 'ENOENT', succeededAt: null }])
    await one.once(shaky)
    expect(runs).toBe(1)
    fails = false
    server.nowMs += 600_000
    await one.once(shaky)
    expect(await server.store.listJobs()).toMatchObject([{ fault: null, detail: 'done' }])
    server.nowMs -= 48 * HOUR
    await one.once(shaky)
    expect(runs).toBe(3)
  })
})
