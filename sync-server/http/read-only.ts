/** A disk that is nearly full must keep its last bytes for the database: nothing new comes in, everything can be read (O4). */
import type { MiddlewareHandler } from 'hono'
import type { Operations } from '../health/operations.ts'
import { problemResponse } from './answer.ts'
import type { Env } from './parts.ts'

const TAKES_IN =
  /^\/api\/(?:sync\/push|files|packets|upstream|submissions(?:\/(?:uploads|[^/]+\/pages)|$))(?:\/|$)/
const RETRY_AFTER_SECONDS = 120

export function refuseWhenReadOnly(operations: Operations): MiddlewareHandler<Env> {
  return async (c, next) => {
    const takesIn = (c.req.method === 'POST' || c.req.method === 'PATCH') && TAKES_IN.test(c.req.path)
    if (takesIn && (await operations.isReadOnly()))
      return problemResponse({
        code: 'server.read-only',
        details: { retryAfterSeconds: RETRY_AFTER_SECONDS },
      })
    return next()
  }
}
