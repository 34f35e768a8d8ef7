/** Asks now and then what the centre says of itself; the last answer stays over an outage and over a restart. */
import { signal, type ReadonlySignal } from '@preact/signals'
import type { KioskPlace } from '../../domain/station/place.ts'
import { openKept, type Kept } from '../device/kept.ts'
import type { Http } from '../sync/http.ts'

const EVERY_MS = 5 * 60_000
const KEY = 'place'

export interface FollowedPlace {
  readonly place: ReadonlySignal<KioskPlace | null>
  stop(): void
}

export function followPlace(
  http: Pick<Http, 'get'> | null,
  kept: Kept = openKept('motcua-board-view'),
): FollowedPlace {
  const place = signal<KioskPlace | null>(null)
  async function ask(): Promise<void> {
    // Keys of devices prove receipts; a board reads none. The hash of nothing asks for no list.
    const told = await http?.get<KioskPlace>('/api/kiosk/place', { credentials: 'omit' })
    if (!told?.ok || typeof told.value.centre !== 'string') return
    place.value = told.value
    void kept.update<KioskPlace>(KEY, () => told.value)
  }
  void kept.find<KioskPlace>(KEY).then((last) => {
    if (last.ok && last.value && place.peek() === null) place.value = last.value
  })
  void ask()
  const asking = setInterval(() => void ask(), EVERY_MS)
  return { place, stop: () => clearInterval(asking) }
}
