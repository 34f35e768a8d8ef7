/**
 * The slots of this device and what wrong secrets cost (security design §5): five tries are free, then waits of
 * 30 s, 1, 5 and 15 minutes, and the tenth miss destroys the slot, never the data. Counted before each try, on the
 * disk, so neither a reload nor a second tab nor a closed lid gives a try back. One officer may have several ways in;
 * each counts for itself, all are suspended together.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { Slot } from '../bridge/vault.ts'
import type { Clock } from './clock.ts'
import type { Kept } from './kept.ts'

export interface SlotStore {
  hasAny(): Promise<Result<boolean>>
  /** Replaces what this officer had here of the same kind; further passkeys stand beside each other. */
  keep(slot: Slot): Promise<Result<null>>
  /** Takes one way in away. */
  forget(slot: Slot): Promise<Result<null>>
  /** The ways in of a kind: of everybody here, or of one officer. */
  list(kind: Slot['kind'], lookup?: string): Promise<Result<readonly Slot[]>>
  /**
   * One try at a slot, by its lookup when it is the passphrase's. `device.slot.missing`, `device.slot.suspended`,
   * `device.slot.wait` {retryAfterSeconds}, `device.slot.destroyed`, or what `open` refuses; a wrong secret gets {left,
   * retryAfterSeconds} added.
   */
  attempt<T>(slot: string | Slot, open: (slot: Slot) => Promise<Result<T>>): Promise<Result<T>>
  /** Until the home server has welcomed this officer again; nothing is deleted. */
  suspend(lookup: string): Promise<Result<null>>
  resume(lookup: string): Promise<Result<null>>
  /** The home server's word on who still works here; slots of everybody else wait for its welcome. */
  suspendOthers(active: readonly string[]): Promise<Result<null>>
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
/** What a wrong secret is called, by way in. */
const MISSES: ReadonlySet<string> = new Set([
  'vault.wrong-passphrase',
  'vault.wrong-passkey',
  'vault.wrong-recovery-code',
])
const FREE_TRIES = 5
const WAITS_S = [30, 60, 300, 900]
export const MAX_MISSES = 10

/** Seconds to wait after this many misses in a row. */
export function waitAfter(misses: number): number {
  if (misses < FREE_TRIES) return 0
  return WAITS_S[Math.min(misses - FREE_TRIES, WAITS_S.length - 1)] ?? 0
}

/** Under what a slot lies here: a passphrase's under its lookup, as since the first release. */
function placeOf(slot: Slot): string {
  if (slot.kind === 'passphrase') return slot.lookup
  return `${slot.kind}:${slot.kind === 'prf' ? slot.prf?.credential : slot.lookup}`
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

  const missed = (lookup: string, code: string) =>
    change<never>(lookup, (record) => {
      const left = MAX_MISSES - record.misses
      if (left <= 0) return { next: null, answer: refuse('device.slot.destroyed') }
      const retryAfterSeconds = remainingS(lookup, record)
      return { next: record, answer: refuse(code, { left, retryAfterSeconds }) }
    })

  /** Sets it where `judge` says so and leaves the others. */
  async function setSuspended(judge: (slot: Slot) => boolean | undefined): Promise<Result<null>> {
    const done = await kept.update<Records>(KEY, (old) => {
      if (old === undefined) return old
      const entries = Object.entries(old).map(([place, record]) => {
        const suspended = judge(record.slot) ?? record.suspended
        return [place, { ...record, suspended }] as const
      })
      return Object.fromEntries(entries)
    })
    return done.ok ? ok(null) : done
  }

  const setFor = (lookup: string, suspended: boolean) =>
    setSuspended((slot) => (slot.lookup === lookup ? suspended : undefined))

  return {
    async hasAny() {
      const found = await kept.find<Records>(KEY)
      return found.ok ? ok(Object.keys(found.value ?? {}).length > 0) : found
    },
    async keep(slot) {
      const done = await kept.update<Records>(KEY, (old = {}) => {
        const isReplaced = (there: Slot) =>
          there.officer === slot.officer && there.kind === slot.kind && slot.kind !== 'prf'
        const others = Object.entries(old).filter(([, record]) => !isReplaced(record.slot))
        const record: SlotRecord = { slot, misses: 0, waitUntilMs: 0, suspended: false }
        return { ...Object.fromEntries(others), [placeOf(slot)]: record }
      })
      return done.ok ? ok(null) : done
    },
    async forget(slot) {
      const done = await kept.update<Records>(KEY, (old = {}) => {
        const { [placeOf(slot)]: _, ...others } = old
        return others
      })
      return done.ok ? ok(null) : done
    },
    async list(kind, lookup) {
      const found = await kept.find<Records>(KEY)
      if (!found.ok) return found
      const slots = Object.values(found.value ?? {}).map(({ slot }) => slot)
      return ok(
        slots.filter((slot) => slot.kind === kind && (lookup === undefined || slot.lookup === lookup)),
      )
    },
    async attempt(which, open) {
      const lookup = typeof which === 'string' ? which : placeOf(which)
      const begun = await begin(lookup)
      if (!begun.ok) return begun
      const { slot, waitUntilMs } = begun.value
      const opened = await open(slot)
      if (opened.ok) {
        // If this cannot be written the officer is in all the same; the count stays and is settled next time.
        await settle(lookup, () => 0, 0)
        return opened
      }
      const { code } = opened.problem
      if (MISSES.has(code)) return await missed(lookup, code)
      // Not the secret's fault: this try is taken back, and only this one.
      await settle(lookup, (misses) => Math.max(0, misses - 1), waitUntilMs)
      return opened
    },
    suspend: (lookup) => setFor(lookup, true),
    resume: (lookup) => setFor(lookup, false),
    suspendOthers: (active) => setSuspended((slot) => (active.includes(slot.officer) ? undefined : true)),
    async forgetAll() {
      const done = await kept.update<Records>(KEY, () => undefined)
      return done.ok ? ok(null) : done
    },
  }
}
