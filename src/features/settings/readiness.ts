/**
 * "Ready for offline", proven: runs the checks one after the other, fetches what an outage needs, and remembers on this
 * device that it was proven once. One for each session; the desk and the settings show the same.
 */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { storeFailure } from '../../data/store-failure.ts'
import {
  checkIds,
  refused,
  verdictOf,
  type CheckId,
  type Outcome,
  type Outcomes,
  type Verdict,
} from './readiness-check.ts'
import type { OfflineFiles, ReadinessPorts } from './readiness-ports.ts'
import { runCheck } from './run-check.ts'

/** What was found the last time the whole check ran on this device. */
export interface ReadinessRecord {
  readonly isReady: boolean
  readonly at: string
  readonly isDismissed: boolean
}

export type Doing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'checking'; readonly id: CheckId }
  | { readonly kind: 'preparing'; readonly share: number }

export interface Readiness {
  readonly outcomes: ReadonlySignal<Outcomes>
  readonly verdict: ReadonlySignal<Verdict>
  readonly doing: ReadonlySignal<Doing>
  /** undefined until it has been looked up, null when this device was never checked. */
  readonly record: ReadonlySignal<ReadinessRecord | null | undefined>
  /** The build this device runs; null while there is no service worker. */
  readonly build: ReadonlySignal<string | null>
  /** Looks up what is remembered; a device that lost files since, or got a new build, is no longer proven. */
  readonly recall: () => Promise<void>
  readonly check: (only?: CheckId) => Promise<void>
  /** Fetches what is missing, then checks. */
  readonly prepare: () => Promise<void>
  readonly stopPreparing: () => void
  readonly askToPersist: () => Promise<void>
  readonly confirmDate: () => Promise<void>
  readonly dismiss: () => Promise<void>
}

const KEY = 'readiness'

export function createReadiness(ports: ReadinessPorts): Readiness {
  const outcomes = signal<Outcomes>(new Map())
  const doing = signal<Doing>({ kind: 'nothing' })
  const record = signal<ReadinessRecord | null | undefined>(undefined)
  const build = signal<string | null>(null)
  let preparing: AbortController | null = null

  const isIdle = () => doing.peek().kind === 'nothing'

  async function remember(next: ReadinessRecord): Promise<void> {
    record.value = next
    // Not remembered is only asked again: nothing else hangs on it.
    await ports.kept.update<ReadinessRecord>(KEY, () => next)
  }

  async function run(ids: readonly CheckId[]): Promise<void> {
    for (const id of ids) {
      doing.value = { kind: 'checking', id }
      const outcome = await tried(id, ports)
      outcomes.value = new Map([...outcomes.peek(), [id, outcome]])
    }
    doing.value = { kind: 'nothing' }
    const verdict = verdictOf(outcomes.peek())
    if (verdict === 'unknown') return
    const isReady = verdict === 'ready'
    const wasDismissed = record.peek()?.isDismissed === true
    await remember({ isReady, at: ports.clock.at(), isDismissed: isReady && wasDismissed })
  }

  const readiness: Readiness = {
    outcomes,
    verdict: computed(() => verdictOf(outcomes.value)),
    doing,
    record,
    build,
    async recall() {
      const [found, state] = await Promise.all([
        ports.kept.find<ReadinessRecord>(KEY),
        ports.readOfflineState(),
      ])
      build.value = state?.build ?? null
      const known = found.ok ? (found.value ?? null) : null
      const isStill = known !== null && known.isReady && isWhole(state)
      record.value = known === null || isStill ? known : { ...known, isReady: false, isDismissed: false }
    },
    async check(only) {
      if (isIdle()) await run(only === undefined ? checkIds : [only])
    },
    async prepare() {
      if (!isIdle()) return
      preparing = new AbortController()
      doing.value = { kind: 'preparing', share: 0 }
      await ports.prepareOffline((share) => {
        doing.value = { kind: 'preparing', share }
      }, preparing.signal)
      const isStopped = preparing.signal.aborted
      preparing = null
      doing.value = { kind: 'nothing' }
      if (!isStopped) await run(checkIds)
    },
    stopPreparing: () => preparing?.abort(),
    async askToPersist() {
      await ports.storage.askToPersist()
      await readiness.check('kept')
    },
    async confirmDate() {
      ports.clock.confirmDate()
      await readiness.check('clock')
    },
    async dismiss() {
      const known = record.peek()
      if (known?.isReady === true) await remember({ ...known, isDismissed: true })
    },
  }
  return readiness
}

/** A database that cannot be opened is a failed check, not a broken page. */
async function tried(id: CheckId, ports: ReadinessPorts): Promise<Outcome> {
  try {
    return await runCheck(id, ports)
  } catch (error) {
    return refused(storeFailure(error).problem)
  }
}

function isWhole(state: OfflineFiles | null): boolean {
  return state !== null && state.shell.missing.length === 0 && state.kit.missing.length === 0
}
