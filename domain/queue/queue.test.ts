import { describe, expect, test } from 'vitest'
import {
  callNext,
  callOne,
  closeCounter,
  moveCalled,
  showTicket,
  takeTicket,
  tellMore,
  ticketIdOf,
  withCalled,
  type Deed,
} from './acts.ts'
import { emptyDay, type QueueDay } from './day.ts'
import { estimate } from './estimate.ts'
import type { QueueFact } from './facts.ts'
import { foldDay } from './fold-day.ts'
import { waitingFor } from './next-ticket.ts'
import { parseTicketCode, seriesOf, ticketCode } from './ticket-number.ts'
import type { Result } from '../base/result.ts'

const MINUTE = 60_000
const DAY = '2026-11-23'

/** One room on one device: every deed a minute after the last. */
class Room {
  readonly facts: QueueFact[] = []
  minutes = 0

  get day(): QueueDay {
    return this.facts.length === 0 ? emptyDay : foldDay(this.facts)
  }

  do(made: Result<Deed>): string | null {
    if (!made.ok) throw new Error(made.problem.code)
    this.minutes += 1
    const at = { ms: this.minutes * MINUTE, tick: 0, device: 'd1' }
    const envelope = { id: `f${this.facts.length}`, day: DAY, at }
    this.facts.push({ ...made.value, ...envelope } as QueueFact)
    return made.value.ticket
  }

  open(counter: number, fields: readonly string[] = [], isQuick = false): void {
    this.do({ ok: true, value: { ticket: null, type: 'counter-opened', body: { counter, fields, isQuick } } })
  }

  take(wish: Partial<Parameters<typeof takeTicket>[2]> = {}): string {
    const whole = { priority: 'ordinary' as const, field: null, isQuick: false, preCheck: null, ...wish }
    return this.do(takeTicket(this.day, 'A', whole, `t${this.facts.length}`))!
  }

  order(counter: number): string[] {
    return waitingFor(this.day, this.day.counters.get(counter)!).map(({ number }) => ticketCode(number))
  }
}

const code = (made: Result<unknown>) => (made.ok ? 'ok' : made.problem.code)

describe('who is next', () => {
  test('those the law puts first, among them and behind them as they came', () => {
    const room = new Room()
    room.open(1)
    for (const priority of ['ordinary', 'elderly', 'ordinary', 'merit'] as const) room.take({ priority })
    expect(room.order(1)).toEqual(['A-002', 'A-004', 'A-001', 'A-003'])
  })

  test('a counter calls its fields and whoever does not know theirs; a quick one those who want little', () => {
    const room = new Room()
    room.open(1, ['ho-tich'])
    room.open(2, [], true)
    room.take({ field: 'dat-dai' })
    room.take({ field: 'ho-tich' })
    room.take({ field: 'dat-dai', isQuick: true })
    room.take()
    expect(room.order(1)).toEqual(['A-002', 'A-004'])
    expect(room.order(2)).toEqual(['A-003', 'A-001', 'A-002', 'A-004'])
  })

  test('who was sent to a counter goes first there and is for nobody else, until that counter shuts', () => {
    const room = new Room()
    room.open(1)
    room.open(2)
    room.take()
    room.take({ priority: 'elderly' })
    room.do(callNext(room.day, 1))
    room.do(moveCalled(room.day, 1, { counter: 2 }))
    room.take({ priority: 'merit' })
    expect(room.order(2)).toEqual(['A-002', 'A-003', 'A-001'])
    expect(room.order(1)).toEqual(['A-003', 'A-001'])
    room.do(closeCounter(room.day, 2))
    expect(room.order(1)).toEqual(['A-002', 'A-003', 'A-001'])
  })
})

