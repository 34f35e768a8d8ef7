/**
 * The residents' side as an app of its own, for a listener on their network: their two pages, the law, enrolment of
 * stations, and what stations may ask (rule H5). Nothing of the staff is routed here, so nothing of it can be reached.
 */
import { Hono } from 'hono'
import { instant } from '../clock.ts'
import { auditRefusals } from './audit-refusals.ts'
import { compressJson } from './compress.ts'
import { answerTheRest } from './fault.ts'
import { strictHeaders } from './headers.ts'
import { observe } from './observe.ts'
import { ownHosts } from './own-hosts.ts'
import type { Env, Parts } from './parts.ts'
import { routePublicFiles } from './public-files.ts'
import { refuseWhenReadOnly } from './read-only.ts'
import { routeEnrolment } from './routes/access.ts'
import { routePacks } from './routes/packs.ts'
import { sameOrigin } from './same-origin.ts'
import { routeStations } from './station-routes.ts'

export function createKioskApp(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.use(observe(parts.operations.meters.meters))
  app.use(strictHeaders([]))
  if (parts.house) app.use(ownHosts(parts.house))
  app.use('/api/*', compressJson, auditRefusals(parts), sameOrigin, refuseWhenReadOnly(parts.operations))
  app.use('/api/*', async (c, next) => {
    c.set('stationsOnly', true)
    await next()
  })
  app.get('/api/health', async (c) => {
    await parts.store.check()
    const status = (await parts.operations.isDegraded()) ? 'degraded' : 'ok'
    return c.json({ status, version: parts.version, time: instant(parts.clock()), kiosk: true })
  })
  routeEnrolment(app, parts, ['kiosk', 'board'])
  routePacks(app, parts)
  routeStations(app, parts)
  routePublicFiles(app, parts.distDir)
  answerTheRest(app, parts)
  return app
}
