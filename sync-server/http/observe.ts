/** Counts every request and its outcome, and nothing about who made it (O3). */
import type { MiddlewareHandler } from 'hono'
import type { Meters } from '../health/meters.ts'
import { problemOf } from './answer.ts'
import type { Env } from './parts.ts'

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'])

export function observe(meters: Meters): MiddlewareHandler<Env> {
  let inFlight = 0
  return async (c, next) => {
    const { method } = c.req
    meters.set('motcua_requests_in_flight', (inFlight += 1))
    const announced = Number(c.req.header('content-length') ?? 0)
    if (Number.isSafeInteger(announced) && announced > 0)
      meters.add('motcua_received_bytes_total', {}, announced)
    try {
      await next()
    } finally {
      meters.set('motcua_requests_in_flight', (inFlight -= 1))
      const { status } = c.res
      meters.add('motcua_requests_total', {
        method: METHODS.has(method) ? method : 'other',
        status: `${Math.floor(status / 100)}xx`,
      })
      const problem = problemOf(c.res)
      if (problem) meters.add('motcua_refused_total', { code: problem.code })
      // Only tus speaks so.
      if (method === 'PATCH' && status === 204) meters.add('motcua_upload_pieces_total')
    }
  }
}