describe('at the counter', () => {
  test('one at a time: called, called again, stepped aside, taken on, done', () => {
    const room = new Room()
    room.open(1)
    expect(code(callNext(room.day, 1))).toBe('queue.nobody')
    const id = room.take()
    room.take()
    room.do(callNext(room.day, 1))
    expect(code(callNext(room.day, 1))).toBe('queue.counter.busy')
    expect(code(closeCounter(room.day, 1))).toBe('queue.counter.busy')
    room.do(withCalled(room.day, 1, 'ticket-recalled'))
    expect(room.day.tickets.get(id)).toMatchObject({ stage: 'called', counter: 1, calls: 2 })
    room.do(withCalled(room.day, 1, 'ticket-held'))
    expect(room.order(1)).toEqual(['A-002'])
    room.do(callOne(room.day, 1, id))
    room.do(withCalled(room.day, 1, 'ticket-served'))
    expect(room.day.tickets.get(id)).toMatchObject({ stage: 'served', alsoCalledBy: [] })
    expect(code(withCalled(room.day, 1, 'ticket-served'))).toBe('queue.counter.empty')
    expect(code(callOne(room.day, 1, id))).toBe('queue.ticket.gone')
  })

  test('who was missed and comes back keeps the place of their coming', () => {
    const room = new Room()
    room.open(1)
    const id = room.take()
    room.take()
    room.do(callNext(room.day, 1))
    room.do(withCalled(room.day, 1, 'ticket-missed'))
    expect(room.order(1)).toEqual(['A-002'])
    room.do({ ok: true, value: { ticket: id, type: 'ticket-back', body: {} } })
    expect(room.order(1)).toEqual(['A-001', 'A-002'])
  })

  test('a counter that shut calls nobody', () => {
    const room = new Room()
    room.open(1)
    room.take()
    room.do(closeCounter(room.day, 1))
    expect(code(callNext(room.day, 1))).toBe('queue.counter.shut')
    expect(code(callNext(room.day, 9))).toBe('queue.counter.shut')
  })

  test('called by two who did not hear each other: the earlier stands, both are named, who served is who served', () => {
    const room = new Room()
    room.open(1)
    room.open(2)
    const id = room.take()
    const before = room.day
    room.do(callNext(before, 1))
    room.do(callNext(before, 2))
    expect(room.day.tickets.get(id)).toMatchObject({ counter: 1, alsoCalledBy: [2] })
    // The second counter cannot miss somebody who stands at the first.
    room.do({ ok: true, value: { ticket: id, type: 'ticket-missed', body: { counter: 2 } } })
    expect(room.day.tickets.get(id)).toMatchObject({ stage: 'called', counter: 1 })
    room.do({ ok: true, value: { ticket: id, type: 'ticket-served', body: { counter: 2 } } })
    expect(room.day.tickets.get(id)).toMatchObject({ stage: 'served', counter: 2 })
  })
})

test('a wait is told from who is before, the open counters, and the pace of the day once it is known', () => {
  const room = new Room()
  const first = room.take()
  expect(estimate(room.day, room.day.tickets.get(first)!)).toEqual({ before: 0, minutes: null })
  room.open(1)
  for (let i = 0; i < 3; i++) {
    room.take()
    room.do(callNext(room.day, 1))
    room.minutes += 19
    room.do(withCalled(room.day, 1, 'ticket-served'))
  }
  const last = room.take()
  // One is before; each took twenty minutes.
  expect(estimate(room.day, room.day.tickets.get(last)!)).toEqual({ before: 1, minutes: 40 })
  room.open(2)
  expect(estimate(room.day, room.day.tickets.get(last)!)).toEqual({ before: 1, minutes: 20 })
})

describe('a number this counter never heard of, read from the paper', () => {
  const number = (count: number) => ({ series: 'K', count })
  const id = ticketIdOf(DAY, number(12))
  const preCheck = { procedure: '1.001193', conditions: ['c'], have: ['h'] }
  const body = { number: number(12), priority: 'elderly', field: 'ho-tich', isQuick: true, preCheck } as const
  const takenAt = (minutes: number): QueueFact => ({
    id: 'k',
    day: DAY,
    at: { ms: minutes * MINUTE, tick: 0, device: 'k1' },
    ticket: id,
    type: 'ticket-taken',
    body,
  })

  function called(): Room {
    const room = new Room()
    room.open(1)
    room.do(showTicket(room.day, DAY, 1, number(12)))
    expect(room.day.tickets.get(id)).toMatchObject({ isShown: true, stage: 'waiting' })
    expect(code(showTicket(room.day, DAY, 1, number(12)))).toBe('queue.ticket.known')
    room.do(callOne(room.day, 1, id))
    return room
  }

  test.each([
    ['given out before by its clock', 0],
    ['given out after by its clock', 60],
  ])('%s: what was said there counts, what was done here stands', (_, minutes) => {
    const room = called()
    room.facts.push(takenAt(minutes))
    expect(room.day.tickets.get(id)).toMatchObject({ ...body, isShown: false, stage: 'called', counter: 1 })
    room.do(withCalled(room.day, 1, 'ticket-served'))
    expect(room.day.tickets.get(id)).toMatchObject({ stage: 'served' })
  })

  test('sent on before the kiosk was heard: it goes where it was sent', () => {
    const room = called()
    room.do(moveCalled(room.day, 1, { field: 'dat-dai' }))
    room.facts.push(takenAt(60))
    expect(room.day.tickets.get(id)).toMatchObject({ priority: 'elderly', preCheck, field: 'dat-dai' })
  })

  test('typed wrongly and taken away: nobody who gets that number later is forgotten', () => {
    const room = called()
    room.do({ ok: true, value: { ticket: id, type: 'ticket-left', body: {} } })
    room.facts.push(takenAt(60))
    expect(room.day.tickets.get(id)).toMatchObject({ ...body, stage: 'waiting', calls: 0, endedAt: null })
  })

  test('a device that heard of it gives it to nobody else, and goes on from its own last', () => {
    const room = new Room()
    room.open(1)
    for (const count of [2, 500]) room.do(showTicket(room.day, DAY, 1, { series: 'A', count }))
    room.take()
    const next = room.take()
    expect(ticketCode(room.day.tickets.get(next)!.number)).toBe('A-003')
  })
})

