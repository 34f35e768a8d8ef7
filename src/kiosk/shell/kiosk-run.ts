/** A kiosk at work: one resident after the other, each with a session of their own that ends with a look everywhere. */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import type { DeviceIdentity } from '../../device/identity.ts'
import type { Kept } from '../../device/kept.ts'
import type { Queue } from '../../queue/open-queue.ts'
import type { Station } from '../../sync/station.ts'
import type { Kiosk, Params } from '../kiosk.ts'
import { beginSession, type OpenSession } from '../session/begin-session.ts'
import type { Presence } from '../session/idle.ts'
import type { StorageBuckets } from '../session/storage-buckets.ts'
import { watchPresence, type PresenceWatch } from '../session/watch-presence.ts'
import { addToWipeLog } from '../session/wipe-log.ts'
import type { WipeReason, WipeReport } from '../session/wipe-report.ts'
import { keepLaw } from './keep-law.ts'
import { usualLook } from './look.ts'
import { createReadAloud, type ReadAloud } from './read-aloud.ts'
import { createWayBack, type Spot } from './way-back.ts'

export type View =
  | { readonly kind: 'start' }
  | { readonly kind: 'screen'; readonly spot: Spot }
  | { readonly kind: 'wiping' }
  | { readonly kind: 'proof'; readonly report: WipeReport }
  | { readonly kind: 'keeper' }

export interface KioskRun {
  readonly view: ReadonlySignal<View>
  readonly presence: ReadonlySignal<Presence>
  readonly queue: ReadonlySignal<Queue | null>
  readonly readAloud: ReadAloud
  readonly identity: DeviceIdentity
  readonly keepsPapers: boolean
  /** What screens may use, for the session that runs; null while nobody is here. */
  readonly kiosk: ReadonlySignal<Kiosk | null>
  /** Somebody touched something: their session begins. */
  readonly begin: () => Kiosk
  readonly stillHere: () => void
  /** To the next resident; only from the proof. */
  readonly next: () => void
  readonly openKeeper: () => void
  readonly closeKeeper: () => void
  readonly stop: () => void
}

export interface RunDeps {
  readonly station: Station
  readonly identity: DeviceIdentity
  readonly kept: Kept
  readonly buckets: StorageBuckets | null
  readonly queue: ReadonlySignal<Queue | null>
  readonly printSlip: Kiosk['printSlip']
  /** A page begun anew holds nothing of the one before; false where that is not possible now. */
  readonly restartPage: () => boolean
}

const HERE: Presence = { kind: 'here', nextMs: 0 }

export function openRun(deps: RunDeps): KioskRun {
  const { station, identity, kept, buckets } = deps
  const view = signal<View>({ kind: 'start' })
  const presence = signal<Presence>(HERE)
  const session = signal<OpenSession | null>(null)
  const readAloud = createReadAloud()
  const way = createWayBack()
  const law = keepLaw({ packKey: identity.enrolment.packKey, wire: station.http })
  let watch: PresenceWatch | null = null

  const kiosk = computed((): Kiosk | null => (session.value === null ? null : kioskOf(session.value)))

  function begin(): Kiosk {
    if (session.peek() === null) {
      session.value = beginSession({ buckets, nowMs: () => station.clock.nowMs() })
      watch = watchPresence((now) => {
        presence.value = now
        if (now.kind === 'gone') void finish('idle')
      })
    }
    return kiosk.peek() as Kiosk
  }

  function show(): void {
    const spot = way.at()
    readAloud.hush()
    view.value = spot === null ? { kind: 'start' } : { kind: 'screen', spot }
  }

  async function finish(reason: WipeReason): Promise<void> {
    const ending = session.peek()
    if (ending === null || view.peek().kind === 'wiping') return
    // Screens leave first: what they still wanted to keep is refused by the session.
    view.value = { kind: 'wiping' }
    watch?.stop()
    readAloud.hush()
    readAloud.forget()
    way.home()
    presence.value = HERE
    const report = await ending.end(reason)
    session.value = null
    await usualLook()
    view.value = { kind: 'proof', report }
    void addToWipeLog(kept, report)
  }

  function kioskOf(session: OpenSession): Kiosk {
    return {
      identity,
      clock: station.clock,
      http: station.http,
      queue: deps.queue,
      law: law.open,
      session,
      keepsPapers: buckets !== null,
      speak: readAloud.speak,
      hush: readAloud.hush,
      go(path: string, params: Params = {}) {
        way.enter(path, params)
        show()
      },
      back() {
        if (!way.back()) show()
      },
      home() {
        way.home()
        show()
      },
      finish: () => void finish('done'),
      onBack: way.onBack,
      onReadAloud: readAloud.onReadAloud,
      printSlip: deps.printSlip,
    }
  }

  return {
    view,
    presence,
    queue: deps.queue,
    readAloud,
    identity,
    keepsPapers: buckets !== null,
    kiosk,
    begin,
    stillHere: () => watch?.answer(),
    next() {
      if (view.peek().kind !== 'proof') return
      if (!deps.restartPage()) view.value = { kind: 'start' }
      law.refresh()
    },
    openKeeper() {
      if (session.peek() === null) view.value = { kind: 'keeper' }
    },
    closeKeeper: () => (view.value = { kind: 'start' }),
    stop() {
      watch?.stop()
      law.stop()
    },
  }
}
