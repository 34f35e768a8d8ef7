/** The waiting room of a commune as its home server holds it: facts in, facts out, and what hangs on the wall. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { boardView, type BoardView } from '../../domain/queue/board-view.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import { foldDay } from '../../domain/queue/fold-day.ts'
import { asKioskSees } from '../../domain/queue/pre-check-of-others.ts'
import type { BoardAnswer, QueueFactsStored, QueuePage } from '../../domain/queue/wire.ts'
import type { Clock } from '../clock.ts'
import type { Device, QueueRow, Store } from '../store/port.ts'
import { maySay } from './may-say.ts'
import { makeQueueWatch, type QueueWatch, type WatchTimes } from './watch.ts'

/** A very busy centre calls a thousand numbers a day, each in four or five facts. */
export const MOST_OF_A_DAY = 20_000
const PAGE = 500

export interface Asked {
  readonly day: string
  readonly after: number
  /** Until there is something new. */
  readonly isHeld: boolean
}

export interface WaitingRoom {
  /** `queue.day.closed|full`, `queue.fact.not-yours`. */
  add(device: Device, facts: readonly QueueFact[]): Promise<Result<QueueFactsStored>>
  /** `server.busy`. */
  page(device: Device, asked: Asked, gone: AbortSignal): Promise<Result<QueuePage>>
  board(device: Device, asked: Asked, gone: AbortSignal): Promise<Result<BoardAnswer>>
  readonly watch: QueueWatch
}

export function makeWaitingRoom(store: Store, clock: Clock, times?: WatchTimes): WaitingRoom {
  const watch = makeQueueWatch(store, times)
  const boards = new Map<string, { readonly day: string; readonly seq: number; readonly view: BoardView }>()

  async function held({ commune }: Device, { day, after, isHeld }: Asked, gone: AbortSignal) {
    return isHeld ? await watch.wait(commune, day, after, gone) : ok(after)
  }

  async function wholeDay(commune: string, day: string): Promise<QueueRow[]> {
    const rows: QueueRow[] = []
    for (;;) {
      const page = await store.queueFacts(commune, day, rows.at(-1)?.seq ?? 0, PAGE)
      rows.push(...page)
      if (page.length < PAGE) return rows
    }
  }

  return {
    watch,

    async add(device, facts) {
      const may = maySay(device, facts, clock())
      if (!may.ok) return may
      const rows = facts.map((fact) => ({
        id: fact.id,
        day: fact.day,
        device: device.id,
        raw: JSON.stringify(fact),
      }))
      const added = await store.addQueueFacts(device.commune, rows, MOST_OF_A_DAY)
      if (!added.ok) return added
      for (const day of new Set(facts.map((fact) => fact.day))) watch.moved(device.commune, day)
      return ok({ stored: facts.map(({ id }) => id) })
    },

    async page(device, asked, gone) {
      const waited = await held(device, asked, gone)
      if (!waited.ok) return waited
      const { commune, id, kind } = device
      const rows = await store.queueFacts(commune, asked.day, asked.after, PAGE)
      const facts = rows.map(({ raw }) => JSON.parse(raw) as QueueFact)
      return ok({
        facts: kind === 'kiosk' ? facts.map((fact) => asKioskSees(fact, id)) : facts,
        // Less than asked for after this server was set back: the device begins anew.
        seq: rows.at(-1)?.seq ?? Math.min(asked.after, await store.queueSeq(commune, asked.day)),
        more: rows.length === PAGE,
      })
    },

    async board(device, asked, gone) {
      const waited = await held(device, asked, gone)
      if (!waited.ok) return waited
      const { commune } = device
      const seq = await store.queueSeq(commune, asked.day)
      const known = boards.get(commune)
      if (known?.day === asked.day && known.seq === seq) return ok({ view: known.view, seq })
      const rows = await wholeDay(commune, asked.day)
      const view = boardView(foldDay(rows.map(({ raw }) => JSON.parse(raw) as QueueFact)), asked.day)
      const made = { day: asked.day, seq: rows.at(-1)?.seq ?? 0, view }
      boards.set(commune, made)
      return ok({ view, seq: made.seq })
    },
  }
}

/** `request.query.invalid` {name}. */
export function readAsked(query: (name: string) => string | undefined): Result<Asked> {
  const day = query('day') ?? ''
  const after = query('after') ?? '0'
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return refuse('request.query.invalid', { name: 'day' })
  if (!/^\d{1,9}$/.test(after)) return refuse('request.query.invalid', { name: 'after' })
  return ok({ day, after: Number(after), isHeld: query('wait') === '1' })
}
