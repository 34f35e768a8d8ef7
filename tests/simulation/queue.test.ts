/**
 * Eight devices of one centre give out and call ten thousand numbers while groups of them lose each other, crash and come
 * back. Each keeps its facts on its disk before it shows anything, and forgets whatever was only in its memory.
 */
import { expect, test } from 'vitest'
import { ok, type Result } from '../../domain/base/result.ts'
import {
  calledAt,
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
} from '../../domain/queue/acts.ts'
import type { QueueDay } from '../../domain/queue/day.ts'
import type { PreCheck, QueueFact } from '../../domain/queue/facts.ts'
import { foldDay } from '../../domain/queue/fold-day.ts'
import { serves } from '../../domain/queue/next-ticket.ts'
import { isFirst, priorityClasses } from '../../domain/queue/priority.ts'
import { compareMoments, momentAfter, type Moment } from '../../domain/queue/queue-clock.ts'
import { parseTicketCode, seriesOf, ticketCode } from '../../domain/queue/ticket-number.ts'

const DEVICES = 8
const DAYS = 50
const TICKETS_A_DAY = 200
const FIELDS = ['ho-tich', 'dat-dai', 'chung-thuc']

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

class Device {
  readonly disk = new Map<string, QueueFact>()
  readonly name: string
  readonly series: string
  readonly counter: number
  readonly skewMs: number
  readonly day: string
  #acts = 0

  constructor(day: string, no: number, random: () => number) {
    this.day = day
    this.name = `d${no}`
    this.counter = no
    this.skewMs = Math.floor((random() - 0.5) * 3_600_000) // clocks half an hour apart either way
    const series = seriesOf(no)
    this.series = series.ok ? series.value : ''
  }

  /** Folded anew from the disk: what a crash leaves is all there is. */
  see(): QueueDay {
    return foldDay(this.disk.values())
  }

  act(made: Result<Deed>, nowMs: number): QueueFact | null {
    if (!made.ok) return null
    let last: Moment | null = null
    for (const { at } of this.disk.values()) if (last === null || compareMoments(at, last) > 0) last = at
    const id = `${this.day}-${this.name}-${++this.#acts}`
    const fact = {
      ...made.value,
      id,
      day: this.day,
      at: momentAfter(last, this.name, nowMs + this.skewMs),
    } as QueueFact
    this.disk.set(id, fact)
    return fact
  }

  hear(other: Device): void {
    for (const [id, fact] of other.disk) this.disk.set(id, fact)
  }
}

/** What somebody who knows `day` may hold against a call: others who wait for this counter and go before. */
function overtaken(day: QueueDay, counter: number, called: string): string[] {
  const here = day.counters.get(counter)
  const ticket = day.tickets.get(called)
  if (!here || !ticket) return ['no such counter or ticket']
  return [...day.tickets.values()]
    .filter((other) => other.id !== called && other.stage === 'waiting' && serves(day, here, other))
    .filter((other) => {
      if (here.isQuick && other.isQuick !== ticket.isQuick) return other.isQuick
      const [sent, wasSent] = [other.counter === counter, ticket.counter === counter]
      if (sent !== wasSent) return sent
      if (isFirst(other.priority) !== isFirst(ticket.priority)) return isFirst(other.priority)
      return compareMoments(other.takenAt, ticket.takenAt) < 0
    })
    .map(({ id }) => id)
}

