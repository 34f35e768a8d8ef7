/** Opens the waiting room of today: the disk of this device, its other pages, and the server while it answers. */
import { signal } from '@preact/signals'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { takeTicket, ticketIdOf, type Wish } from '../../domain/queue/acts.ts'
import type { Ticket } from '../../domain/queue/day.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import { makeFact } from '../../domain/queue/make-fact.ts'
import { asKioskSees } from '../../domain/queue/pre-check-of-others.ts'
import { queueDayName } from '../../domain/queue/queue-day-name.ts'
import { seriesOf } from '../../domain/queue/ticket-number.ts'
import { createExchange } from './exchange.ts'
import { openFactStore } from './fact-store.ts'
import { factsOfToday } from './facts-of-today.ts'
import { inOnePage, sayQueueIsOpen } from './one-page.ts'
import type { Queue, QueueDeps } from './queue.ts'
import { openQueueTabs, type Line } from './queue-tabs.ts'

export type { Queue, QueueDeps } from './queue.ts'

const DAY_CHECK_MS = 20_000

/** `queue.book.invalid`, `device.storage.*`. */
export async function openQueue(deps: QueueDeps): Promise<Result<Queue>> {
  const { identity, http, wallMs, mayRead } = deps
  const { device } = identity
  const series = seriesOf(identity.book)
  if (!series.ok) return series
  const store = openFactStore()
  const today = factsOfToday(store, wallMs, (fact) => (mayRead === 'own' ? asKioskSees(fact, device) : fact))
  const line = signal<Line>('away')
  const closing = new AbortController()
  /** True in the one page of this device that talks to the server. */
  let isSpeaker = false

  const tabs = openQueueTabs((message) => {
    if (message.kind === 'facts') known(message.facts)
    else if (message.device !== device) return
    else if (message.kind === 'line') line.value = message.line
    else if (isSpeaker) tellLine(line.peek())
  })
  const exchange =
    http &&
    createExchange({
      http,
      day: () => today.name.peek(),
      own: () => [...today.all()].filter(({ at }) => at.device === device),
      heard,
      onLine: tellLine,
    })

  function known(facts: readonly QueueFact[]): void {
    today.add(facts)
    exchange?.ring()
  }

  /** From the server: on the disk, so that a page opened in an outage begins with it. */
  async function heard(facts: readonly QueueFact[]): Promise<Result<unknown>> {
    const foreign = facts.filter(({ id, at }) => at.device !== device || !today.has(id))
    if (foreign.length === 0) return ok(null)
    const kept = await store.hear(foreign)
    if (!kept.ok) return kept
    today.add(foreign)
    tabs.tell({ kind: 'facts', facts: foreign })
    return kept
  }

  function tellLine(now: Line): void {
    line.value = now
    tabs.tell({ kind: 'line', device, line: now })
  }

  const act: Queue['act'] = async (make) => {
    // The page may have stood open over midnight.
    if (queueDayName(wallMs()) !== today.name.peek()) await today.load()
    const day = today.name.peek()
    const maker = { id: crypto.randomUUID(), device, ms: wallMs() }
    const made = await store.act(day, (facts) => makeFact(facts, day, maker, make))
    if (!made.ok) return made
    tabs.tell({ kind: 'facts', facts: [made.value] })
    known([made.value])
    return made
  }

  async function take(wish: Wish): Promise<Result<Ticket>> {
    const made = await act((now) => {
      const deed = takeTicket(now, series.ok ? series.value : '', wish, '')
      if (!deed.ok) return deed
      // Named by what stands on it, so that a counter that never heard of it makes the same one from the paper.
      return ok({ ...deed.value, ticket: ticketIdOf(today.name.peek(), deed.value.body.number) })
    })
    if (!made.ok) return made
    const ticket = today.day.peek().tickets.get(made.value.ticket ?? '')
    return ticket ? ok(ticket) : refuse('queue.ticket.gone')
  }

  const loaded = await today.load()
  if (!loaded.ok) {
    tabs.close()
    return loaded
  }
  sayQueueIsOpen(closing.signal)
  inOnePage(`motcua-queue-line:${device}`, closing.signal, async () => {
    isSpeaker = true
    await exchange?.run(closing.signal)
  })
  tabs.tell({ kind: 'who', device })
  const turning = setInterval(() => {
    if (queueDayName(wallMs()) !== today.name.peek()) void today.load()
  }, DAY_CHECK_MS)
  return ok({
    day: today.day,
    name: today.name,
    line,
    series: series.value,
    act,
    take,
    stop() {
      clearInterval(turning)
      closing.abort()
      tabs.close()
      store.close()
    },
  })
}
