/** Enrolment, sign-in and who is signed in (rules E, S). */
import type { Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { count, matching, record, type Shape } from '../../../domain/base/shape.ts'
import type { EnrolRequest, SignInRequest } from '../../../domain/sync/wire.ts'
import { toAnswer } from '../../auth/sign-in.ts'
import { answer, problemResponse } from '../answer.ts'
import { clientAddress } from '../client-address.ts'
import type { Env, Parts } from '../parts.ts'
import { readBounded, readJson, SMALL_BODY } from '../read-body.ts'
import { requireDevice } from '../require-device.ts'

const line = (max: number): Shape => matching(/^(?!\s*$)[^\p{C}]+$/u, max)
const coordinate = matching(/^[A-Za-z0-9_-]{43}$/)
const enrolShape = record(
  {
    code: line(40),
    name: line(80),
    publicKey: record({ kty: line(4), crv: line(8), x: coordinate, y: coordinate }),
  },
  {
    again: record({ commune: line(40), device: line(64), epoch: count, book: count, grant: line(200) }),
  },
)
const signInShape = record({ officer: line(64), passphrase: matching(/^[^\p{Cc}]+$/u, 256) })

const COOKIE = { prefix: 'host', secure: true, httpOnly: true, sameSite: 'Strict', path: '/' } as const

export function routeAccess(app: Hono<Env>, parts: Parts): void {
  const { enrolments, signIns } = parts
  const cookie = (c: Context) => getCookie(c, 'sid', 'host')

  app.post('/api/enrol', async (c) => {
    const read = await readBounded(c.req.raw, SMALL_BODY)
    if (!read.ok) return problemResponse(read.problem)
    const body = await readJson<EnrolRequest>(c.req.raw.headers, read.value, enrolShape)
    if (!body.ok) return problemResponse(body.problem)
    const enrolled = await enrolments.enrol(clientAddress(c), body.value)
    if (enrolled.ok) parts.onEnrolled(enrolled.value.name)
    return answer(c, enrolled)
  })

  app.post('/api/sign-in', requireDevice(parts), async (c) => {
    const body = await readJson<SignInRequest>(c.req.raw.headers, c.var.body, signInShape)
    if (!body.ok) return problemResponse(body.problem)
    const done = await signIns.signIn(c.var.device, clientAddress(c), body.value)
    if (!done.ok) return problemResponse(done.problem)
    await signIns.signOut(cookie(c)) // a session is never carried over into the next one
    setCookie(c, 'sid', done.value.token, COOKIE) // no Max-Age: gone with the browser
    return c.json(done.value.answer)
  })

  app.post('/api/sign-out', async (c) => {
    await signIns.signOut(cookie(c))
    deleteCookie(c, 'sid', COOKIE)
    return c.body(null, 204)
  })

  app.get('/api/me', async (c) => {
    const session = await signIns.findSession(cookie(c))
    if (!session) return problemResponse({ code: 'session.missing' })
    return c.json(toAnswer(session.officer, session.createdAt))
  })
}
