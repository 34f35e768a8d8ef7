/** Which counter this device stands at, kept on it. No person in it. */
import type { Result } from '../../../domain/base/result.ts'
import { openKept, type Kept } from '../../device/kept.ts'

export interface CounterSetup {
  readonly counter: number
  readonly fields: readonly string[] // empty: all
  readonly isQuick: boolean
}

const KEY = 'queue-counter'

export function createSetupStore(kept: Kept = openKept()) {
  return {
    async find(): Promise<CounterSetup | null> {
      const found = await kept.find<CounterSetup>(KEY)
      return (found.ok && found.value) || null
    },
    keep: (setup: CounterSetup): Promise<Result<unknown>> => kept.update(KEY, () => setup),
  }
}

export type SetupStore = ReturnType<typeof createSetupStore>
