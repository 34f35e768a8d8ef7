/** Whose signatures count (rules J): told to every device, signed; authorities and register changed by people, stepped up. */
import type { Hono } from 'hono'
import { matching, record } from '../../../domain/base/shape.ts'
import { fromBase64Url } from '../../../domain/base/bytes-text.ts'
import { signatureListText, type SignatureAnswer } from '../../../domain/signature/signature-list.ts'
import { instant } from '../../clock.ts'
import { signText } from '../../keys/ecdsa.ts'
import { addAuthorities } from '../../signatures/add-authorities.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { requireDevice } from '../require-device.ts'
import { requireOfficer } from '../require-officer.ts'
import { routeSigningRegister } from './signing-register.ts'

export const fileShape = matching(/^[A-Za-z0-9_-]+$/, 700_000)
const authoritiesShape = record({ file: fileShape })

export function routeSignatures(app: Hono<Env>, parts: Parts): void {
  const { store, clock, keys } = parts
  const change = requireOfficer(parts, 'authorities.change')

  app.get('/api/signatures', requireDevice(parts), async (c) => {
    const { hash, list } = await parts.tellSignatures(c.var.device.commune)
    const isKnown = c.req.query('known') === hash
    const sig = isKnown ? '' : signText(keys.sign.privateKey, signatureListText(list))
    return c.json({ hash, list: isKnown ? null : { ...list, sig } } satisfies SignatureAnswer)
  })

  app.post('/api/signatures/authorities', change, async (c) => {
    const body = await readJson<{ file: string }>(c.req.raw.headers, c.var.body, authoritiesShape)
    if (!body.ok) return problemResponse(body.problem)
    const { commune, id: by } = c.var.session.officer
    const file = fromBase64Url(body.value.file) ?? new Uint8Array()
    const added = await addAuthorities(
      store,
      parts.tellSignatures,
      { commune, by, at: instant(clock()) },
      file,
    )
    if (!added.ok) return problemResponse(added.problem)
    for (const { sha256, ...seen } of added.value) await noteDone(c, parts, 'authority.added', sha256, seen)
    return c.json({ added: added.value.map(({ sha256 }) => sha256) })
  })

  app.post('/api/signatures/authorities/:sha256/remove', change, async (c) => {
    const { commune, id: by } = c.var.session.officer
    const sha256 = c.req.param('sha256')
    const isGone = await store.removeAuthority({ commune, sha256, by, at: instant(clock()) })
    if (!isGone) return problemResponse({ code: 'signature.authority.not-found' })
    await noteDone(c, parts, 'authority.removed', sha256)
    return c.json({ id: sha256 })
  })

  routeSigningRegister(app, parts)
}
