/**
 * The slots of this device and what wrong passphrases cost (security design §5): five tries are free, then waits of
 * 30 s, 1, 5 and 15 minutes, and the tenth miss destroys the slot, never the data. Counted before each try, on the
 * disk, so neither a reload nor a second tab nor a closed lid gives a try back.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { Slot } from '../bridge/vault.ts'
import type { Clock } from './clock.ts'
import type { Kept } from './kept.ts'

export interface SlotStore {
  hasAny(): Promise<Result<boolean>>
  /** Replaces what this officer had here. */
  keep(slot: Slot): Promise<Result<null>>
  /**
   * One try at a slot. `device.slot.missing`, `device.slot.suspended`, `device.slot.wait` {retryAfterSeconds},
   * `device.slot.destroyed`, or what `open` refuses; a wrong passphrase gets {left, retryAfterSeconds} added.
   */
  attempt<T>(lookup: string, open: (slot: Slot) => Promise<Result<T>>): Promise<Result<T>>
  /** Until the home server has welcomed this officer again; nothing is deleted. */
  suspend(lookup: string): Promise<Result<null>>
  resume(lookup: string): Promise<Result<null>>
  forgetAll(): Promise<Result<null>>
}

interface SlotRecord {
  readonly slot: Slot
  readonly misses: number
  readonly waitUntilMs: number // in the clock's `seenMs`
  readonly suspended: boolean
}

type Records = Readonly<Record<string, SlotRecord>>

const KEY = 'slots'
const FREE_TRIES = 5
const WAITS_S = [30, 60, 300, 900]
export const MAX_MISSES = 10

/** Seconds to wait after this many misses in a row. */
export function waitAfter(misses: number): number {
  if (misses < FREE_TRIES) return 0
  return WAITS_S[Math.min(misses - FREE_TRIES, WAITS_S.length - 1)] ?? 0
}

export function createSlotStore(kept: Kept, clock: Clock): SlotStore {
  /** When this page first saw a wait: where the clock stands still or went back, it ends by the monotonic clock. */
  const waitsSeenAt = new Map<string, number>()

  function remainingS(lookup: string, record: SlotRecord): number {
    const fullMs = waitAfter(record.misses) * 1000
    const key = `${lookup} ${record.waitUntilMs}`
    const firstSeenMs = waitsSeenAt.get(key) ?? clock.monotonicMs()
    waitsSeenAt.set(key, firstSeenMs)
    const byPageMs = fullMs - (clock.monotonicMs() - firstSeenMs)
    return Math.ceil(Math.max(0, Math.min(record.waitUntilMs - clock.seenMs(), byPageMs)) / 1000)
  }

  /** `judge` sees the record and says what it becomes: a record, nothing, or a refusal that leaves it alone. */
  async function change<T>(
    lookup: string,
    judge: (record: SlotRecord) => { readonly next: SlotRecord | null; readonly answer: Result<T> },
  ): Promise<Result<T>> {
    let answer: Result<T> = refuse('device.slot.missing')
    const done = await kept.update<Records>(KEY, (old = {}) => {
      const record = old[lookup]
      if (record === undefined) return old
      const judged = judge(record)
      answer = judged.answer
      const { [lookup]: _, ...others } = old
      return judged.next === null ? others : { ...others, [lookup]: judged.next }
    })
    return done.ok ? answer : done
  }

  const begin = (lookup: string) =>
    change<SlotRecord>(lookup, (record) => {
      if (record.suspended) return { next: record, answer: refuse('device.slot.suspended') }
      if (record.misses >= MAX_MISSES) return { next: null, answer: refuse('device.slot.destroyed') }
      const retryAfterSeconds = remainingS(lookup, record)
      if (retryAfterSeconds > 0) {
        return { next: record, answer: refuse('device.slot.wait', { retryAfterSeconds }) }
      }
      const misses = record.misses + 1
      const next = { ...record, misses, waitUntilMs: clock.seenMs() + waitAfter(misses) * 1000 }
      return { next, answer: ok(record) }
    })

  const settle = (lookup: string, missesOf: (misses: number) => number, waitUntilMs: number) =>
    change<null>(lookup, (record) => ({
      next: { ...record, misses: missesOf(record.misses), waitUntilMs },
      answer: ok(null),
    }))

  const missed = (lookup: string) =>
    change<never>(lookup, (record) => {
      const left = MAX_MISSES - record.misses
      if (left <= 0) return { next: null, answer: refuse('device.slot.destroyed') }
      const retryAfterSeconds = remainingS(lookup, record)
      return { next: record, answer: refuse('vault.wrong-passphrase', { left, retryAfterSeconds }) }
    })

  const setSuspended = (lookup: string, suspended: boolean) =>
    change<null>(lookup, (record) => ({ next: { ...record, suspended }, answer: ok(null) }))

  return {
    async hasAny() {
      const found = await kept.find<Records>(KEY)
      return found.ok ? ok(Object.keys(found.value ?? {}).length > 0) : found
    },
    async keep(slot) {
      const done = await kept.update<Records>(KEY, (old = {}) => {
        const others = Object.entries(old).filter(([, record]) => record.slot.officer !== slot.officer)
        const record: SlotRecord = { slot, misses: 0, waitUntilMs: 0, suspended: false }
        return { ...Object.fromEntries(others), [slot.lookup]: record }
      })
      return done.ok ? ok(null) : done
    },
    async attempt(lookup, open) {
      const begun = await begin(lookup)
      if (!begun.ok) return begun
      const { slot, waitUntilMs } = begun.value
      const opened = await open(slot)
      if (opened.ok) {
        // If this cannot be written the officer is in all the same; the count stays and is settled next time.
        await settle(lookup, () => 0, 0)
        return opened
      }
      if (opened.problem.code === 'vault.wrong-passphrase') return await missed(lookup)
      // Not the passphrase's fault: this try is taken back, and only this one.
      await settle(lookup, (misses) => Math.max(0, misses - 1), waitUntilMs)
      return opened
    },
    suspend: (lookup) => setSuspended(lookup, true),
    resume: (lookup) => setSuspended(lookup, false),
    async forgetAll() {
      const done = await kept.update<Records>(KEY, () => undefined)
      return done.ok ? ok(null) : done
    },
  }
}
