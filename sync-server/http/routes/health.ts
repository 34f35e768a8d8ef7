/** `/api/health`, `/metrics` (rules O), and the description of this interface. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { mayAct } from '../../../domain/access/permissions.ts'
import { instant } from '../../clock.ts'
import { problemResponse } from '../answer.ts'
import { isOnThisMachine } from '../on-this-machine.ts'
import { describeApi } from '../openapi/document.ts'
import type { Env, Parts } from '../parts.ts'
import { sessionToken } from '../session-cookie.ts'

export function routeHealth(app: Hono<Env>, parts: Parts): void {
  const description = describeApi(parts.version)
  const { operations } = parts

  app.get('/api/health', async (c) => {
    await parts.store.check()
    const { version } = parts
    const time = instant(parts.clock())
    const status = (await operations.isDegraded()) ? 'degraded' : 'ok'
    const open = { status, version, time }
    return c.json((await maySee(c, parts)) ? { ...open, details: await operations.details() } : open)
  })

  app.get('/metrics', async (c) => {
    if (!isOnThisMachine(c) && !hasToken(c, operations.metricsToken))
      return problemResponse({ code: 'request.route.not-found' })
    return c.body(await operations.metricsText(), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    })
  })

  app.get('/api/openapi.json', (c) => c.json(description))
}

async function maySee(c: Context<Env>, parts: Parts): Promise<boolean> {
  if (isOnThisMachine(c)) return true
  const token = sessionToken(c)
  if (!token) return false
  const session = await parts.signIns.findSession(token)
  return session.ok && mayAct(session.value.officer.roles, 'devices.change')
}

/** Compared as hashes: neither its length nor its beginning can be guessed from the time it takes. */
function hasToken(c: Context<Env>, token: string | null): boolean {
  const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (token === null || given === undefined) return false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(token))
}
