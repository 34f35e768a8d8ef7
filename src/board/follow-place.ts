/** Asks now and then what the centre says of itself; the last answer stays over an outage and over a restart. */
import type { Signal } from '@preact/signals'
import type { KioskPlace } from '../../domain/station/place.ts'
import type { Http } from '../sync/http.ts'
import { keptPlace } from './kept-picture.ts'

const EVERY_MS = 5 * 60_000

export function followPlace(
  http: Pick<Http, 'get'> | null,
  place: Signal<KioskPlace | null>,
): { stop(): void } {
  async function ask(): Promise<void> {
    const told = await http?.get<KioskPlace>('/api/kiosk/place', { credentials: 'omit' })
    if (!told?.ok || typeof told.value.centre !== 'string') return
    place.value = told.value
    void keptPlace.keep(told.value)
  }
  void ask()
  const asking = setInterval(() => void ask(), EVERY_MS)
  return { stop: () => clearInterval(asking) }
}
