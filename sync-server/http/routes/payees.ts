/** Whom fees are paid to (rules M1–M3): told to every device, signed; changed by two persons. */
import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { listOf, matching, record } from '../../../domain/base/shape.ts'
import { checkPayee, payeesText, type NewPayee, type PayeesAnswer } from '../../../domain/money/payee.ts'
import { instant } from '../../clock.ts'
import { signText } from '../../keys/ecdsa.ts'
import { sha256Hex } from '../../sha256.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { decisionShape, line } from '../read-officer-body.ts'
import { requireDevice } from '../require-device.ts'
import { requireOfficer } from '../require-officer.ts'

const PERMISSION = 'payee.change'
const payeeShape = record({
  bin: matching(/^\d{6}$/),
  account: matching(/^[0-9A-Za-z]{1,40}$/),
  holder: line(120),
  fields: listOf(line(120), 40),
  validFrom: matching(/^\d{4}-\d{2}-\d{2}$/),
})
const notAllowed = () => problemResponse({ code: 'access.not-allowed', details: { permission: PERMISSION } })

export async function payeesOf({ store }: Pick<Parts, 'store'>, commune: string) {
  const { payees, waiting } = await store.payees(commune)
  const list = { commune, payees }
  const text = payeesText(list)
  return { hash: sha256Hex(text), text, list, waiting }
}

export function routePayees(app: Hono<Env>, parts: Parts): void {
  const { store, clock, keys } = parts
  const change = requireOfficer(parts, PERMISSION)

  app.get('/api/payees', requireDevice(parts), async (c) => {
    const { commune } = c.var.device
    const { hash, text, list, waiting } = await payeesOf(parts, commune)
    const isKnown = c.req.query('known') === hash
    const signed = isKnown ? null : { ...list, sig: signText(keys.sign.privateKey, text) }
    return c.json({ hash, list: signed, waiting } satisfies PayeesAnswer)
  })

  app.post('/api/payees', change, async (c) => {
    if (c.var.grant.twoPersons === 'confirmer') return notAllowed()
    const body = await readJson<NewPayee>(c.req.raw.headers, c.var.body, payeeShape)
    if (!body.ok) return problemResponse(body.problem)
    const checked = checkPayee(body.value)
    if (!checked.ok) return problemResponse(checked.problem)
    const { commune, id: requester } = c.var.session.officer
    const payee = { id: randomUUID(), ...checked.value }
    await store.askPayee(commune, { payee, requester, askedAt: instant(clock()) })
    await noteDone(c, parts, 'payee.asked', payee.id, { ...checked.value })
    return c.json({ id: payee.id })
  })

  app.post('/api/payees/:id', change, async (c) => {
    if (c.var.grant.twoPersons === 'requester') return notAllowed()
    const body = await readJson<{ outcome: 'confirmed' | 'declined' }>(
      c.req.raw.headers,
      c.var.body,
      decisionShape,
    )
    if (!body.ok) return problemResponse(body.problem)
    const { commune, id: by } = c.var.session.officer
    const { outcome } = body.value
    const id = c.req.param('id')
    const decided = await store.decidePayee({ commune, id, by, at: instant(clock()), outcome })
    if (!decided.ok) return problemResponse(decided.problem)
    const { bin, account, holder, fields, validFrom } = decided.value
    await noteDone(c, parts, `payee.${outcome}`, id, { bin, account, holder, fields, validFrom })
    return c.json({ id })
  })
}
