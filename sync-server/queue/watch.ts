/**
 * Who waits for news of a waiting room is woken at once by what comes in here, and looks every half second at what came
 * in at another replica. One look serves everybody who waits for the same day.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { Store } from '../store/port.ts'

export interface WatchTimes {
  readonly beatMs: number
  readonly holdMs: number
}

/** A call is on a board within a second, whichever replica it is asked from; devices give up on silence after twenty. */
export const WATCH_TIMES: WatchTimes = { beatMs: 500, holdMs: 15_000 }
const MAX_WAITING = 2_000

export interface QueueWatch {
  /** The number of facts once it is another than `after`, or after a while. `server.busy`. */
  wait(commune: string, day: string, after: number, gone: AbortSignal): Promise<Result<number>>
  /** Something came in here. */
  moved(commune: string, day: string): void
  /** Lets everybody go: the server is closing. */
  stop(): void
}

interface Room {
  readonly sleepers: Set<() => void>
  look: Promise<number> | null
}

export function makeQueueWatch(
  store: Pick<Store, 'queueSeq'>,
  { beatMs, holdMs }: WatchTimes = WATCH_TIMES,
): QueueWatch {
  const rooms = new Map<string, Room>()
  const closing = new AbortController()
  let waiting = 0

  /** Shared by all who woke at the same moment. */
  function look(room: Room, commune: string, day: string): Promise<number> {
    room.look ??= store.queueSeq(commune, day).finally(() => (room.look = null))
    return room.look
  }

  return {
    stop: () => closing.abort(),

    moved(commune, day) {
      const room = rooms.get(`${commune}|${day}`)
      if (!room) return
      room.look = null // one that began before the commit may not have seen it
      for (const wake of room.sleepers) wake()
    },

    async wait(commune, day, after, gone) {
      if (waiting >= MAX_WAITING) return refuse('server.busy', { retryAfterSeconds: 5 })
      const name = `${commune}|${day}`
      const room = rooms.get(name) ?? { sleepers: new Set(), look: null }
      rooms.set(name, room)
      const signal = AbortSignal.any([gone, closing.signal])
      const until = performance.now() + holdMs
      waiting += 1
      const wakeable = sleeper(room, signal)
      try {
        for (;;) {
          wakeable.listen()
          const seq = await look(room, commune, day)
          if (seq !== after || signal.aborted || performance.now() >= until) return ok(seq)
          await wakeable.sleep(beatMs)
        }
      } finally {
        waiting -= 1
        wakeable.leave()
        if (room.sleepers.size === 0) rooms.delete(name)
      }
    },
  }
}

/** What comes between a look and the sleep after it must not be slept over: it listens before it looks. */
function sleeper({ sleepers }: Room, signal: AbortSignal) {
  let isRung = false
  let wake = () => {}
  const ring = () => {
    isRung = true
    wake()
  }
  sleepers.add(ring)
  signal.addEventListener('abort', ring, { once: true })
  return {
    listen: () => (isRung = false),
    leave() {
      sleepers.delete(ring)
      signal.removeEventListener('abort', ring)
    },
    async sleep(ms: number): Promise<void> {
      if (isRung) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms)
        timer.unref()
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    },
  }
}
