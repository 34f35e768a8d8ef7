import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ok } from '../../domain/base/result.ts'
import { callNext, type Wish } from '../../domain/queue/acts.ts'
import type { BoardView } from '../../domain/queue/board-view.ts'
import { ticketCode } from '../../domain/queue/ticket-number.ts'
import { QueueServer } from '../../tests/support/queue-server.ts'
import { chooseView } from './choose-view.ts'
import { followBoard, type FollowedBoard } from './follow-board.ts'
import { openQueue, type Queue } from './open-queue.ts'

const wish: Wish = { priority: 'ordinary', field: null, isQuick: false, preCheck: null }
const wallMs = () => Date.parse('2026-11-23T01:00:00Z')
const opened: { stop(): void }[] = []

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})
afterEach(() => opened.splice(0).forEach((one) => one.stop()))

async function desk(server: QueueServer | null): Promise<Queue> {
  const queue = await openQueue({
    identity: { device: 'd1', book: 1 },
    http: server?.http ?? null,
    wallMs,
    mayRead: 'all',
  })
  if (!queue.ok) throw new Error(queue.problem.code)
  opened.push(queue.value)
  return queue.value
}

function board(server: QueueServer | null, channel = true): FollowedBoard {
  const followed = followBoard({ http: server?.http ?? null, channel, wallMs })
  opened.push(followed)
  return followed
}

async function callAt(queue: Queue, counter: number): Promise<void> {
  await queue.act(() =>
    ok({ ticket: null, type: 'counter-opened', body: { counter, fields: [], isQuick: false } }),
  )
  await queue.take(wish)
  await queue.act((day) => callNext(day, counter))
}

const called = ({ view }: FollowedBoard) =>
  view.value?.called.map(({ number, counter }) => `${ticketCode(number)}@${counter}`) ?? null

test('beside a desk it needs no server', async () => {
  const queue = await desk(null)
  const shown = board(null)
  await callAt(queue, 3)
  await vi.waitFor(() => expect(called(shown)).toEqual(['A-001@3']))
  const later = board(null)
  await vi.waitFor(() => expect(called(later)).toEqual(['A-001@3']))
})

test('on its own machine it hears the server; the last picture stays over an outage and a restart in it', async () => {
  const server = new QueueServer()
  const shown = board(server, false)
  await callAt(await desk(server), 2)
  await vi.waitFor(() => expect(called(shown)).toEqual(['A-001@2']))
  expect(shown.line.value).toBe('live')
  server.isDown = true
  server.wake()
  await vi.waitFor(() => expect(shown.line.value).toBe('away'))
  expect(called(shown)).toEqual(['A-001@2'])
  shown.stop()
  const restarted = board(server, false)
  await vi.waitFor(() => expect(called(restarted)).toEqual(['A-001@2']))
})

const view = (at: number, waiting: number): BoardView => ({
  day: '2026-11-23',
  called: [{ number: { series: 'A', count: 1 }, counter: 1, calls: 1, at }],
  next: [],
  waiting,
  open: [1],
  minutes: null,
})

test.each([
  ['a desk beside it', { isQueueOpen: true, isLive: true }, 'local'],
  ['no desk, the server answers', { isQueueOpen: false, isLive: true }, 'remote'],
  ['neither: whoever knows the later call', { isQueueOpen: false, isLive: false }, 'local'],
] as const)('%s', (_, so, which) => {
  const views = { local: view(2, 1), remote: view(1, 2) }
  expect(chooseView({ ...views, ...so })).toBe(views[which])
})

test('who knows nothing yields', () => {
  const one = view(1, 1)
  expect(chooseView({ local: null, remote: one, isQueueOpen: true, isLive: false })).toBe(one)
  expect(chooseView({ local: one, remote: null, isQueueOpen: false, isLive: true })).toBe(one)
  expect(chooseView({ local: null, remote: null, isQueueOpen: false, isLive: false })).toBeNull()
})