function runDay(day: string, random: () => number) {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const devices = Array.from({ length: DEVICES }, (_, i) => new Device(day, i + 1, random))
  const taken: string[] = []
  const wishes = new Map<string, string[]>()
  let shown = 0
  const unlawful: string[] = []
  let now = Date.parse(`${day}T00:30:00Z`)
  let groups = [devices]
  for (const device of devices) {
    const fields = random() < 0.5 ? [] : [pick(FIELDS)]
    const body = { counter: device.counter, fields, isQuick: device.counter === 8 }
    device.act(ok({ ticket: null, type: 'counter-opened', body }), now)
  }
  while (taken.length < TICKETS_A_DAY) {
    now += 1_000 + Math.floor(random() * 90_000)
    if (random() < 0.03) groups = parted(devices, random)
    for (const group of groups) for (const device of group) if (random() < 0.3) device.hear(pick(group))
    const device = pick(devices)
    if (random() < 0.45) take(device)
    else if (random() < 0.1) tell(device)
    else if (random() < 0.06) callByPaper(device)
    else work(device)
  }
  return { devices, taken, unlawful, wishes, shown }

  function take(device: Device): void {
    const wish = {
      priority: random() < 0.7 ? ('ordinary' as const) : pick(priorityClasses),
      field: random() < 0.2 ? null : pick(FIELDS),
      isQuick: random() < 0.2,
      preCheck: random() < 0.3 ? papers(taken.length) : null,
    }
    const deed = takeTicket(device.see(), device.series, wish, '')
    if (!deed.ok) return
    const id = ticketIdOf(day, deed.value.body.number)
    if (!device.act(ok({ ...deed.value, ticket: id }), now)) return
    taken.push(id)
    wishes.set(id, [JSON.stringify([wish.priority, wish.preCheck])])
  }

  /** A resident who has their number fills in a form; it may be heard too late, when they were served already. */
  function tell(device: Device): void {
    const seen = device.see()
    const own = [...seen.tickets.values()].filter(({ takenAt }) => takenAt.device === device.name)
    const ticket = own.at(-1)
    if (ticket === undefined) return
    const deed = tellMore(seen, ticket.id, papers(wishes.size + 1_000))
    if (!deed.ok || !device.act(deed, now)) return
    wishes.get(ticket.id)!.push(JSON.stringify([ticket.priority, deed.value.body.preCheck]))
  }

  /** Somebody shows the paper of a number this counter never heard of. */
  function callByPaper(device: Device): void {
    const seen = device.see()
    const id = taken.findLast((one) => !seen.tickets.has(one))
    if (id === undefined || calledAt(seen, device.counter)) return
    const number = parseTicketCode(id.slice(day.length + 1))
    if (!number.ok) throw new Error(id)
    if (device.act(showTicket(seen, day, device.counter, number.value), now)) shown += 1
    device.act(callOne(device.see(), device.counter, id), now)
  }

  function work(device: Device): boolean {
    const seen = device.see()
    const { counter } = device
    if (calledAt(seen, counter)) {
      const chance = random()
      const to = random() < 0.5 ? { counter: 1 + Math.floor(random() * DEVICES) } : { field: pick(FIELDS) }
      if (chance < 0.7) device.act(withCalled(seen, counter, 'ticket-served'), now)
      else if (chance < 0.8) device.act(withCalled(seen, counter, 'ticket-missed'), now)
      else if (chance < 0.88) device.act(withCalled(seen, counter, 'ticket-held'), now)
      else if (chance < 0.95) device.act(moveCalled(seen, counter, to), now)
      else device.act(withCalled(seen, counter, 'ticket-recalled'), now)
      return true
    }
    const aside = [...seen.tickets.values()].filter(({ stage }) => stage === 'held' || stage === 'missed')
    if (aside.length > 0 && random() < 0.3) {
      const { id } = pick(aside)
      device.act(
        random() < 0.5 ? ok({ ticket: id, type: 'ticket-back', body: {} }) : callOne(seen, counter, id),
        now,
      )
      return true
    }
    if (random() < 0.02) device.act(closeCounter(seen, counter), now)
    const fact = device.act(callNext(seen, counter), now)
    if (fact?.type === 'ticket-called') {
      unlawful.push(...overtaken(seen, counter, fact.ticket!))
      // Whatever the clocks say, what a device does takes effect on what it has seen.
      if (calledAt(device.see(), counter)?.id !== fact.ticket) unlawful.push(`${fact.ticket} was not called`)
    }
    return fact !== null
  }
}

function papers(n: number): PreCheck {
  return { procedure: '1.001193', conditions: [], have: [`paper-${n}`] }
}

/** Each device in one of up to three groups that do not hear one another. */
function parted(devices: readonly Device[], random: () => number): Device[][] {
  const count = 1 + Math.floor(random() * 3)
  const groups: Device[][] = Array.from({ length: count }, () => [])
  for (const device of devices) groups[Math.floor(random() * count)]!.push(device)
  return groups.filter((group) => group.length > 0)
}

test('Q01: ten thousand numbers on eight devices that lose each other: none twice, none lost, none out of turn', () => {
  const random = mulberry(20_261_122)
  let tickets = 0
  let doublyCalled = 0
  let byPaper = 0
  let toldMore = 0
  for (let no = 0; no < DAYS; no++) {
    const day = new Date(Date.UTC(2026, 0, 5 + no)).toISOString().slice(0, 10)
    const { devices, taken, unlawful, wishes, shown } = runDay(day, random)
    byPaper += shown
    for (const one of devices) for (const other of devices) one.hear(other)
    for (const one of devices) for (const other of devices) one.hear(other)
    const days = devices.map((device) => device.see())
    const merged = days[0]!
    for (const other of days) {
      expect(other.tickets).toEqual(merged.tickets)
      expect(other.counters).toEqual(merged.counters)
    }
    const codes = [...merged.tickets.values()].map(({ number }) => ticketCode(number))
    expect(new Set(codes).size).toBe(codes.length)
    expect([...merged.tickets.keys()].sort()).toEqual([...taken].sort())
    expect(unlawful).toEqual([])
    // Whoever called it by the paper: what was said where it was given out is what counts.
    for (const { id, isShown, priority, preCheck } of merged.tickets.values()) {
      expect(isShown).toBe(false)
      const said = wishes.get(id)!
      expect(said).toContain(JSON.stringify([priority, preCheck]))
      if (said.length > 1 && said.at(-1) === JSON.stringify([priority, preCheck])) toldMore += 1
    }
    tickets += taken.length
    doublyCalled += [...merged.tickets.values()].filter(({ alsoCalledBy }) => alsoCalledBy.length > 0).length
    // Whoever did not go home is still somewhere an officer sees them.
    for (const { stage, endedAt } of merged.tickets.values())
      expect(endedAt !== null).toBe(stage === 'served' || stage === 'left')
  }
  expect(tickets).toBe(DAYS * TICKETS_A_DAY)
  expect(byPaper).toBeGreaterThan(100)
  expect(toldMore).toBeGreaterThan(100)
  expect(doublyCalled).toBeGreaterThan(0) // else the partitions parted nothing
}, 120_000)

test('the order in which facts are heard, and hearing them twice, changes nothing', () => {
  const random = mulberry(7)
  const { devices } = runDay('2026-03-02', random)
  const all = devices.flatMap((device) => [...device.disk.values()])
  const once = foldDay(all)
  for (let i = 0; i < 20; i++) {
    const shuffled = [...all, ...all.slice(0, 30)].sort(() => random() - 0.5)
    expect(foldDay(shuffled).tickets).toEqual(once.tickets)
  }
})
