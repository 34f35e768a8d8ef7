/**
 * After a power cut every device comes back at once. A few are inside; others wait their turn with the body still unread in
 * the socket, so that a thousand of them cost little; what can't be served soon is told to come back.
 */
import type { MiddlewareHandler } from 'hono'
import { problemResponse } from './answer.ts'
import type { Env } from './parts.ts'

export interface Admission {
  readonly inside: number
  readonly waiting?: number
  /** Nobody joins a queue whose first has waited longer. */
  readonly longestWaitMs?: number
}

interface Waiting {
  readonly enter: (isIn: boolean) => void
  readonly gone: AbortSignal
  readonly since: number
}

export function admit({ inside: max, waiting = 0, longestWaitMs = 0 }: Admission): MiddlewareHandler<Env> {
  let inside = 0
  const queue: Waiting[] = []

  function waitTurn(gone: AbortSignal): Promise<boolean> {
    const first = queue[0]
    const isSlow = first !== undefined && performance.now() - first.since > longestWaitMs
    if (queue.length >= waiting || isSlow) return Promise.resolve(false)
    return new Promise((enter) => queue.push({ enter, gone, since: performance.now() }))
  }

  /** The place goes to the first who is still there. */
  function leave(): void {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      next.enter(!next.gone.aborted)
      if (!next.gone.aborted) return
    }
    inside -= 1
  }

  return async (c, next) => {
    if (inside < max) inside += 1
    else if (!(await waitTurn(c.req.raw.signal)))
      return problemResponse({ code: 'server.busy', details: { retryAfterSeconds: 2 } })
    try {
      return await next()
    } finally {
      leave()
    }
  }
}
