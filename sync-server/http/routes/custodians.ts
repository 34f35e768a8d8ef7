/** Who holds the keys of recovery (rule A11): told to every device, signed; changed by two persons. */
import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import {
  checkCustodians,
  custodiansText,
  type Custodian,
  type CustodiansAnswer,
} from '../../../domain/access/custodians.ts'
import { listOf, matching, record } from '../../../domain/base/shape.ts'
import { instant } from '../../clock.ts'
import { signText } from '../../keys/ecdsa.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { decisionShape, line } from '../read-officer-body.ts'
import { requireDevice } from '../require-device.ts'
import { requireOfficer } from '../require-officer.ts'

const PERMISSION = 'officers.change'
const custodiansShape = record({
  custodians: listOf(record({ label: line(60), recipient: matching(/^age1\w+$/, 80) }), 3),
})
const notAllowed = () => problemResponse({ code: 'access.not-allowed', details: { permission: PERMISSION } })

export function routeCustodians(app: Hono<Env>, parts: Parts): void {
  const { store, clock, keys } = parts
  const change = requireOfficer(parts, PERMISSION)

  app.get('/api/custodians', requireDevice(parts), async (c) => {
    const { current, waiting } = await store.custodians(c.var.device.commune)
    const signed = current && { ...current, sig: signText(keys.sign.privateKey, custodiansText(current)) }
    return c.json({ current: signed, waiting } satisfies CustodiansAnswer)
  })

  app.post('/api/custodians', change, async (c) => {
    if (c.var.grant.twoPersons === 'confirmer') return notAllowed()
    const body = await readJson<{ custodians: Custodian[] }>(c.req.raw.headers, c.var.body, custodiansShape)
    if (!body.ok) return problemResponse(body.problem)
    const { custodians } = body.value
    const checked = checkCustodians(custodians)
    if (!checked.ok) return problemResponse(checked.problem)
    const { commune, id: requester } = c.var.session.officer
    const id = randomUUID()
    await store.askCustodians(commune, { id, custodians, requester, askedAt: instant(clock()) })
    await noteDone(c, parts, 'custodians.asked', id, { custodians })
    return c.json({ id })
  })

  app.post('/api/custodians/:id', change, async (c) => {
    if (c.var.grant.twoPersons !== 'confirmer') return notAllowed()
    const body = await readJson<{ outcome: 'confirmed' | 'declined' }>(
      c.req.raw.headers,
      c.var.body,
      decisionShape,
    )
    if (!body.ok) return problemResponse(body.problem)
    const { commune, id: by } = c.var.session.officer
    const { outcome } = body.value
    const id = c.req.param('id')
    const decided = await store.decideCustodians({ commune, id, by, at: instant(clock()), outcome })
    if (!decided.ok) return problemResponse(decided.problem)
    await noteDone(c, parts, `custodians.${outcome}`, id)
    return c.json({ id })
  })
}
