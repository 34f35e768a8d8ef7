/** Agency accounts: signing in with one, and saying whose it is (rule S12). */
import type { Hono } from 'hono'
import { matching, record } from '../../../domain/base/shape.ts'
import { originOf } from '../../auth/public-origins.ts'
import { instant } from '../../clock.ts'
import { answer, problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { nothingShape } from '../read-officer-body.ts'
import { requireDevice } from '../require-device.ts'
import { requireOfficer } from '../require-officer.ts'
import { giveSession, sessionToken } from '../session-cookie.ts'

const finishShape = record({ query: matching(/^[\x21-\x7e]{1,4096}$/, 4096) })
const linkShape = record({ subject: matching(/^[\x21-\x7e]{1,255}$/, 255) })

export function routeOidc(app: Hono<Env>, parts: Parts): void {
  const { accounts, oidc, signIns, store, clock } = parts
  const change = requireOfficer(parts, 'officers.change')

  app.post('/api/oidc/begin', requireDevice(parts), async (c) => {
    const origin = originOf(parts.publicOrigins, c.req.header('origin'))
    if (!origin) return problemResponse({ code: 'request.origin.foreign' })
    return answer(c, await oidc.begin(c.var.device, origin))
  })

  app.post('/api/oidc/finish', requireDevice(parts), async (c) => {
    const body = await readJson<{ query: string }>(c.req.raw.headers, c.var.body, finishShape)
    if (!body.ok) return problemResponse(body.problem)
    const officer = await oidc.finish(c.var.device, body.value.query)
    if (!officer.ok) return problemResponse(officer.problem)
    const opened = await signIns.open(c.var.device, officer.value, 'oidc')
    await signIns.signOut(sessionToken(c))
    giveSession(c, opened.token)
    await noteDone(c, parts, 'session.opened', officer.value.id, { method: 'oidc' })
    return c.json(opened.answer)
  })

  app.post('/api/officers/:id/identity', change, async (c) => {
    if (c.var.grant.twoPersons === 'confirmer')
      return problemResponse({ code: 'access.not-allowed', details: { permission: 'officers.change' } })
    const body = await readJson<{ subject: string }>(c.req.raw.headers, c.var.body, linkShape)
    if (!body.ok) return problemResponse(body.problem)
    if (oidc.issuer === null) return problemResponse({ code: 'oidc.not-set-up' })
    const { commune, id: officer, roles } = c.var.session.officer
    const identity = { issuer: oidc.issuer, subject: body.value.subject }
    const linked = await accounts.link({ commune, officer, roles }, c.req.param('id'), identity)
    if (!linked.ok) return problemResponse(linked.problem)
    const { waiting } = linked.value
    const detail = { issuer: oidc.issuer, ...(waiting === null ? {} : { waiting }) }
    await noteDone(c, parts, 'officer.identity-linked', linked.value.officer, detail)
    return c.body(null, 204)
  })

  app.post('/api/officers/:id/identity/remove', change, async (c) => {
    if (c.var.grant.twoPersons === 'confirmer')
      return problemResponse({ code: 'access.not-allowed', details: { permission: 'officers.change' } })
    const body = await readJson<object>(c.req.raw.headers, c.var.body, nothingShape)
    if (!body.ok) return problemResponse(body.problem)
    const { commune, id: by } = c.var.session.officer
    const unlinked = { commune, officer: c.req.param('id'), by, at: instant(clock()) }
    if (!(await store.unlinkIdentity(unlinked))) return problemResponse({ code: 'officer.not-found' })
    await noteDone(c, parts, 'officer.identity-unlinked', unlinked.officer)
    return c.body(null, 204)
  })
}
