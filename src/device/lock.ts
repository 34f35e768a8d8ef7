/**
 * The lock of this device. It closes all tabs together within 200 ms, and no state of it opens anything by itself: keys
 * are in the vault or nowhere. What is on the screen belongs to the application, which listens to `state`.
 */
import { signal, type ReadonlySignal } from '@preact/signals'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { OfficerProfile } from '../../domain/sync/wire.ts'
import type { UnlockedOfficer, VaultBridge } from '../bridge/vault.ts'
import type { Clock, TimeSource } from './clock.ts'
import { browserTime } from './clock.ts'
import type { IdentityStore } from './identity.ts'
import type { LockPage } from './lock-page.ts'
import {
  findDueLock,
  standardPolicy,
  type LockDepth,
  type LockPolicy,
  type LockReason,
} from './lock-rules.ts'
import type { RevocationStore } from './revocation.ts'
import type { SlotStore } from './slots.ts'
import { createStopwatch } from './stopwatch.ts'
import type { Tabs } from './tabs.ts'

export type LockState = 'not-enrolled' | 'revoked' | 'no-officer' | 'cold' | 'warm' | 'open'

export interface LockDeps {
  readonly vault: Pick<VaultBridge, 'setPin' | 'warmLock' | 'warmUnlock' | 'lock' | 'onLost'>
  readonly identity: Pick<IdentityStore, 'find'>
  readonly slots: Pick<SlotStore, 'hasAny'>
  readonly revocation?: Pick<RevocationStore, 'find'>
  readonly clock: Pick<Clock, 'wall'>
  readonly tabs: Tabs
  readonly page: LockPage
  readonly time?: TimeSource
  readonly policy?: LockPolicy
}

export interface Lock {
  readonly state: ReadonlySignal<LockState>
  /** Null when cold: the lock screen names nobody. */
  readonly officer: ReadonlySignal<OfficerProfile | null>
  readonly hasPin: ReadonlySignal<boolean>
  /** Why it was locked last. */
  readonly reason: ReadonlySignal<LockReason | null>
  /** Looks at what the device holds. Call at start, after enrolment and after the first officer was added. */
  refresh(): Promise<Result<LockState>>
  /** The vault has been opened by passphrase. */
  opened(who: UnlockedOfficer): void
  setPin(pin: string): Promise<Result<null>>
  /** `vault.wrong-pin` {left}, `vault.cold`. */
  warmUnlock(pin: string): Promise<Result<null>>
  lock(depth: LockDepth, reason?: LockReason): Promise<void>
  /** While a camera or file picker covers the page; answers how to let go. */
  hold(): () => void
  /** Last words before the keys go, e.g. saving a draft; they have 70 ms. Answers how to stop listening. */
  beforeLock(run: (depth: LockDepth) => void | Promise<void>): () => void
  /** Cold only: end what holds personal data in memory. */
  onCold(run: () => void): () => void
  /** Ends timers and listeners. */
  stop(): void
}

const LAST_WORDS_MS = 70
const LOOK_EVERY_MS = 1000
const TELL_EVERY_MS = 10_000

