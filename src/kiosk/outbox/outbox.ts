/** The one outbox of this page, and the errands that empty it. Screens put things in; nobody waits for the server. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { startErrands, type ErrandDeps, type Errands } from './errands.ts'
import { openOutStore, type OutItem, type OutStore } from './out-store.ts'

let opened: OutStore | undefined
const running = signal<Errands | null>(null)

export const outStore = (): OutStore => (opened ??= openOutStore())

export const sentIds: ReadonlySignal<ReadonlySet<string>> = computed(
  () => running.value?.sent.value ?? new Set(),
)

/** Called once by the page, when it knows who it is. */
export function beginErrands(deps: Omit<ErrandDeps, 'store'>): Errands {
  running.value?.stop()
  running.value = startErrands({ ...deps, store: outStore() })
  return running.value
}

/** On the disk when it answers; it leaves when there is a line. */
export async function send(item: OutItem): Promise<Result<null>> {
  const kept = await outStore().put(item)
  if (kept.ok) running.peek()?.hurry()
  return kept
}
