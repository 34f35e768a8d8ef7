/** The waiting room from one counter: who is in front of it, who may be called, and what the officer does with them. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import {
  calledAt,
  callNext,
  callOne,
  closeCounter,
  moveCalled,
  showTicket,
  ticketIdOf,
  withCalled,
} from '../../../domain/queue/acts.ts'
import type { Counter, Ticket } from '../../../domain/queue/day.ts'
import type { MoveTo } from '../../../domain/queue/facts.ts'
import { waitingFor } from '../../../domain/queue/next-ticket.ts'
import { parseTicketCode } from '../../../domain/queue/ticket-number.ts'
import type { Queue } from '../../queue/queue.ts'
import type { CounterSetup, SetupStore } from './counter-setup.ts'

export interface CounterDesk {
  readonly queue: Queue
  /** As last opened on this device; null: never. */
  readonly setup: ReadonlySignal<CounterSetup | null>
  /** While it is open. */
  readonly here: ReadonlySignal<Counter | null>
  readonly called: ReadonlySignal<Ticket | null>
  /** Whom this counter may call; all who wait while it is shut. */
  readonly waiting: ReadonlySignal<readonly Ticket[]>
  /** Called here too late: they stand at another counter. Until the officer has seen it. */
  readonly overtaken: ReadonlySignal<readonly Ticket[]>
  open(setup: CounterSetup): Promise<Result<unknown>>
  close(): Promise<Result<unknown>>
  /** One that was left open: who was sent there would wait for a dark counter. */
  shut(counter: number): Promise<Result<unknown>>
  /** Ends what is at the counter, then calls. `queue.call.just-made` {code} within seconds of a call. */
  next(): Promise<Result<unknown>>
  call(id: string): Promise<Result<unknown>>
  /** As typed. `queue.number.malformed`, `queue.ticket.unheard` {code} unless `isSure`. */
  callTyped(text: string, isSure: boolean): Promise<Result<unknown>>
  end(how: 'ticket-recalled' | 'ticket-held' | 'ticket-missed' | 'ticket-served'): Promise<Result<unknown>>
  move(to: MoveTo): Promise<Result<unknown>>
  back(id: string): Promise<Result<unknown>>
  left(id: string): Promise<Result<unknown>>
  seen(id: string): void
}

/** Two presses in a row are one press: the person called has not even stood up. */
const JUST_CALLED_MS = 10_000

export function createCounterDesk(
  queue: Queue,
  store: SetupStore,
  found: CounterSetup | null,
  wallMs: () => number,
): CounterDesk {
  const setup = signal(found)
  const dismissed = signal<ReadonlySet<string>>(new Set())
  const number = computed(() => setup.value?.counter ?? 0)
  const here = computed(() => {
    const counter = queue.day.value.counters.get(number.value)
    return counter?.isOpen ? counter : null
  })
  const called = computed(() => calledAt(queue.day.value, number.value))
  const waiting = computed(() => {
    if (here.value) return waitingFor(queue.day.value, here.value)
    return [...queue.day.value.tickets.values()].filter(({ stage }) => stage === 'waiting')
  })
  const overtaken = computed(() =>
    [...queue.day.value.tickets.values()].filter(
      ({ id, alsoCalledBy, counter }) =>
        alsoCalledBy.includes(number.value) && counter !== number.value && !dismissed.value.has(id),
    ),
  )

  let latest: Promise<unknown> = Promise.resolve()
  const act: Queue['act'] = (make) => {
    const done = queue.act(make)
    latest = done
    return done
  }

  async function next(): Promise<Result<unknown>> {
    await latest // “Xong” and F9 in one breath: who was just sent off is not at the counter any more
    const now = called.peek()
    if (now) {
      if (wallMs() - (now.calledAt?.ms ?? 0) < JUST_CALLED_MS) return refuse('queue.call.just-made')
      const done = await act((day) => withCalled(day, number.peek(), 'ticket-served'))
      // Ended a moment ago, by another key or page of this counter: what was meant is the next one.
      if (!done.ok && done.problem.code !== 'queue.counter.empty') return done
    }
    return await act((day) => callNext(day, number.peek()))
  }

  async function callTyped(text: string, isSure: boolean): Promise<Result<unknown>> {
    const typed = parseTicketCode(text)
    if (!typed.ok) return typed
    const id = ticketIdOf(queue.name.peek(), typed.value)
    if (!queue.day.peek().tickets.has(id)) {
      // Looked at first: a number is not made for a counter that cannot call it.
      if (called.peek()) return refuse('queue.counter.busy')
      if (!here.peek()) return refuse('queue.counter.shut')
      if (!isSure) return refuse('queue.ticket.unheard', { text })
      const shown = await act((day) => showTicket(day, queue.name.peek(), number.peek(), typed.value))
      if (!shown.ok && shown.problem.code !== 'queue.ticket.known') return shown
    }
    return await act((day) => callOne(day, number.peek(), id))
  }

  return {
    queue,
    setup,
    here,
    called,
    waiting,
    overtaken,
    async open(chosen) {
      const kept = await store.keep(chosen)
      if (!kept.ok) return kept
      setup.value = chosen
      return await act(() => ok({ ticket: null, type: 'counter-opened', body: chosen }))
    },
    close: () => act((day) => closeCounter(day, number.peek())),
    shut: (counter) => act((day) => closeCounter(day, counter)),
    next,
    call: (id) => act((day) => callOne(day, number.peek(), id)),
    callTyped,
    end: (how) => act((day) => withCalled(day, number.peek(), how)),
    move: (to) => act((day) => moveCalled(day, number.peek(), to)),
    back: (id) => act(() => ok({ ticket: id, type: 'ticket-back', body: {} })),
    left: (id) => act(() => ok({ ticket: id, type: 'ticket-left', body: {} })),
    seen: (id) => (dismissed.value = new Set([...dismissed.peek(), id])),
  }
}
