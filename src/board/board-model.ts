/** What the board draws from. It begins with the last picture this machine kept; `live.tsx`, loaded after it, fills it. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { BoardCall, BoardView } from '../../domain/queue/board-view.ts'
import type { KioskPlace } from '../../domain/station/place.ts'
import { instantToWall } from '../i18n/format.ts'
import type { Saying } from '../voice/announcer.ts'
import { placeTexts, type PlaceTexts } from './place-texts.ts'

export interface BoardModel {
  readonly view: Signal<BoardView | null>
  readonly place: Signal<KioskPlace | null>
  readonly saying: Signal<Saying | null>
  readonly isHeard: Signal<boolean>
  /** Called from a gesture: the browser lets the page be heard. */
  readonly wake: Signal<(() => void) | null>
  readonly wall: Signal<string> // YYYY-MM-DDTHH:MM
  /** Undefined: the server answers, or none is asked. Null: it never answered. */
  readonly lostAt: Signal<number | null | undefined>
  readonly commune: Signal<string | null>
  /** The server no longer knows this board. */
  readonly enrolAgain: Signal<(() => void) | null>
  /** What stands in the board's place: enrolment, or why there is no board. */
  readonly instead: Signal<ComponentChildren>
  /** The one in the large card: what is being said, else the newest. */
  readonly current: ReadonlySignal<BoardCall | null>
  readonly texts: ReadonlySignal<PlaceTexts>
}

export function createBoardModel(): BoardModel {
  const view = signal<BoardView | null>(null)
  const place = signal<KioskPlace | null>(null)
  const saying = signal<Saying | null>(null)
  const wall = signal(minuteNow())
  return {
    view,
    place,
    saying,
    wall,
    isHeard: signal(true), // nothing is asked for before it is known
    wake: signal(null),
    lostAt: signal(undefined),
    commune: signal(null),
    enrolAgain: signal(null),
    instead: signal(null),
    current: computed(() => {
      const called = view.value?.called ?? []
      const isSaid = ({ number, counter }: BoardCall) =>
        saying.value?.counter === counter &&
        saying.value.number.series === number.series &&
        saying.value.number.count === number.count
      return called.find(isSaid) ?? called[0] ?? null
    }),
    texts: computed(() => placeTexts(place.value, wall.value)),
  }
}

/** Wall time of the commune now, whatever zone the machine is set to. */
export function minuteNow(): string {
  return instantToWall(Date.now()).slice(0, 16)
}
