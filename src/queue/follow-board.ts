/**
 * What a board shows, from whoever knows it: pages of this browser that run the waiting room, and the home server. The
 * last picture of the day stays, over an outage and over a restart in one.
 */
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { ok } from '../../domain/base/result.ts'
import { boardAnswer } from '../../domain/queue/board-shape.ts'
import { boardView, type BoardView } from '../../domain/queue/board-view.ts'
import { emptyDay } from '../../domain/queue/day.ts'
import { queueDayName } from '../../domain/queue/queue-day-name.ts'
import type { BoardAnswer } from '../../domain/queue/wire.ts'
import { openKept, type Kept } from '../device/kept.ts'
import type { Http } from '../sync/http.ts'
import { Alarm } from '../sync/schedule.ts'
import { chooseView } from './choose-view.ts'
import { openFactStore } from './fact-store.ts'
import { factsOfToday } from './facts-of-today.ts'
import { keepAsking } from './keep-asking.ts'
import { isQueueOpen } from './one-page.ts'
import { openQueueTabs, type Line } from './queue-tabs.ts'

export interface FollowedBoard {
  /** Null: nobody has said anything of today yet. */
  readonly view: ReadonlySignal<BoardView | null>
  readonly line: ReadonlySignal<Line>
  stop(): void
}

export interface BoardDeps {
  readonly http: Pick<Http, 'get'> | null
  /** Whether pages of this browser are listened to. */
  readonly channel: boolean
  readonly wallMs?: () => number
  readonly kept?: Kept
}

const LAST = 'view'
const LOOK_MS = 5_000

export function followBoard({
  http,
  channel,
  wallMs = () => Date.now(),
  kept = openKept('motcua-board-view'),
}: BoardDeps): FollowedBoard {
  const closing = new AbortController()
  const store = openFactStore()
  const today = factsOfToday(store, wallMs)
  const isBeside = signal(false)
  const remote = signal<BoardView | null>(null)
  const line = signal<Line>('away')
  const view = computed(() => {
    const day = today.name.value
    return chooseView({
      local: today.day.value === emptyDay ? null : boardView(today.day.value, day),
      isQueueOpen: isBeside.value,
      remote: remote.value?.day === day ? remote.value : null,
      isLive: line.value === 'live',
    })
  })

  const tabs = channel
    ? openQueueTabs((message) => {
        if (message.kind !== 'facts') return
        isBeside.value = true
        today.add(message.facts)
      })
    : null

  async function look(): Promise<void> {
    if (queueDayName(wallMs()) !== today.name.peek()) await today.load()
    if (channel) isBeside.value = await isQueueOpen()
  }

  async function begin(): Promise<void> {
    const last = await kept.find<BoardView>(LAST)
    if (last.ok && last.value && remote.peek() === null) remote.value = last.value
    if (channel) await today.load()
    await look()
  }

  let seq = 0
  let asked = ''
  async function ask(stop: AbortSignal) {
    const day = today.name.peek()
    const isFirst = asked !== day
    const path = `/api/queue/board?day=${day}&after=${isFirst ? 0 : seq}${isFirst ? '' : '&wait=1'}`
    const told = await http!.get<BoardAnswer>(path, {
      accepts: boardAnswer,
      signal: stop,
      credentials: 'omit',
    })
    if (!told.ok) return told
    const isNew = isFirst || told.value.seq !== seq
    ;({ seq } = told.value)
    asked = day
    if (isNew) {
      remote.value = told.value.view
      void kept.update(LAST, () => told.value.view)
    }
    return ok(isNew)
  }

  void begin()
  const looking = setInterval(() => void look(), LOOK_MS)
  const onLine = (now: Line) => (line.value = now)
  if (http) void keepAsking({ ask, onLine, alarm: new Alarm() }, closing.signal)
  return {
    view,
    line,
    stop() {
      clearInterval(looking)
      closing.abort()
      tabs?.close()
      store.close()
    },
  }
}
