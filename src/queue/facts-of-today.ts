/** The facts of today a page knows, and the day they fold to. Begins anew at midnight of the commune. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { ok, type Result } from '../../domain/base/result.ts'
import { emptyDay, type QueueDay } from '../../domain/queue/day.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import { foldDay } from '../../domain/queue/fold-day.ts'
import { fuller } from '../../domain/queue/pre-check-of-others.ts'
import { queueDayName } from '../../domain/queue/queue-day-name.ts'
import type { FactStore } from './fact-store.ts'

export interface FactsOfToday {
  readonly name: ReadonlySignal<string>
  readonly day: ReadonlySignal<QueueDay>
  all(): Iterable<QueueFact>
  has(id: string): boolean
  /** Those of other days pass by. */
  add(facts: readonly QueueFact[]): void
  /** What the disk holds; of a new day when there is one. `device.storage.*`. */
  load(): Promise<Result<null>>
}

/** `see`: a fact as this page may know it. */
export function factsOfToday(
  store: FactStore,
  wallMs: () => number,
  see: (fact: QueueFact) => QueueFact = (fact) => fact,
): FactsOfToday {
  const name = signal(queueDayName(wallMs()))
  const facts = signal<ReadonlyMap<string, QueueFact>>(new Map())
  const day = computed(() => (facts.value.size === 0 ? emptyDay : foldDay(facts.value.values())))

  function add(heard: readonly QueueFact[]): void {
    const today = heard.filter((fact) => fact.day === name.peek())
    if (today.length === 0) return
    const all = new Map(facts.peek())
    for (const fact of today) all.set(fact.id, fuller(all.get(fact.id), see(fact)))
    facts.value = all
  }

  return {
    name,
    day,
    all: () => facts.peek().values(),
    has: (id) => facts.peek().has(id),
    add,
    async load() {
      const today = queueDayName(wallMs())
      if (today !== name.peek()) {
        facts.value = new Map()
        name.value = today
      }
      const known = await store.load(today)
      if (!known.ok) return known
      add(known.value)
      void store.forgetBefore(queueDayName(wallMs(), -1))
      return ok(null)
    },
  }
}
