/** A counter that calls, a board that follows, and a page that asks every two seconds: the shipped code, without its screens. */
import { effect } from '@preact/signals'
import { ok } from '../../domain/base/result.ts'
import { callNext, withCalled } from '../../domain/queue/acts.ts'
import type { BoardView } from '../../domain/queue/board-view.ts'
import { ticketCode } from '../../domain/queue/ticket-number.ts'
import type { BoardAnswer } from '../../domain/queue/wire.ts'
import type { EnrolledKind } from '../../domain/station/kinds.ts'
import type { EnrolAnswer } from '../../domain/sync/wire.ts'
import { openClock } from '../../src/device/clock.ts'
import { toPublicJwk } from '../../src/device/device-key.ts'
import { createIdentityStore } from '../../src/device/identity.ts'
import { openKept } from '../../src/device/kept.ts'
import { followBoard } from '../../src/queue/follow-board.ts'
import { openQueue, type Queue } from '../../src/queue/open-queue.ts'
import { createHttp } from '../../src/sync/http.ts'

const COUNTER = 1
const now = () => performance.timeOrigin + performance.now()
let queue: Queue | null = null

async function enrolAs(kind: EnrolledKind, code: string) {
  const kept = openKept(`bench-${kind}`)
  const identity = createIdentityStore(kept)
  const clock = await openClock(kept)
  const http = createHttp({ identity, clock })
  const keys = await identity.prepareKeys()
  if (!keys.ok) throw new Error(keys.problem.code)
  const request = { code, name: kind, kind, publicKey: await toPublicJwk(keys.value) }
  const answer = await http.post<EnrolAnswer>('/api/enrol', request, { isProven: false })
  if (!answer.ok) throw new Error(answer.problem.code)
  await identity.keep(answer.value)
  return { http, clock, enrolment: answer.value }
}

export async function beCounter(code: string): Promise<void> {
  const { http, clock, enrolment } = await enrolAs('counter', code)
  const identity = { device: enrolment.device, book: enrolment.book }
  const opened = await openQueue({ identity, http, wallMs: () => clock.nowMs(), mayRead: 'all' })
  if (!opened.ok) throw new Error(opened.problem.code)
  queue = opened.value
  const body = { counter: COUNTER, fields: [], isQuick: false }
  await queue.act(() => ok({ ticket: null, type: 'counter-opened', body }))
}

/** Ends the last call, gives out a number and calls it. Answers the number and when the call was asked for. */
export async function callOnce(): Promise<{ code: string; at: number }> {
  const room = queue!
  await room.act((day) => withCalled(day, COUNTER, 'ticket-served'))
  const taken = await room.take({ priority: 'ordinary', field: null, isQuick: false, preCheck: null })
  if (!taken.ok) throw new Error(taken.problem.code)
  const at = now()
  const called = await room.act((day) => callNext(day, COUNTER))
  if (!called.ok) throw new Error(called.problem.code)
  return { code: ticketCode(taken.value.number), at }
}

type Seen = Record<string, number>
const followed: Seen = {}
const polled: Seen = {}

function note(seen: Seen, view: BoardView | null): void {
  for (const { number } of view?.called ?? []) seen[ticketCode(number)] ??= now()
}

export async function beBoard(code: string, pollMs: number): Promise<void> {
  const { http } = await enrolAs('board', code)
  const { view } = followBoard({ http, channel: false })
  effect(() => note(followed, view.value))
  const poll = async () => {
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const told = await http.get<BoardAnswer>(`/api/queue/board?day=${day}&after=0`)
    if (told.ok) note(polled, told.value.view)
  }
  setInterval(() => void poll(), pollMs)
}

export function seenOnBoard(): { followed: Seen; polled: Seen } {
  return { followed, polled }
}