describe('Q8: what a resident tells after they took their number', () => {
  const first = { procedure: '1.001193', conditions: [], have: ['to-khai'] }
  const filled = { procedure: '2.000815', conditions: ['c'], have: [], code: 'K7M4XPA' }

  test('counts for the counter, whoever is called meanwhile; the place in the queue is the old one', () => {
    const room = new Room()
    room.open(1)
    const id = room.take({ preCheck: first, field: 'ho-tich' })
    const later = room.take()
    const before = room.day.tickets.get(id)!
    room.do(tellMore(room.day, id, filled))
    expect(room.day.tickets.get(id)).toEqual({ ...before, preCheck: filled })
    expect(room.order(1)).toEqual(['A-001', 'A-002'])
    room.do(callNext(room.day, 1))
    room.do(moveCalled(room.day, 1, { field: 'dat-dai' }))
    room.do(tellMore(room.day, id, first))
    expect(room.day.tickets.get(id)).toMatchObject({ preCheck: first, field: 'dat-dai', calls: 1 })
    const third = room.take()
    expect(ticketCode(room.day.tickets.get(third)!.number), 'no number is spent by it').toBe('A-003')
    room.do(callOne(room.day, 1, later))
    room.do(tellMore(room.day, later, filled))
    expect(room.day.tickets.get(later)).toMatchObject({ stage: 'called', preCheck: filled })
  })

  test('is too late for who was served, and nobody else’s to say or to take away', () => {
    const room = new Room()
    room.open(1)
    const id = room.take({ preCheck: first })
    const said = (device: string, preCheck: typeof filled | null, minutes = 20) => {
      const at = { ms: minutes * MINUTE, tick: 0, device }
      const body = { ...wishOf(room.day, id), preCheck }
      room.facts.push({ id: `x${room.facts.length}`, day: DAY, at, ticket: id, type: 'ticket-taken', body })
    }
    said('d2', filled)
    said('d1', null)
    expect(room.day.tickets.get(id)).toMatchObject({ preCheck: first })
    room.do(callNext(room.day, 1))
    room.do(withCalled(room.day, 1, 'ticket-served'))
    expect(code(tellMore(room.day, id, filled))).toBe('queue.ticket.gone')
    expect(code(tellMore(room.day, 'none', filled))).toBe('queue.ticket.gone')
    said('d1', filled)
    expect(room.day.tickets.get(id)).toMatchObject({ preCheck: first, stage: 'served' })
  })

  function wishOf(day: QueueDay, id: string) {
    const { number, priority, field, isQuick } = day.tickets.get(id)!
    return { number, priority, field, isQuick }
  }
})

describe('numbers', () => {
  test('every book has its own letters; no other number has a letter', () => {
    const all = Array.from({ length: 99 }, (_, i) => seriesOf(i + 1)).map((made) =>
      made.ok ? made.value : '',
    )
    expect(new Set(all).size).toBe(99)
    expect(all.slice(0, 2)).toEqual(['A', 'B'])
    for (const book of [0, 100, 1.5]) expect(code(seriesOf(book))).toBe('queue.book.invalid')
  })

  test('999 of a device in a day, then refused in words', () => {
    const day = (count: number): QueueDay => {
      const taken = { ...new Room().day, tickets: new Map() }
      const room = new Room()
      room.take()
      const [one] = room.day.tickets.values()
      taken.tickets.set('last', { ...one!, number: { series: 'A', count } })
      return taken
    }
    const wish = { priority: 'ordinary', field: null, isQuick: false, preCheck: null } as const
    expect(takeTicket(day(998), 'A', wish, 'x')).toMatchObject({
      value: { body: { number: { count: 999 } } },
    })
    expect(code(takeTicket(day(999), 'A', wish, 'x'))).toBe('queue.numbers.spent')
  })

  test.each(['A-012', 'a12', ' A 012 ', 'a-12'])('%s is read as it is typed', (text) => {
    expect(parseTicketCode(text)).toEqual({ ok: true, value: { series: 'A', count: 12 } })
  })

  test.each(['', 'A', '12', 'A-000', 'A-1234', 'I-012', 'A-012; DROP'])('%s is no number', (text) => {
    expect(code(parseTicketCode(text))).toBe('queue.number.malformed')
  })
})
