/** Enrolment, sign-in and who is signed in (rules E, S). */
import type { Hono } from 'hono'
import type { PassphraseRequest, StepUpRequest } from '../../../domain/access/account-wire.ts'
import { count, matching, oneOf, record } from '../../../domain/base/shape.ts'
import { enrolledKinds, type EnrolledKind } from '../../../domain/station/kinds.ts'
import { instant } from '../../clock.ts'
import type { EnrolRequest, SignInRequest } from '../../../domain/sync/wire.ts'
import { answer, problemResponse } from '../answer.ts'
import { clientAddress } from '../client-address.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readBounded, readJson, SMALL_BODY } from '../read-body.ts'
import { line, passphraseShape, signInShape, stepUpShape } from '../read-officer-body.ts'
import { requireDevice } from '../require-device.ts'
import { requireOfficer } from '../require-officer.ts'
import { giveSession, sessionToken, takeSession } from '../session-cookie.ts'

const coordinate = matching(/^[A-Za-z0-9_-]{43}$/)
const enrolShape = record(
  {
    code: line(40),
    name: line(80),
    publicKey: record({ kty: line(4), crv: line(8), x: coordinate, y: coordinate }),
  },
  {
    again: record({ commune: line(40), device: line(64), epoch: count, book: count, grant: line(200) }),
    kind: oneOf(...enrolledKinds),
  },
)

/** `kinds`: what may be made at this door. */
export function routeEnrolment(
  app: Hono<Env>,
  parts: Parts,
  kinds: readonly EnrolledKind[] = enrolledKinds,
): void {
  app.post('/api/enrol', async (c) => {
    const read = await readBounded(c.req.raw, SMALL_BODY)
    if (!read.ok) return problemResponse(read.problem)
    const body = await readJson<EnrolRequest>(c.req.raw.headers, read.value, enrolShape)
    if (!body.ok) return problemResponse(body.problem)
    const enrolled = await parts.enrolments.enrol(clientAddress(c), body.value, kinds)
    if (enrolled.ok) {
      const { device, commune, name, epoch, book, time: at, kind = 'counter' } = enrolled.value
      const done = { commune: commune.code, at, officer: null, device, outcome: 'done' } as const
      await parts.audit({
        ...done,
        action: 'device.enrolled',
        object: device,
        detail: { name, kind, epoch, book },
      })
      parts.onEnrolled(name, kind)
    }
    return answer(c, enrolled)
  })
}

export function routeAccess(app: Hono<Env>, parts: Parts): void {
  const { signIns } = parts

  app.post('/api/sign-in', requireDevice(parts), async (c) => {
    const body = await readJson<SignInRequest>(c.req.raw.headers, c.var.body, signInShape)
    if (!body.ok) return problemResponse(body.problem)
    const done = await signIns.signIn(c.var.device, clientAddress(c), body.value)
    if (!done.ok) return problemResponse(done.problem)
    await signIns.signOut(sessionToken(c)) // a session is never carried over into the next one
    giveSession(c, done.value.token)
    await noteDone(c, parts, 'session.opened', done.value.answer.officer.id)
    return c.json(done.value.answer)
  })

  app.post('/api/passphrase', requireDevice(parts), async (c) => {
    const body = await readJson<PassphraseRequest>(c.req.raw.headers, c.var.body, passphraseShape)
    if (!body.ok) return problemResponse(body.problem)
    const done = await signIns.changePassphrase(c.var.device, clientAddress(c), body.value)
    if (!done.ok) return problemResponse(done.problem)
    await signIns.signOut(sessionToken(c))
    const { answer: opened, token, words } = done.value
    giveSession(c, token)
    await noteDone(c, parts, 'officer.passphrase-changed', opened.officer.id)
    return c.json({ ...opened, words })
  })

  app.post('/api/step-up', requireOfficer(parts, null), async (c) => {
    const body = await readJson<StepUpRequest>(c.req.raw.headers, c.var.body, stepUpShape)
    if (!body.ok) return problemResponse(body.problem)
    const { device, session } = c.var
    const token = sessionToken(c) ?? ''
    const done = await signIns.stepUp({
      device,
      address: clientAddress(c),
      session,
      token,
      typed: body.value,
    })
    if (!done.ok) return problemResponse(done.problem)
    giveSession(c, done.value.token)
    await noteDone(c, parts, 'session.renewed', session.id)
    return c.json(done.value.answer)
  })

  app.post('/api/sign-out', async (c) => {
    const token = sessionToken(c)
    const session = await signIns.findSession(token)
    await signIns.signOut(token)
    takeSession(c)
    if (session.ok) {
      const { id, device, officer } = session.value
      const who = { commune: officer.commune, officer: officer.id, device, at: instant(parts.clock()) }
      await parts.audit({ ...who, action: 'session.closed', object: id, outcome: 'done', detail: {} })
    }
    return c.body(null, 204)
  })

  app.get('/api/me', async (c) => {
    const session = await signIns.findSession(sessionToken(c))
    return session.ok ? c.json(signIns.answerOf(session.value)) : problemResponse(session.problem)
  })
}
