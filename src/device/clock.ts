/**
 * The time of this device, corrected by the home server when there was one to ask. It decides what stands on printed
 * slips, never the order of facts. A clock that jumped must have its date confirmed before a dated number is printed.
 */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { DossierEvent } from '../../domain/dossier/events.ts'
import type { Kept } from './kept.ts'

export interface TimeSource {
  wallMs(): number // may jump
  monotonicMs(): number // never does, and starts anywhere
}

type ClockJump = 'none' | 'back' | 'forward'

export interface Clock {
  nowMs(): number
  /** ISO 8601 in UTC, with milliseconds. */
  utc(): string
  /** The same instant at the commune: 2026-11-21T08:20:00.000+07:00. */
  at(): string
  /** Wall time of the commune, YYYY-MM-DDTHH:MM. */
  wall(): string
  /** Written into every event. */
  clk(): DossierEvent['clk']
  /** The latest time this device has ever shown: going back does not shorten a wait. */
  seenMs(): number
  monotonicMs(): number
  /** Kept up to date by `check`. */
  readonly jump: ReadonlySignal<ClockJump>
  /** `device.clock.confirm-needed` {jump}. Ask before a number that carries the day is used up. */
  mayDate(): Result<null>
  /** The officer has looked at the date on the screen and says it is right. */
  confirmDate(): void
  /** A server's answer: its time, and this device's own time (`wallMs`) when asking and when answered. */
  observe(sample: ServerTime): void
  /** To be called about once a minute and when the page is shown again. */
  check(): void
}

interface ServerTime {
  readonly serverMs: number
  readonly askedAtMs: number
  readonly answeredAtMs: number
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Viet Nam has one time zone, without summer time, since 1975. */
const COMMUNE_OFFSET_MS = 7 * HOUR_MS
const BACK_LIMIT_MS = 2 * MINUTE_MS
const FORWARD_LIMIT_MS = 24 * HOUR_MS
const SYNCED_FOR_MS = 24 * HOUR_MS
/** An answer that took longer says little about when it was written. */
const SLOWEST_SAMPLE_MS = 10_000
/** HTTP dates count whole seconds: a difference this small is no news. */
const SAME_OFFSET_MS = 1000
const KEEP_EVERY_MS = 30_000

const KEY = 'clock'

interface KeptClock {
  readonly offsetMs: number // to be added to this device's clock
  readonly syncedAtMs: number | null
  readonly trustedMs: number | null // a time known to have been right
  readonly seenMs: number
}

const NEW: KeptClock = { offsetMs: 0, syncedAtMs: null, trustedMs: null, seenMs: 0 }

export const browserTime: TimeSource = { wallMs: () => Date.now(), monotonicMs: () => performance.now() }

/** What cannot be read is begun anew: a clock must never keep the counter closed. */
export async function openClock(kept: Kept, time: TimeSource = browserTime): Promise<Clock> {
  const found = await kept.find<KeptClock>(KEY)
  let state = found.ok && found.value !== undefined ? found.value : NEW
  let trustedAtMonoMs = time.monotonicMs()
  let keptAtMonoMs = -Infinity
  const jump = signal<ClockJump>('none')

  const nowMs = () => time.wallMs() + state.offsetMs
  const seenMs = () => Math.max(state.seenMs, nowMs())

  function findJump(): ClockJump {
    if (state.trustedMs === null) return 'none'
    const expectedMs = state.trustedMs + (time.monotonicMs() - trustedAtMonoMs)
    const aheadMs = nowMs() - expectedMs
    if (aheadMs < -BACK_LIMIT_MS) return 'back'
    return aheadMs > FORWARD_LIMIT_MS ? 'forward' : 'none'
  }

  function trust(change: Partial<KeptClock> = {}): void {
    const trustedMs = time.wallMs() + (change.offsetMs ?? state.offsetMs)
    state = { ...state, seenMs: Math.max(state.seenMs, trustedMs), ...change, trustedMs }
    trustedAtMonoMs = time.monotonicMs()
    jump.value = 'none'
    const isNews = change.syncedAtMs !== undefined && change.offsetMs !== undefined
    if (isNews || trustedAtMonoMs - keptAtMonoMs > KEEP_EVERY_MS) keep()
  }

  /** Another tab may have asked the server since: its offset stays. */
  function keep(): void {
    keptAtMonoMs = trustedAtMonoMs
    void kept.update<KeptClock>(KEY, (old) => {
      if (old === undefined || (old.syncedAtMs ?? 0) <= (state.syncedAtMs ?? 0)) return state
      state = { ...old, seenMs: Math.max(old.seenMs, state.seenMs) }
      return state
    })
  }

  const clock: Clock = {
    nowMs,
    utc: () => new Date(nowMs()).toISOString(),
    at: () => new Date(nowMs() + COMMUNE_OFFSET_MS).toISOString().replace('Z', '+07:00'),
    wall: () => new Date(nowMs() + COMMUNE_OFFSET_MS).toISOString().slice(0, 16),
    clk() {
      const syncedAgoMs = state.syncedAtMs === null ? null : nowMs() - state.syncedAtMs
      const synced = syncedAgoMs !== null && syncedAgoMs < SYNCED_FOR_MS
      const q = findJump() !== 'none' ? 'suspect' : synced ? 'synced' : 'unsynced'
      return { off: Math.round(state.offsetMs), q }
    },
    seenMs,
    monotonicMs: () => time.monotonicMs(),
    jump: computed(() => jump.value),
    mayDate() {
      const found = findJump()
      return found === 'none' ? ok(null) : refuse('device.clock.confirm-needed', { jump: found })
    },
    confirmDate: () => trust(),
    observe({ serverMs, askedAtMs, answeredAtMs }) {
      const tookMs = answeredAtMs - askedAtMs
      if (!Number.isFinite(serverMs) || tookMs < 0 || tookMs > SLOWEST_SAMPLE_MS) return
      const offsetMs = serverMs - (askedAtMs + answeredAtMs) / 2
      const isSame = state.syncedAtMs !== null && Math.abs(offsetMs - state.offsetMs) <= SAME_OFFSET_MS
      // The server knows better than a clock that once stood in the future.
      trust({ syncedAtMs: serverMs, seenMs: serverMs, ...(isSame ? {} : { offsetMs }) })
    },
    check() {
      jump.value = findJump()
      if (jump.value === 'none') trust()
    },
  }
  clock.check()
  return clock
}
