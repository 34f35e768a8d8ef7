/** The authenticator app of the officer who is signed in (rule S10). Everything but looking needs a step-up. */
import type { Hono } from 'hono'
import { record } from '../../../domain/base/shape.ts'
import { answer, problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { typedCode } from '../read-officer-body.ts'
import { requireOfficer } from '../require-officer.ts'

const confirmShape = record({ code: typedCode })

export function routeTotp(app: Hono<Env>, parts: Parts): void {
  const { authenticators } = parts
  const self = requireOfficer(parts, null, { stepUp: true })

  app.get('/api/totp', requireOfficer(parts, null), async (c) =>
    c.json(await authenticators.state(c.var.session.officer)),
  )

  app.post('/api/totp', self, async (c) => answer(c, await authenticators.begin(c.var.session.officer)))

  app.post('/api/totp/confirm', self, async (c) => {
    const body = await readJson<{ code: string }>(c.req.raw.headers, c.var.body, confirmShape)
    if (!body.ok) return problemResponse(body.problem)
    const { officer } = c.var.session
    const done = await authenticators.confirm(officer, body.value.code)
    if (done.ok) await noteDone(c, parts, 'officer.totp-added', officer.id)
    return answer(c, done)
  })

  app.post('/api/totp/remove', self, async (c) => {
    const { officer } = c.var.session
    const done = await authenticators.remove(officer)
    if (!done.ok) return problemResponse(done.problem)
    await noteDone(c, parts, 'officer.totp-removed', officer.id)
    return c.body(null, 204)
  })
}
