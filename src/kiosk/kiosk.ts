/** What a screen of the kiosk may use. Handed to each screen; there is no other way to the device. */
import type { ReadonlySignal } from '@preact/signals'
import type { Result } from '../../domain/base/result.ts'
import type { Clock } from '../device/clock.ts'
import type { DeviceIdentity } from '../device/identity.ts'
import type { Queue } from '../queue/open-queue.ts'
import type { Http } from '../sync/http.ts'
import type { KioskLaw } from './law/kiosk-law.ts'
import type { SlipLine } from './print/slip.ts'
import type { ResidentSession } from './session/resident-session.ts'

export type { SlipLine } from './print/slip.ts'

export type Params = Readonly<Record<string, string>>

export interface Kiosk {
  readonly identity: DeviceIdentity
  readonly clock: Clock
  /** To the commune's server, by the proof of this kiosk. Give `credentials: 'omit'`: nobody is signed in here. */
  readonly http: Http
  readonly queue: ReadonlySignal<Queue | null> // null until it is open
  /** The pack in force, opened once; `pack.missing` before the first download. */
  readonly law: () => Promise<Result<KioskLaw>>
  /** The resident who stands here now. Everything of theirs belongs to it and ends with it. */
  readonly session: ResidentSession
  /** False: no Storage Buckets in this browser, so no pictures of papers. */
  readonly keepsPapers: boolean
  readonly speak: (text: string) => void
  readonly hush: () => void
  readonly go: (path: string, params?: Params) => void
  readonly back: () => void
  readonly home: () => void
  /** "Xong – xoá dữ liệu". */
  readonly finish: () => void
  /**
   * A screen with steps of its own takes the step back first: true when it did. Answers how to stop.
   * Inside a component use `useBack`.
   */
  readonly onBack: (step: () => boolean) => () => void
  /** What the button that reads aloud says here; without it the visible text. Inside a component use `useReadAloud`. */
  readonly onReadAloud: (text: () => string) => () => void
  /** Prints a narrow slip (576 dots wide) on the keeper's printer, or by the browser. False: no paper came out. */
  readonly printSlip: (lines: readonly SlipLine[]) => Promise<boolean>
}
