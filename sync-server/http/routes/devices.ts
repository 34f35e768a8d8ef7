/** The devices of a commune: which there are, a code for the next one, and away with one (rule A8). */
import type { Context, Hono } from 'hono'
import type { CodeRequest, ListedDevice, RevokeRequest } from '../../../domain/access/account-wire.ts'
import { ok } from '../../../domain/base/result.ts'
import { oneOf, record } from '../../../domain/base/shape.ts'
import { enrolledKinds } from '../../../domain/station/kinds.ts'
import { ENROL_CODE_LIFE_MS } from '../../auth/enrolment.ts'
import { instant } from '../../clock.ts'
import { stationOrigin } from '../../shown-address.ts'
import type { Device } from '../../store/port.ts'
import { hostnameOf } from '../../tls/own-host.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { revokeShape } from '../read-officer-body.ts'
import { requireOfficer } from '../require-officer.ts'

const codeShape = record({}, { kind: oneOf(...enrolledKinds) })

export function routeDevices(app: Hono<Env>, parts: Parts): void {
  const { store, clock } = parts
  const change = requireOfficer(parts, 'devices.change')

  app.get('/api/devices', requireOfficer(parts, 'devices.change', { stepUp: false }), async (c) => {
    await parts.seenDevices.flush()
    const devices = await store.listDevices(c.var.session.officer.commune)
    return c.json({ devices: devices.map(toListed) })
  })

  app.post('/api/devices/codes', change, async (c) => {
    // Older apps name no kind and send nothing, or an empty body.
    const body =
      c.var.body.length === 0
        ? ok({} as CodeRequest)
        : await readJson<CodeRequest>(c.req.raw.headers, c.var.body, codeShape)
    if (!body.ok) return problemResponse(body.problem)
    const { kind = 'counter' } = body.value
    const code = await parts.enrolments.newCode(c.var.session.officer.commune, kind)
    await noteDone(c, parts, 'device.code-made', null, { kind })
    const expires = instant(clock() + ENROL_CODE_LIFE_MS)
    return c.json({ code, kind, expires, origin: kind === 'counter' ? null : originFor(c, parts) })
  })

  app.post('/api/devices/:id/revoke', change, async (c) => {
    const id = c.req.param('id')
    // Older apps say no reason and send no body.
    const body =
      c.var.body.length === 0
        ? ok({})
        : await readJson<RevokeRequest>(c.req.raw.headers, c.var.body, revokeShape)
    if (!body.ok) return problemResponse(body.problem)
    const isRevoked = await store.revokeDevice(c.var.session.officer.commune, id, instant(clock()))
    if (!isRevoked) return problemResponse({ code: 'device.not-found' })
    await noteDone(c, parts, 'device.revoked', id, { ...body.value })
    return c.body(null, 204)
  })
}

/** Where a station opens its page, as far as this server can know it. */
function originFor(c: Context<Env>, { kiosk, house }: Parts): string | null {
  const asked = hostnameOf(c.req.header('host') ?? new URL(c.req.url).host)
  return asked && stationOrigin(kiosk, house !== null, asked)
}

function toListed(device: Device): ListedDevice {
  const { id, name, kind, book, epoch, status, stored, enrolledAt, seenAt, appVersion } = device
  const seen = seenAt === null ? null : instant(seenAt)
  return { id, name, kind, book, epoch, status, stored, enrolledAt, seenAt: seen, appVersion }
}
