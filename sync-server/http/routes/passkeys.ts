/** Passkeys: adding and removing one's own, signing in and showing presence with one (rule S11). */
import type { Context, Hono } from 'hono'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { anything, listOf, matching, oneOf, record, text } from '../../../domain/base/shape.ts'
import { instant } from '../../clock.ts'
import { originOf } from '../../auth/public-origins.ts'
import { answer, problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { line } from '../read-officer-body.ts'
import { requireDevice } from '../require-device.ts'
import { requireOfficer } from '../require-officer.ts'
import { giveSession, sessionToken } from '../session-cookie.ts'

const bytes = matching(/^[A-Za-z0-9_-]+$/, 4096)
const challenge = matching(/^[0-9a-f-]{36}$/)
const credential = { id: bytes, rawId: bytes, type: oneOf('public-key') }
/** Results of extensions stay on the device: PRF's is the key to its data. */
const beside = {
  clientExtensionResults: record({}, { credProps: anything }),
  authenticatorAttachment: oneOf('platform', 'cross-platform'),
}
const addShape = record({
  challenge,
  name: line(60),
  response: record(
    {
      ...credential,
      response: record(
        { clientDataJSON: bytes, attestationObject: bytes },
        {
          transports: listOf(matching(/^[a-z-]+$/, 20), 10),
          publicKeyAlgorithm: anything,
          publicKey: text,
          authenticatorData: bytes,
        },
      ),
    },
    beside,
  ),
})
const useShape = record({
  challenge,
  response: record(
    {
      ...credential,
      response: record(
        { clientDataJSON: bytes, authenticatorData: bytes, signature: bytes },
        { userHandle: bytes },
      ),
    },
    beside,
  ),
})

interface Used {
  readonly challenge: string
  readonly response: AuthenticationResponseJSON
}

export function routePasskeys(app: Hono<Env>, parts: Parts): void {
  const { passkeys, signIns, store } = parts
  const self = requireOfficer(parts, null)
  const selfFresh = requireOfficer(parts, null, { stepUp: true })
  const origin = (c: Context<Env>) => originOf(parts.publicOrigins, c.req.header('origin'))
  const foreign = () => problemResponse({ code: 'request.origin.foreign' })

  app.get('/api/passkeys', self, async (c) => {
    const { commune, id } = c.var.session.officer
    const list = await store.listPasskeys(commune, id)
    return c.json({
      passkeys: list.map(({ id: key, name, createdAt, usedAt }) => ({ id: key, name, createdAt, usedAt })),
    })
  })

  app.post('/api/passkeys/options', selfFresh, async (c) => {
    const here = origin(c)
    return here ? c.json(await passkeys.beginAdding(c.var.device, c.var.session.officer, here)) : foreign()
  })

  app.post('/api/passkeys', selfFresh, async (c) => {
    const body = await readJson<{ challenge: string; name: string; response: RegistrationResponseJSON }>(
      c.req.raw.headers,
      c.var.body,
      addShape,
    )
    if (!body.ok) return problemResponse(body.problem)
    const { officer } = c.var.session
    const added = await passkeys.add(c.var.device, officer, body.value)
    if (added.ok) await noteDone(c, parts, 'officer.passkey-added', officer.id, { name: body.value.name })
    return answer(c, added)
  })

  app.post('/api/passkeys/:id/remove', selfFresh, async (c) => {
    const { commune, id: officer } = c.var.session.officer
    const removed = { commune, officer, id: c.req.param('id'), at: instant(parts.clock()) }
    if (!(await store.removePasskey(removed))) return problemResponse({ code: 'passkey.not-found' })
    await noteDone(c, parts, 'officer.passkey-removed', officer)
    return c.body(null, 204)
  })

  app.post('/api/passkeys/sign-in/options', requireDevice(parts), async (c) => {
    const here = origin(c)
    return here ? c.json(await passkeys.begin(c.var.device, here, 'sign-in')) : foreign()
  })

  app.post('/api/passkeys/sign-in', requireDevice(parts), async (c) => {
    const body = await readJson<Used>(c.req.raw.headers, c.var.body, useShape)
    if (!body.ok) return problemResponse(body.problem)
    const officer = await passkeys.verify(c.var.device, 'sign-in', body.value)
    if (!officer.ok) return problemResponse(officer.problem)
    const opened = await signIns.open(c.var.device, officer.value, 'passkey')
    await signIns.signOut(sessionToken(c))
    giveSession(c, opened.token)
    await noteDone(c, parts, 'session.opened', officer.value.id, { method: 'passkey' })
    return c.json(opened.answer)
  })

  app.post('/api/passkeys/step-up/options', self, async (c) => {
    const here = origin(c)
    return here ? c.json(await passkeys.begin(c.var.device, here, 'step-up')) : foreign()
  })

  app.post('/api/passkeys/step-up', self, async (c) => {
    const body = await readJson<Used>(c.req.raw.headers, c.var.body, useShape)
    if (!body.ok) return problemResponse(body.problem)
    const { device, session } = c.var
    const officer = await passkeys.verify(device, 'step-up', body.value)
    if (!officer.ok) return problemResponse(officer.problem)
    if (officer.value.id !== session.officer.id) return problemResponse({ code: 'passkey.refused' })
    const renewed = await signIns.renew(device, session, sessionToken(c) ?? '')
    if (!renewed.ok) return problemResponse(renewed.problem)
    giveSession(c, renewed.value.token)
    await noteDone(c, parts, 'session.renewed', session.id, { method: 'passkey' })
    return c.json(renewed.value.answer)
  })
}
