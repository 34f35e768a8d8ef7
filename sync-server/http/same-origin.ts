/** Another site must not even reach a changing route: cookies are SameSite=Strict, this is the second wall (ASVS 3.5.1). */
import type { MiddlewareHandler } from 'hono'
import { problemResponse } from './answer.ts'
import type { Env } from './parts.ts'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

export const sameOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (!SAFE.includes(c.req.method) && isForeign(c.req.raw.headers))
    return problemResponse({ code: 'request.origin.foreign' })
  return next()
}

function isForeign(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host')
}
