/** `/api/transfers`: what other communes told this one about dossiers sent on (rules W). */
import type { Hono } from 'hono'
import { refuse } from '../../../domain/base/result.ts'
import { problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { requireDevice } from '../require-device.ts'

const AT_ONCE = 50

export function routeTransfers(app: Hono<Env>, parts: Parts): void {
  app.get('/api/transfers', requireDevice(parts), async (c) => {
    const text = c.req.query('after') ?? ''
    if (!/^\d{1,15}$/.test(text))
      return problemResponse(refuse('request.query.invalid', { name: 'after' }).problem)
    const { commune } = c.var.device
    return c.json(await parts.store.transfersTo({ commune, after: Number(text), limit: AT_ONCE }))
  })
}
