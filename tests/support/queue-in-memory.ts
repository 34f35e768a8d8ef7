/** A waiting room without a disk: what the screens see of `src/queue`, with facts of others put in by hand. */
import { computed, signal } from '@preact/signals'
import { ok, type Result } from '../../domain/base/result.ts'
import { takeTicket, ticketIdOf, type Deed, type Wish } from '../../domain/queue/acts.ts'
import type { QueueDay, Ticket } from '../../domain/queue/day.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import { foldDay } from '../../domain/queue/fold-day.ts'
import { makeFact } from '../../domain/queue/make-fact.ts'
import type { Queue } from '../../src/queue/queue.ts'
import type { Line } from '../../src/queue/queue-tabs.ts'

export interface QueueInMemory extends Queue {
  readonly facts: readonly QueueFact[]
  nowMs: number
  setLine(line: Line): void
  /** Another device, which has heard everything until now unless `known` says what it knew. */
  elsewhere(
    device: string,
    make: (day: QueueDay) => Result<Deed>,
    known?: readonly QueueFact[],
  ): readonly QueueFact[]
}

export function queueInMemory(name: string, startMs: number, series = 'A'): QueueInMemory {
  const facts = signal<readonly QueueFact[]>([])
  const line = signal<Line>('live')
  const day = computed(() => foldDay(facts.value))
  const named = signal(name)
  let made = 0
  const room: QueueInMemory = {
    day,
    name: named,
    line,
    series,
    nowMs: startMs,
    get facts() {
      return facts.peek()
    },
    setLine: (next) => (line.value = next),
    act: async (make) => act('d1', make, facts.peek()),
    async take(wish: Wish): Promise<Result<Ticket>> {
      const taken = await room.act((now) => {
        const deed = takeTicket(now, series, wish, '')
        return deed.ok ? ok({ ...deed.value, ticket: ticketIdOf(name, deed.value.body.number) }) : deed
      })
      return taken.ok ? ok(day.peek().tickets.get(taken.value.ticket!)!) : taken
    },
    elsewhere(device, make, known = facts.peek()) {
      const done = act(device, make, known)
      if (!done.ok) throw new Error(done.problem.code)
      return facts.peek()
    },
    stop: () => {},
  }
  function act(
    device: string,
    make: (day: QueueDay) => Result<Deed>,
    known: readonly QueueFact[],
  ): Result<QueueFact> {
    const fact = makeFact(known, name, { id: `f${++made}`, device, ms: room.nowMs }, make)
    if (fact.ok) facts.value = [...facts.peek(), fact.value]
    return fact
  }
  return room
}
