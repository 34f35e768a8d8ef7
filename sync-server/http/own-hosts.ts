/**
 * Whoever holds a certificate answers to its names only: a foreign name that was made to point here must not share an
 * origin with the app (S13). Strict transport only where the certificate is a given one: our own may be taken away again.
 */
import type { MiddlewareHandler } from 'hono'
import { hostnameOf } from '../tls/own-host.ts'
import { problemResponse } from './answer.ts'
import type { Env } from './parts.ts'

export interface House {
  readonly isOwnHost: (hostname: string) => boolean
  readonly isStrictTransport: boolean
}

const ONE_YEAR = 'max-age=31536000'

export function ownHosts(house: House): MiddlewareHandler<Env> {
  return async (c, next) => {
    const hostname = hostnameOf(c.req.header('host') ?? new URL(c.req.url).host)
    if (hostname === null || !house.isOwnHost(hostname))
      return problemResponse({ code: 'request.host.foreign' })
    await next()
    if (house.isStrictTransport) c.res.headers.set('strict-transport-security', ONE_YEAR)
    return undefined
  }
}
