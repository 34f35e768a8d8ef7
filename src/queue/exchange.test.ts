import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ok } from '../../domain/base/result.ts'
import type { Wish } from '../../domain/queue/acts.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import { ticketCode } from '../../domain/queue/ticket-number.ts'
import { QueueServer } from '../../tests/support/queue-server.ts'
import { createExchange } from './exchange.ts'
import { openQueue, type Queue } from './open-queue.ts'

const DAY = '2026-11-23'
const wish: Wish = { priority: 'ordinary', field: null, isQuick: false, preCheck: null }
const opened: Queue[] = []
const closing: AbortController[] = []

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})
afterEach(() => {
  opened.splice(0).forEach((queue) => queue.stop())
  closing.splice(0).forEach((one) => one.abort())
})

async function open(server: QueueServer, mayRead: 'all' | 'own' = 'all', device = 'd1', book = 1) {
  const queue = await openQueue({
    identity: { device, book },
    http: server.http,
    wallMs: () => Date.parse(`${DAY}T01:00:00Z`),
    mayRead,
  })
  if (!queue.ok) throw new Error(queue.problem.code)
  opened.push(queue.value)
  return queue.value
}

function foreign(count: number, preCheck: Wish['preCheck'] = null): QueueFact {
  return {
    id: `k-${count}`,
    day: DAY,
    at: { ms: 1_700_000_000_000 + count, tick: 0, device: 'k1' },
    ticket: `${DAY}/K-${String(count).padStart(3, '0')}`,
    type: 'ticket-taken',
    body: { ...wish, number: { series: 'K', count }, preCheck },
  }
}

const codes = (queue: Queue) =>
  [...queue.day.value.tickets.values()].map(({ number }) => ticketCode(number)).sort()

test('what others did is heard, what was done here is sent, once', async () => {
  const server = new QueueServer()
  server.add(foreign(1))
  const queue = await open(server)
  await vi.waitFor(() => expect(codes(queue)).toEqual(['K-001']))
  expect(queue.line.value).toBe('live')
  await queue.take(wish)
  await vi.waitFor(() => expect(server.facts).toHaveLength(2))
  server.add(foreign(2))
  await vi.waitFor(() => expect(codes(queue)).toEqual(['A-001', 'K-001', 'K-002']))
  expect(server.paths.filter((path) => path.startsWith('POST'))).toHaveLength(1)
})

test('an outage stops nothing; afterwards everything is sent and heard', async () => {
  const server = new QueueServer()
  server.isDown = true
  const queue = await open(server)
  for (let i = 0; i < 3; i++) await queue.take(wish)
  expect(queue.line.value).toBe('away')
  expect(codes(queue)).toEqual(['A-001', 'A-002', 'A-003'])
  server.isDown = false
  server.add(foreign(1))
  await vi.waitFor(() => expect(server.facts).toHaveLength(4), { timeout: 15_000 })
  expect(codes(queue)).toContain('K-001')
})

test('a server set back from a backup gets again what it lost, and only that', async () => {
  const server = new QueueServer()
  const queue = await open(server)
  for (let i = 0; i < 3; i++) await queue.take(wish)
  await vi.waitFor(() => expect(server.facts).toHaveLength(3))
  await vi.waitFor(() => expect(server.paths.at(-1)).toContain('after=3'))
  server.facts = server.facts.slice(0, 1)
  server.wake()
  await vi.waitFor(() => expect(server.facts).toHaveLength(3))
})

test('two pages, one line: the second page hears of it, sends through it, and takes it over', async () => {
  const server = new QueueServer()
  const first = await open(server)
  await vi.waitFor(() => expect(first.line.value).toBe('live'))
  const asked = server.paths.length
  const second = await open(server)
  await vi.waitFor(() => expect(second.line.value).toBe('live'))
  expect(server.paths).toHaveLength(asked)
  await second.take(wish)
  await vi.waitFor(() => expect(server.facts).toHaveLength(1))
  first.stop()
  server.wake()
  server.add(foreign(1))
  await vi.waitFor(() => expect(codes(second)).toEqual(['A-001', 'K-001']))
})

test('a fact the server will not have does not hold up the others', async () => {
  const server = new QueueServer()
  server.isDown = true
  const queue = await open(server)
  for (let i = 0; i < 3; i++) await queue.take(wish)
  server.refuses = ({ ticket }) => (ticket?.endsWith('A-002') ? 'queue.fact.refused' : null)
  server.isDown = false
  await vi.waitFor(() => expect(server.facts.map(({ ticket }) => ticket)).toHaveLength(2), {
    timeout: 15_000,
  })
  expect(codes(queue)).toHaveLength(3)
})

test('beside a kiosk that may not read them, a desk still gets the pre-checks of others', async () => {
  const preCheck = { procedure: '1.001193', conditions: [], have: ['to-khai'] }
  const stripped = new QueueServer()
  stripped.add(foreign(1))
  const kiosk = await open(stripped, 'own', 'k2', 2)
  await vi.waitFor(() => expect(codes(kiosk)).toEqual(['K-001']))
  const whole = new QueueServer()
  whole.add(foreign(1, preCheck))
  const desk = await open(whole, 'all', 'd1', 1)
  await vi.waitFor(() => expect([...desk.day.value.tickets.values()][0]?.preCheck).toEqual(preCheck))
  const after = await open(stripped, 'own', 'k3', 3)
  await vi.waitFor(() => expect(after.line.value).toBe('live'))
  expect([...desk.day.value.tickets.values()][0]?.preCheck).toEqual(preCheck)
})

test('facts of a kind this page does not know pass by', async () => {
  const server = new QueueServer()
  const heard: QueueFact[] = []
  const stop = new AbortController()
  closing.push(stop)
  const exchange = createExchange({
    http: server.http,
    day: () => DAY,
    own: () => [],
    heard: async (facts) => ok(heard.push(...facts)),
    onLine: () => {},
  })
  void exchange.run(stop.signal)
  server.add({ ...foreign(1), type: 'ticket-blessed' } as unknown as QueueFact, foreign(2))
  await vi.waitFor(() => expect(heard.map(({ id }) => id)).toEqual(['k-2']))
})
