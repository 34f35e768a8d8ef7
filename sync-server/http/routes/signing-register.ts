/** The register of signing certificates and requests to the office that issues them (J5, J6). */
import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { fromBase64Url, toBase64Url } from '../../../domain/base/bytes-text.ts'
import { either, matching, oneOf, record } from '../../../domain/base/shape.ts'
import { readCertificate } from '../../../domain/signature/certificate.ts'
import {
  checkAnswer,
  checkRequest,
  requestKinds,
  type NewChangeRequest,
  type RequestAnswer,
} from '../../../domain/signature/change-request.ts'
import { certificatesIn } from '../../../domain/signature/pem.ts'
import { entryFrom } from '../../../domain/signature/register.ts'
import { instant } from '../../clock.ts'
import { wantLists } from '../../signatures/want-lists.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { line } from '../read-officer-body.ts'
import { requireOfficer } from '../require-officer.ts'

const maybeLine = matching(/^[^\p{C}]*$/u, 200)
const whose = { officer: either(line(64), oneOf(null)), position: maybeLine }
const entryShape = record({ file: matching(/^[A-Za-z0-9_-]+$/, 20_000), ...whose })
const confirmShape = record(whose)
const requestShape = record({
  certificate: line(64),
  kind: oneOf(...requestKinds),
  wanted: maybeLine,
  reason: matching(/^[^\p{C}]*$/u, 500),
})
const answerShape = record({
  outcome: oneOf('done', 'declined'),
  number: maybeLine,
  date: matching(/^\d{4}-\d{2}-\d{2}$/),
})

interface Whose {
  readonly officer: string | null
  readonly position: string
}

export function routeSigningRegister(app: Hono<Env>, parts: Parts): void {
  const { store, clock } = parts
  const change = requireOfficer(parts, 'signing-register.change')
  const notFound = () => problemResponse({ code: 'signature.register.not-found' })
  const isHere = async (commune: string, officer: string | null) =>
    officer === null || (await store.findOfficer(commune, officer)) !== undefined

  app.post('/api/signatures/certificates', change, async (c) => {
    const body = await readJson<Whose & { file: string }>(c.req.raw.headers, c.var.body, entryShape)
    if (!body.ok) return problemResponse(body.problem)
    const { commune, id: by } = c.var.session.officer
    const { file, officer, position } = body.value
    const [der] = certificatesIn(fromBase64Url(file) ?? new Uint8Array())
    const certificate = der && readCertificate(der)
    if (!certificate || !certificate.canSign || certificate.canCertify)
      return problemResponse({ code: 'signature.register.unreadable' })
    if (!(await isHere(commune, officer))) return problemResponse({ code: 'officer.not-found' })
    const id = randomUUID()
    const said = { ...entryFrom(certificate), officer, position }
    const made = { source: 'file', recordedBy: by, recordedAt: instant(clock()) } as const
    const entry = { id, ...said, ...made, der: toBase64Url(certificate.raw) }
    if (!(await store.recordSigningCertificate(commune, entry)))
      return problemResponse({ code: 'signature.register.known', details: { holder: said.holder } })
    const { authorities } = await parts.tellSignatures(commune)
    await wantLists(store, [certificate], authorities)
    await noteDone(c, parts, 'signing-certificate.recorded', id, said)
    return c.json({ id })
  })

  app.post('/api/signatures/certificates/:id', change, async (c) => {
    const body = await readJson<Whose>(c.req.raw.headers, c.var.body, confirmShape)
    if (!body.ok) return problemResponse(body.problem)
    const { commune, id: by } = c.var.session.officer
    const id = c.req.param('id')
    if (!(await isHere(commune, body.value.officer))) return problemResponse({ code: 'officer.not-found' })
    const at = instant(clock())
    if (!(await store.confirmSigningCertificate({ commune, id, ...body.value, by, at }))) return notFound()
    await noteDone(c, parts, 'signing-certificate.confirmed', id, { ...body.value })
    return c.json({ id })
  })

  app.post('/api/signatures/certificates/:id/end', change, async (c) => {
    const { commune, id: by } = c.var.session.officer
    const id = c.req.param('id')
    if (!(await store.endSigningCertificate({ commune, id, by, at: instant(clock()) }))) return notFound()
    await noteDone(c, parts, 'signing-certificate.ended', id)
    return c.json({ id })
  })

  app.post('/api/signatures/requests', change, async (c) => {
    const body = await readJson<NewChangeRequest>(c.req.raw.headers, c.var.body, requestShape)
    if (!body.ok) return problemResponse(body.problem)
    const checked = checkRequest(body.value)
    if (!checked.ok) return problemResponse(checked.problem)
    const { commune, id: askedBy } = c.var.session.officer
    const request = { ...checked.value, id: randomUUID(), askedBy, askedAt: instant(clock()) }
    if (!(await store.askSigningChange(commune, request))) return notFound()
    await noteDone(c, parts, 'signing-request.asked', request.id, { ...checked.value })
    return c.json({ id: request.id })
  })

  app.post('/api/signatures/requests/:id', change, async (c) => {
    type Said = Pick<RequestAnswer, 'outcome' | 'number' | 'date'>
    const body = await readJson<Said>(c.req.raw.headers, c.var.body, answerShape)
    if (!body.ok) return problemResponse(body.problem)
    const checked = checkAnswer(body.value)
    if (!checked.ok) return problemResponse(checked.problem)
    const { commune, id: recordedBy } = c.var.session.officer
    const id = c.req.param('id')
    const answer = { ...checked.value, recordedBy, recordedAt: instant(clock()) }
    if (!(await store.answerSigningChange(commune, id, answer)))
      return problemResponse({ code: 'signature.request.not-found' })
    await noteDone(c, parts, 'signing-request.answered', id, { ...checked.value })
    return c.json({ id })
  })
}
