/** Opens the waiting room of today: the disk of this device, its other pages, and the server while it answers. */
import { computed, signal } from '@preact/signals'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { takeTicket, type Wish } from '../../domain/queue/acts.ts'
import { emptyDay, type Ticket } from '../../domain/queue/day.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import { foldDay } from '../../domain/queue/fold-day.ts'
import { makeFact } from '../../domain/queue/make-fact.ts'
import { queueDayName } from '../../domain/queue/queue-day-name.ts'
import { seriesOf, ticketCode } from '../../domain/queue/ticket-number.ts'
import { openFactStore } from './fact-store.ts'
import type { Queue, QueueDeps } from './queue.ts'
import { openQueueTabs, type Line } from './queue-tabs.ts'

export type { Queue, QueueDeps } from './queue.ts'

const DAY_CHECK_MS = 20_000

/** `queue.book.invalid`, `device.storage.*`. */
export async function openQueue({ identity, wallMs }: QueueDeps): Promise<Result<Queue>> {
  const { device } = identity
  const series = seriesOf(identity.book)
  if (!series.ok) return series
  const store = openFactStore()
  const name = signal(queueDayName(wallMs()))
  const facts = signal<ReadonlyMap<string, QueueFact>>(new Map())
  const day = computed(() => (facts.value.size === 0 ? emptyDay : foldDay(facts.value.values())))
  const line = signal<Line>('away')

  const first = await load()
  if (!first.ok) return first
  void store.forgetBefore(queueDayName(wallMs(), -1))

  const tabs = openQueueTabs((message) => {
    if (message.kind === 'facts') add(message.facts)
    if (message.kind === 'line' && message.device === device) line.value = message.line
  })
  const checkingDay = setInterval(() => void turnDay(), DAY_CHECK_MS)

  async function load(): Promise<Result<null>> {
    const known = await store.load(name.peek())
    if (!known.ok) return known
    facts.value = new Map(known.value.map((fact) => [fact.id, fact]))
    return ok(null)
  }

  function add(heard: readonly QueueFact[]): void {
    const today = heard.filter((fact) => fact.day === name.peek())
    if (today.length > 0)
      facts.value = new Map([...facts.peek(), ...today.map((fact) => [fact.id, fact] as const)])
  }

  /** The page stood open over midnight. */
  async function turnDay(): Promise<void> {
    const today = queueDayName(wallMs())
    if (today === name.peek()) return
    name.value = today
    facts.value = new Map()
    await load()
    await store.forgetBefore(queueDayName(wallMs(), -1))
  }

  const act: Queue['act'] = async (make) => {
    await turnDay()
    const maker = { id: crypto.randomUUID(), device, ms: wallMs() }
    const made = await store.act(name.peek(), (known) => makeFact(known, name.peek(), maker, make))
    if (!made.ok) return made
    add([made.value])
    tabs.tell({ kind: 'facts', facts: [made.value] })
    return made
  }

  async function take(wish: Wish): Promise<Result<Ticket>> {
    const made = await act((now) => {
      const deed = takeTicket(now, series.ok ? series.value : '', wish, '')
      if (!deed.ok) return deed
      // Named by what stands on it, so that a counter that never heard of it makes the same one from the paper.
      return ok({ ...deed.value, ticket: `${name.peek()}/${ticketCode(deed.value.body.number)}` })
    })
    if (!made.ok) return made
    const ticket = day.peek().tickets.get(made.value.ticket ?? '')
    return ticket ? ok(ticket) : refuse('queue.ticket.gone')
  }

  return ok({
    day,
    name,
    line,
    series: series.value,
    act,
    take,
    stop() {
      clearInterval(checkingDay)
      tabs.close()
      store.close()
    },
  })
}
