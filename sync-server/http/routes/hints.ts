/** `/api/hints`: a device waits for what is new (rule A10). */
import type { Hono } from 'hono'
import { answer, problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { requireDevice } from '../require-device.ts'

export function routeHints(app: Hono<Env>, parts: Parts): void {
  app.get('/api/hints', requireDevice(parts), async (c) => {
    const [seq, standing] = ['seq', 'standing'].map((name) => c.req.query(name) ?? '0')
    for (const [name, text] of Object.entries({ seq, standing }))
      if (!/^\d{1,16}$/.test(text ?? ''))
        return problemResponse({ code: 'request.query.invalid', details: { name } })
    const known = { seq: Number(seq), standing: Number(standing) }
    return answer(c, await parts.hints.wait(c.var.device, known, c.req.raw.signal))
  })
}