export function createLock(deps: LockDeps): Lock {
  const { vault, tabs, page, clock, time = browserTime, policy = standardPolicy } = deps
  const state = signal<LockState>('cold')
  const officer = signal<OfficerProfile | null>(null)
  const hasPin = signal(false)
  const reason = signal<LockReason | null>(page.takeReason())
  const sinceOpened = createStopwatch(time)
  const sinceActive = createStopwatch(time)
  const sinceShown = createStopwatch(time)
  const sinceActiveTold = createStopwatch(time)
  const sinceShownTold = createStopwatch(time)
  const holds = new Set<{ elapsedMs(): number }>()
  const lastWords = new Set<(depth: LockDepth) => void | Promise<void>>()
  const coldListeners = new Set<() => void>()
  let closesOn: string | null = null
  let hidden = page.isHidden()

  const isOpen = () => state.value === 'open'
  const isUnlocked = () => isOpen() || state.value === 'warm'

  async function lock(depth: LockDepth, why: LockReason, isMine: boolean): Promise<void> {
    if (!isUnlocked() || (depth === 'warm' && state.value === 'warm')) return
    const wasOpen = state.value === 'open'
    const actual = depth === 'warm' && !hasPin.value ? 'cold' : depth
    if (isMine) tabs.tell({ kind: 'locked', depth }) // each tab for itself: one may have no PIN
    state.value = actual
    reason.value = actual === depth ? why : 'no-pin'
    if (wasOpen) await said([...lastWords].map(async (run) => await run(actual)))
    if (actual === 'warm') {
      const kept = await vault.warmLock()
      if (!kept.ok || !kept.value.hasPin) await lock('cold', 'no-pin', false)
      return
    }
    officer.value = null
    hasPin.value = false
    await vault.lock()
    try {
      for (const run of coldListeners) run()
    } finally {
      page.leave(reason.value ?? why)
    }
  }

  function look(): void {
    if (!isUnlocked()) return
    if (!hidden && sinceShownTold.elapsedMs() >= TELL_EVERY_MS) {
      sinceShownTold.restart()
      tabs.tell({ kind: 'shown' })
    }
    const held = [...holds].some((each) => each.elapsedMs() < policy.holdLimitMs)
    const due = findDueLock(
      {
        isWarm: state.value === 'warm',
        idleMs: sinceActive.elapsedMs(),
        hiddenMs: hidden ? sinceShown.elapsedMs() : 0,
        openMs: sinceOpened.elapsedMs(),
        isHeld: held,
        isPastClosing: closesOn !== null && clock.wall() >= closesOn,
      },
      policy,
    )
    if (due !== null) void lock(due.depth, due.reason, true)
  }

  function active(): void {
    if (!isOpen()) return
    look() // a machine that slept must not be woken into an open screen by its first key
    if (!isOpen()) return
    sinceActive.restart()
    if (sinceActiveTold.elapsedMs() < TELL_EVERY_MS) return
    sinceActiveTold.restart()
    tabs.tell({ kind: 'active' })
  }

  const stops = [
    page.onActivity(active),
    page.onShownOrHidden(() => {
      look() // with what was true until now: a hidden page's timers may have slept
      hidden = page.isHidden()
      sinceShown.restart()
    }),
    page.every(LOOK_EVERY_MS, look),
    vault.onLost(() => void lock('cold', 'vault-lost', false)),
    tabs.listen((message) => {
      if (message.kind === 'locked') void lock(message.depth, 'by-hand', false)
      if (message.kind === 'opened' && message.officer !== officer.value?.id) {
        void lock('cold', 'other-officer', false)
      }
      if (message.kind === 'active' && isOpen()) sinceActive.restart()
      if (message.kind === 'active' || message.kind === 'shown') sinceShown.restart()
    }),
  ]

  return {
    state,
    officer,
    hasPin,
    reason,
    async refresh() {
      if (isUnlocked()) return ok(state.value)
      const identity = await deps.identity.find()
      if (!identity.ok) return identity
      const revoked = (await deps.revocation?.find()) ?? ok(undefined)
      if (!revoked.ok) return revoked
      const slots = await deps.slots.hasAny()
      if (!slots.ok) return slots
      if (!isUnlocked()) {
        const waiting = slots.value ? 'cold' : 'no-officer'
        const enrolled = revoked.value === undefined ? waiting : 'revoked'
        state.value = identity.value === undefined ? 'not-enrolled' : enrolled
      }
      return ok(state.value)
    },
    opened(who) {
      for (const watch of [sinceOpened, sinceActive, sinceShown]) watch.restart()
      hidden = page.isHidden()
      const now = clock.wall()
      const closing = policy.closingAt === null ? null : `${now.slice(0, 10)}T${policy.closingAt}`
      closesOn = closing !== null && now < closing ? closing : null // who opens after hours works after hours
      officer.value = JSON.parse(who.profile) as OfficerProfile
      hasPin.value = false
      reason.value = null
      state.value = 'open'
      tabs.tell({ kind: 'opened', officer: who.officer })
    },
    async setPin(pin) {
      const set = await vault.setPin(pin)
      if (set.ok) hasPin.value = true
      return set
    },
    async warmUnlock(pin) {
      const opened = await vault.warmUnlock(pin)
      if (!opened.ok) {
        if (opened.problem.code === 'vault.cold') await lock('cold', 'pin-misses', true)
        return opened
      }
      if (state.value === 'warm') {
        sinceActive.restart()
        sinceShown.restart()
        reason.value = null
        state.value = 'open'
      }
      return isOpen() ? ok(null) : refuse('vault.cold')
    },
    lock: (depth, why = 'by-hand') => lock(depth, why, true),
    hold() {
      const watch = createStopwatch(time)
      holds.add(watch)
      return () => {
        if (!holds.delete(watch)) return
        sinceActive.restart()
        sinceShown.restart()
      }
    },
    beforeLock(run) {
      lastWords.add(run)
      return () => lastWords.delete(run)
    },
    onCold(run) {
      coldListeners.add(run)
      return () => coldListeners.delete(run)
    },
    stop: () => stops.forEach((stop) => stop()),
  }
}

async function said(words: readonly Promise<void>[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LAST_WORDS_MS)
  })
  await Promise.race([Promise.allSettled(words).then(() => undefined), limit])
  clearTimeout(timer)
}
