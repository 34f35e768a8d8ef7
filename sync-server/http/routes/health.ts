/** `/api/health` and the description of this interface. */
import type { Hono } from 'hono'
import { instant } from '../../clock.ts'
import { describeApi } from '../openapi/document.ts'
import type { Env, Parts } from '../parts.ts'

export function routeHealth(app: Hono<Env>, parts: Parts): void {
  const description = describeApi(parts.version)

  app.get('/api/health', async (c) => {
    await parts.store.check()
    return c.json({ status: 'ok', version: parts.version, time: instant(parts.clock()) })
  })
  app.get('/api/openapi.json', (c) => c.json(description))
}
