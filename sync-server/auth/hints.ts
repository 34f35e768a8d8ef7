/**
 * Long polls: a device asks what is new and is answered as soon as something is. One look at the store a commune and
 * beat serves everybody who waits, whichever of several servers made the change. Only a hint: nothing depends on it.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { CommuneHints, Device, Store } from '../store/port.ts'

export interface Known {
  readonly seq: number
  readonly standing: number
}

export interface Hints {
  /** `device.revoked`, `server.busy`. What is there when nothing changed for a while. */
  wait(device: Device, known: Known, signal: AbortSignal): Promise<Result<Known>>
  /** Lets everybody go: the server is closing. */
  stop(): void
}

export interface HintTimes {
  readonly beatMs: number
  readonly holdMs: number
}

/** A revoked device hears it within five seconds, with room for a slow line; devices give up on silence after twenty. */
export const HINT_TIMES: HintTimes = { beatMs: 2_000, holdMs: 15_000 }
const MAX_WAITING = 5_000

export function makeHints(store: Store, { beatMs, holdMs }: HintTimes = HINT_TIMES): Hints {
  const lookByCommune = new Map<string, { look: Promise<CommuneHints>; at: number }>()
  const closing = new AbortController()
  let waiting = 0

  /** The same look for all who come within one beat. */
  function look(commune: string): Promise<CommuneHints> {
    const now = performance.now()
    const last = lookByCommune.get(commune)
    if (last && now - last.at < beatMs / 2) return last.look
    const next = { look: store.hints(commune), at: now }
    lookByCommune.set(commune, next)
    next.look.catch(() => lookByCommune.delete(commune))
    return next.look
  }

  return {
    stop: () => closing.abort(),

    async wait({ id, commune }, known, request) {
      const signal = AbortSignal.any([request, closing.signal])
      if (waiting >= MAX_WAITING) return refuse('server.busy', { retryAfterSeconds: 30 })
      waiting += 1
      try {
        const until = performance.now() + holdMs
        for (;;) {
          const { seq, standing, revoked } = await look(commune)
          if (revoked.has(id)) return refuse('device.revoked')
          const isNew = seq !== known.seq || standing !== known.standing
          if (isNew || signal.aborted || performance.now() >= until) return ok({ seq, standing })
          await pause(beatMs, signal)
        }
      } finally {
        waiting -= 1
      }
    },
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    timer.unref()
    signal.addEventListener('abort', done, { once: true })
  })
}
