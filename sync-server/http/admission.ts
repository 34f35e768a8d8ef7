/** After a power cut every device comes back at once: what can't be served soon is told to come back, not queued. */
import type { MiddlewareHandler } from 'hono'
import { problemResponse } from './answer.ts'
import type { Env } from './parts.ts'

export function admitAtMost(max: number): MiddlewareHandler<Env> {
  let inside = 0
  return async (_c, next) => {
    if (inside >= max) return problemResponse({ code: 'server.busy', details: { retryAfterSeconds: 2 } })
    inside += 1
    try {
      return await next()
    } finally {
      inside -= 1
    }
  }
}
