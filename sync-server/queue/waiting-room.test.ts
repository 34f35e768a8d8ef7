import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callNext, callOne, moveCalled, takeTicket, withCalled } from '../../domain/queue/acts.ts'
import { ok, type Result } from '../../domain/base/result.ts'
import { boardAnswer } from '../../domain/queue/board-shape.ts'
import type { Deed } from '../../domain/queue/acts.ts'
import type { QueueDay } from '../../domain/queue/day.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import { foldDay } from '../../domain/queue/fold-day.ts'
import { makeFact } from '../../domain/queue/make-fact.ts'
import { priorityClasses } from '../../domain/queue/priority.ts'
import { seriesOf } from '../../domain/queue/ticket-number.ts'
import { ticketIdOf } from '../../domain/queue/acts.ts'
import type { BoardAnswer, QueueFactsStored, QueuePage } from '../../domain/queue/wire.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { queueJob } from '../jobs/queue-job.ts'
import { WATCH_TIMES } from './watch.ts'

const DAY = '2026-11-20'
const preCheck = { procedure: '1.001193', conditions: ['c'], have: ['to-khai'] }

describe('waiting room', () => {
  let server: TestServer
  let counter: SyncDevice
  let kiosk: SyncDevice

  beforeEach(async () => {
    server = await TestServer.open(undefined, undefined, { watchTimes: { beatMs: 20, holdMs: 300 } })
    counter = await server.device()
    kiosk = await server.device(undefined, 'kiosk')
  })
  afterEach(() => server.close())

  let made = 0
  /** Facts as a device makes them, over those it knows. */
  function act(
    device: SyncDevice,
    known: QueueFact[],
    decide: (day: QueueDay) => Result<Deed>,
    day = DAY,
  ): QueueFact {
    const fact = makeFact(
      known,
      day,
      { id: `f-${++made}`, device: device.id, ms: server.nowMs + made },
      decide,
    )
    if (!fact.ok) throw new Error(fact.problem.code)
    known.push(fact.value)
    return fact.value
  }

  function take(
    device: SyncDevice,
    known: QueueFact[],
    more: object = {},
    day = DAY,
    book = device.enrolled!.book,
  ): QueueFact {
    return act(
      device,
      known,
      (seen) => {
        const series = seriesOf(book)
        const wish = { priority: 'ordinary', field: null, isQuick: false, preCheck: null, ...more } as const
        const deed = takeTicket(seen, series.ok ? series.value : '', wish, '')
        return deed.ok ? ok({ ...deed.value, ticket: ticketIdOf(day, deed.value.body.number) }) : deed
      },
      day,
    )
  }

  const open = (n: number) => () =>
    ok({ ticket: null, type: 'counter-opened', body: { counter: n, fields: [], isQuick: false } } as const)
  const post = (device: SyncDevice, facts: unknown) =>
    device.ask<QueueFactsStored>('/api/queue/facts', { json: { facts } })
  const page = (device: SyncDevice, after = 0, more = '', day = DAY) =>
    device.ask<QueuePage>(`/api/queue/facts?day=${day}&after=${after}${more}`)
  const board = (device: SyncDevice, after = 0, more = '') =>
    device.ask<BoardAnswer>(`/api/queue/board?day=${DAY}&after=${after}${more}`)

  it('Q1: facts are kept once, whoever says them again, and told in the order they came', async () => {
    const known: QueueFact[] = []
    const first = take(kiosk, known)
    const second = take(kiosk, known)
    expect((await post(kiosk, [first])).value).toEqual({ stored: [first.id] })
    expect((await post(kiosk, [second, first, { ...first, at: { ...first.at, tick: 9 } }])).status).toBe(200)
    expect((await page(counter)).value).toEqual({ facts: [first, second], seq: 2, more: false })
    expect((await page(counter, 1)).value).toEqual({ facts: [second], seq: 2, more: false })
    expect((await page(counter, 7)).value).toEqual({ facts: [], seq: 2, more: false })
  })

  it('Q1: another commune sees nothing of it', async () => {
    await server.addCommune('14959', 'H56.99.02')
    const away = await server.device('14959')
    await post(kiosk, [take(kiosk, [])])
    expect((await page(away)).value).toEqual({ facts: [], seq: 0, more: false })
    expect((await board(away)).value).toMatchObject({ view: { waiting: 0 }, seq: 0 })
  })

  it('Q2: a kiosk gives out numbers of its own letters, and says nothing else', async () => {
    const known: QueueFact[] = []
    const taken = take(kiosk, known)
    const opened = act(kiosk, known, open(1))
    const called = act(kiosk, known, (day) => callNext(day, 1))
    const foreign = take(kiosk, [], {}, DAY, counter.enrolled!.book)
    for (const fact of [opened, called, foreign, { ...taken, ticket: `${DAY}/Z-001` }])
      expect((await post(kiosk, [fact])).problem).toMatchObject({ code: 'queue.fact.not-yours' })
    expect((await post(counter, [taken])).problem?.code, 'of another device').toBe('queue.fact.not-yours')
    expect((await page(counter)).value.facts).toEqual([])
  })

  it('Q2: a counter calls, gives out its own numbers, and names one it read from a paper, but gives out none of others', async () => {
    const known: QueueFact[] = []
    const opened = act(counter, known, open(3))
    const own = take(counter, known)
    const number = { series: 'K', count: 12 }
    const shown = act(counter, known, () =>
      ok({ ticket: ticketIdOf(DAY, number), type: 'ticket-shown', body: { number, counter: 3 } }),
    )
    const called = act(counter, known, (day) => callOne(day, 3, shown.ticket!))
    expect((await post(counter, [opened, own, shown, called])).status).toBe(200)
    const foreign = take(counter, [], {}, DAY, kiosk.enrolled!.book)
    expect((await post(counter, [foreign])).problem?.code).toBe('queue.fact.not-yours')
  })

  it('Q3: yesterday, today and tomorrow; no moment of another year; nothing malformed; all or nothing', async () => {
    const good = take(kiosk, [])
    for (const [day, status] of [
      ['2026-11-18', 422],
      ['2026-11-19', 200],
      ['2026-11-21', 200],
      ['2026-11-22', 422],
    ] as const)
      expect((await post(kiosk, [take(kiosk, [], {}, day)])).status, day).toBe(status)
    const late = { ...good, at: { ...good.at, ms: Date.parse('2036-01-01') } }
    expect((await post(kiosk, [late])).problem?.code).toBe('queue.day.closed')
    const named = { ...good, body: { ...good.body, name: 'Lò Thị Mẩy' } }
    expect((await post(kiosk, [good, named])).problem).toMatchObject({ code: 'request.body.invalid' })
    expect((await page(counter)).value.facts).toEqual([])
    expect((await post(kiosk, Array(501).fill(good))).problem?.code).toBe('request.body.invalid')
  })

  it('Q4: what a resident said of their papers is told to counters, and to the kiosk they said it to', async () => {
    const other = await server.device(undefined, 'kiosk')
    const fact = take(kiosk, [], { preCheck })
    await post(kiosk, [fact])
    expect((await page(counter)).value.facts).toEqual([fact])
    expect((await page(kiosk)).value.facts).toEqual([fact])
    expect(JSON.stringify((await page(other)).value)).not.toContain('1.001193')
    expect((await page(other)).value.facts).toMatchObject([{ id: fact.id, body: { preCheck: null } }])
  })

  it('Q5: who waits is told at once, also of what came in elsewhere, and is let go after a while', async () => {
    expect(WATCH_TIMES.beatMs, 'a second to the wall, whichever replica').toBeLessThanOrEqual(500)
    expect(WATCH_TIMES.holdMs, 'devices wait twenty seconds').toBeLessThan(18_000)
    const known: QueueFact[] = []
    const waiting = page(counter, 0, '&wait=1')
    await post(kiosk, [take(kiosk, known)])
    expect((await waiting).value).toMatchObject({ seq: 1 })
    const held = board(counter, 1, '&wait=1')
    const fact = take(kiosk, known)
    const row = { id: fact.id, day: DAY, device: kiosk.id, raw: JSON.stringify(fact) }
    const commune = (await server.store.listCommunes())[0]!.code
    await server.store.addQueueFacts(commune, [row], 10)
    expect((await held).value).toMatchObject({ seq: 2, view: { waiting: 2 } })
    expect((await page(counter, 2, '&wait=1')).value).toEqual({ facts: [], seq: 2, more: false })
    expect((await page(counter, 0, '', 'today')).problem?.code).toBe('request.query.invalid')
    expect((await page(counter, -1)).problem?.code).toBe('request.query.invalid')
  })

  it('Q6: a board reads numbers and nothing else, whatever the day holds', async () => {
    const wall = await server.device(undefined, 'board')
    expect((await page(wall)).status).toBe(401)
    expect((await post(wall, [])).status).toBe(401)
    let seed = 7
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    const [known, facts]: QueueFact[][] = [[], []]
    for (const n of [1, 2, 3]) facts!.push(act(counter, known!, open(n)))
    for (let i = 0; i < 60; i++) {
      const priority = priorityClasses[random(priorityClasses.length)]!
      facts!.push(take(counter, known!, { priority, field: `Lĩnh vực mật ${i}`, preCheck }))
      for (const n of [1, 2, 3]) {
        const deeds = [
          (day: QueueDay) => callNext(day, n),
          (day: QueueDay) => withCalled(day, n, 'ticket-recalled'),
          (day: QueueDay) => withCalled(day, n, 'ticket-held'),
          (day: QueueDay) => withCalled(day, n, 'ticket-served'),
          (day: QueueDay) => moveCalled(day, n, { field: 'Lĩnh vực mật' }),
        ]
        const decide = deeds[random(deeds.length)]!
        if (decide(foldDay(known!)).ok) facts!.push(act(counter, known!, decide))
      }
      await post(counter, facts!.splice(0))
      if (i % 10 !== 9) continue
      const { value } = await board(wall)
      expect(boardAnswer(value, '')).toBeNull()
      expect(JSON.stringify(value)).not.toMatch(/mật|1\.001193|elderly|merit|preCheck/)
      expect(value.view.called.length + value.view.next.length).toBeGreaterThan(0)
    }
  })

  it('Q7: a week later nothing of a day is left', async () => {
    await post(kiosk, [take(kiosk, [])])
    const job = queueJob({ store: server.store, clock: () => server.nowMs })
    const run = () => job.run(async () => true, null)
    server.nowMs += 7 * 86_400_000
    expect(await run()).toBe('2026-11-20')
    expect((await page(counter)).value.facts).toHaveLength(1)
    server.nowMs += 86_400_000
    await run()
    expect((await page(counter)).value.facts).toEqual([])
  })
})
