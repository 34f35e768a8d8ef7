/** Everything the board draws from, and what it does when somebody is called. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { BoardCall, BoardView } from '../../domain/queue/board-view.ts'
import { ticketCode } from '../../domain/queue/ticket-number.ts'
import { instantToWall } from '../i18n/format.ts'
import { followBoard, type FollowedBoard } from '../queue/follow-board.ts'
import type { Station } from '../sync/station.ts'
import type { Voice } from '../voice/open-voice.ts'
import { followPlace } from './follow-place.ts'
import { lostSince } from './lost-since.ts'
import { newCalls } from './new-calls.ts'
import { placeTexts, type PlaceTexts } from './place-texts.ts'
import type { SaidCalls } from './said-calls.ts'

export interface BoardState {
  readonly view: ReadonlySignal<BoardView | null>
  /** The one in the large card: what is being said, else the newest. */
  readonly current: ReadonlySignal<BoardCall | null>
  readonly texts: ReadonlySignal<PlaceTexts>
  readonly wall: ReadonlySignal<string> // YYYY-MM-DDTHH:MM
  /** Undefined: the server answers, or none is asked. */
  readonly lostAt: ReadonlySignal<number | null | undefined>
  stop(): void
}

export interface BoardParts {
  readonly station: Station
  readonly voice: Voice
  readonly said: SaidCalls
}

export const NEW_CALL = 'board-call'

export function openBoard({ station, voice, said }: BoardParts, follow = followBoard): BoardState {
  const nowMs = () => Date.now()
  const http = station.identity.value ? station.http : null
  const followed: FollowedBoard = follow({ http, channel: true, wallMs: nowMs })
  const place = followPlace(http)
  const wall = signal(minuteOf(nowMs()))
  const ticking = setInterval(() => (wall.value = minuteOf(nowMs())), 1000)
  const lost = lostSince(followed.line, nowMs)

  let isStart = true
  const stopCalling = effect(() => {
    const view = followed.view.value
    if (view === null) return
    const calls = newCalls(view, said.keys, isStart ? nowMs() : null)
    isStart = false
    said.add(view)
    for (const call of calls) {
      performance.mark(NEW_CALL, { detail: ticketCode(call.number) })
      void voice.announce(call.number, call.counter)
    }
  })
  return {
    view: followed.view,
    current: computed(() => {
      const called = followed.view.value?.called ?? []
      const saying = voice.saying.value
      const isSaid = ({ number, counter }: BoardCall) =>
        saying?.counter === counter && ticketCode(saying.number) === ticketCode(number)
      return called.find(isSaid) ?? called[0] ?? null
    }),
    texts: computed(() => placeTexts(place.place.value, wall.value)),
    wall,
    lostAt: computed(() => (http === null ? undefined : lost.value)),
    stop() {
      stopCalling()
      clearInterval(ticking)
      place.stop()
      followed.stop()
    },
  }
}

function minuteOf(ms: number): string {
  return instantToWall(ms).slice(0, 16)
}
