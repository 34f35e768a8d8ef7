import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ok } from '../../domain/base/result.ts'
import { callNext, type Wish } from '../../domain/queue/acts.ts'
import { queueFact } from '../../domain/queue/shapes.ts'
import { ticketCode } from '../../domain/queue/ticket-number.ts'
import { openFactStore } from './fact-store.ts'
import { openQueue, type Queue } from './open-queue.ts'

const wish: Wish = { priority: 'ordinary', field: null, isQuick: false, preCheck: null }
const opened: Queue[] = []
let nowMs = 0

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  nowMs = Date.parse('2026-11-23T01:00:00Z')
})
afterEach(() => opened.splice(0).forEach((queue) => queue.stop()))

async function open(device = 'd1', book = 1): Promise<Queue> {
  const queue = await openQueue({
    identity: { device, book },
    http: null,
    wallMs: () => nowMs,
    mayRead: 'all',
  })
  if (!queue.ok) throw new Error(queue.problem.code)
  opened.push(queue.value)
  return queue.value
}

const codes = (queue: Queue) =>
  [...queue.day.value.tickets.values()].map(({ number }) => ticketCode(number)).sort()

test('two pages of one device never give out the same number, and each shows what the other did', async () => {
  const pages = [await open(), await open()]
  const taken = await Promise.all(
    Array.from({ length: 40 }, (_, i) => pages[i % 2]!.take({ ...wish, isQuick: i % 3 === 0 })),
  )
  const numbers = taken.map((one) => (one.ok ? ticketCode(one.value.number) : one.problem.code))
  expect(new Set(numbers).size).toBe(40)
  expect([...numbers].sort()).toEqual(
    Array.from({ length: 40 }, (_, i) => `A-${String(i + 1).padStart(3, '0')}`),
  )
  await vi.waitFor(() => expect(codes(pages[0]!)).toEqual(codes(pages[1]!)))
  expect(codes(pages[0]!)).toHaveLength(40)
})

test('two pages with one counter each do not call the same person', async () => {
  const [one, two] = [await open(), await open()]
  for (const counter of [1, 2])
    await one.act(() =>
      ok({ ticket: null, type: 'counter-opened', body: { counter, fields: [], isQuick: false } }),
    )
  await one.take(wish)
  await two.take(wish)
  const called = await Promise.all([one.act((day) => callNext(day, 1)), two.act((day) => callNext(day, 2))])
  expect(new Set(called.map((made) => (made.ok ? made.value.ticket : '')))).toEqual(
    new Set(['2026-11-23/A-001', '2026-11-23/A-002']),
  )
})

test('what was done is on the disk: a page opened later goes on with it, also as another device of this browser', async () => {
  const before = await open()
  await before.take(wish)
  before.stop()
  const after = await open()
  expect(codes(after)).toEqual(['A-001'])
  const kiosk = await open('k1', 2)
  await kiosk.take(wish)
  expect(codes(kiosk)).toEqual(['A-001', 'B-001'])
})

test('a fact is written strictly', async () => {
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const queue = await open()
  spy.mockClear()
  await queue.take(wish)
  expect(spy.mock.calls.filter(([, mode]) => mode === 'readwrite')).toEqual([
    ['facts', 'readwrite', { durability: 'strict' }],
  ])
  spy.mockRestore()
})

test('after midnight at the commune the numbers begin anew; days before yesterday are gone', async () => {
  const queue = await open()
  await queue.take(wish)
  nowMs = Date.parse('2026-11-23T17:00:01Z')
  expect(await queue.take(wish)).toMatchObject({ value: { id: '2026-11-24/A-001' } })
  expect(queue.name.value).toBe('2026-11-24')
  const store = openFactStore()
  expect(await store.load('2026-11-23')).toMatchObject({ value: [{ day: '2026-11-23' }] })
  nowMs = Date.parse('2026-11-25T01:00:00Z')
  await open()
  await vi.waitFor(async () => expect(await store.load('2026-11-23')).toEqual(ok([])))
  expect(await store.load('2026-11-24')).toMatchObject({ value: [{ day: '2026-11-24' }] })
  store.close()
})

test('what is written down has the shape that travels, also by a clock that was put right by parts of a millisecond', async () => {
  nowMs += 0.37
  const queue = await open()
  await queue.take(wish)
  const store = openFactStore()
  const kept = await store.load('2026-11-23')
  store.close()
  expect(kept.ok && kept.value.map((fact) => queueFact(fact, ''))).toEqual([null])
})

test('a deed that is refused leaves nothing behind; a book out of range opens no queue', async () => {
  const queue = await open()
  expect(await queue.act((day) => callNext(day, 1))).toMatchObject({
    problem: { code: 'queue.counter.shut' },
  })
  expect(queue.day.value.tickets.size).toBe(0)
  expect(
    await openQueue({ identity: { device: 'x', book: 0 }, http: null, wallMs: () => nowMs, mayRead: 'own' }),
  ).toMatchObject({ problem: { code: 'queue.book.invalid' } })
})
