/** The officers of a commune: joining, moving, leaving, and what takes a second person (rules A2–A7, A13). */
import type { Context, Hono } from 'hono'
import {
  standingText,
  type ListedOfficer,
  type NewOfficerRequest,
  type OfficerAnswer,
  type OfficerListAnswer,
  type RolesRequest,
  type StandingList,
  type StandingRequest,
} from '../../../domain/access/account-wire.ts'
import { directoryText, type DirectoryAnswer, type DirectoryEntry } from '../../../domain/access/directory.ts'
import type { Result } from '../../../domain/base/result.ts'
import type { Shape } from '../../../domain/base/shape.ts'
import { instant } from '../../clock.ts'
import { signText } from '../../keys/ecdsa.ts'
import { sha256Hex } from '../../sha256.ts'
import type { OfficerAccount } from '../../store/port.ts'
import { answer, problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import {
  decisionShape,
  newOfficerShape,
  resetShape,
  rolesShape,
  standingShape,
} from '../read-officer-body.ts'
import { requireDevice } from '../require-device.ts'
import { requireOfficer } from '../require-officer.ts'

const PERMISSION = 'officers.change'

export async function directoryOf({ store }: Pick<Parts, 'store'>, commune: string) {
  const officers = (await store.listOfficers(commune)).map(toDirectory)
  return { hash: sha256Hex(directoryText(officers)), officers }
}

export function routeOfficers(app: Hono<Env>, parts: Parts): void {
  const { store, clock, accounts, keys } = parts
  const look = requireOfficer(parts, PERMISSION, { stepUp: false })
  const change = requireOfficer(parts, PERMISSION)
  const actorOf = ({ var: { session } }: Context<Env>) => ({
    commune: session.officer.commune,
    officer: session.officer.id,
    roles: session.officer.roles,
  })

  /** Reads the body, lets the one who begins do it, writes it down, answers. A leader confirms, and begins nothing. */
  async function begin<T>(
    c: Context<Env>,
    shape: Shape,
    action: string,
    work: (body: T) => Promise<Result<OfficerAnswer>>,
  ): Promise<Response> {
    if (c.var.grant.twoPersons === 'confirmer') return notAllowed()
    const body = await readJson<T>(c.req.raw.headers, c.var.body, shape)
    if (!body.ok) return problemResponse(body.problem)
    const done = await work(body.value)
    if (!done.ok) return problemResponse(done.problem)
    const { officer, waiting } = done.value
    await noteDone(c, parts, action, officer, { ...(body.value as object), ...(waiting ? { waiting } : {}) })
    return c.json(done.value)
  }

  app.get('/api/officers', look, async (c) => {
    const { commune } = actorOf(c)
    const officers = (await store.listOfficers(commune)).map(toListed)
    const requests = await store.listRoleRequests(commune, instant(clock()))
    return c.json({
      officers,
      requests: requests.map(({ exception: _, ...request }) => request),
    } satisfies OfficerListAnswer)
  })

  app.get('/api/officers/standing', requireDevice(parts), async (c) => {
    const { commune } = c.var.device
    const officers = await store.listOfficers(commune)
    const active = officers.filter((one) => one.isActive).map((one) => one.id)
    const list = { commune, at: instant(clock()), active: active.toSorted() }
    return c.json({ ...list, sig: signText(keys.sign.privateKey, standingText(list)) } satisfies StandingList)
  })

  app.get('/api/officers/directory', requireDevice(parts), async (c) => {
    const { hash, officers } = await directoryOf(parts, c.var.device.commune)
    const isKnown = c.req.query('known') === hash
    return c.json({ hash, officers: isKnown ? null : officers } satisfies DirectoryAnswer)
  })

  app.get('/api/officers/:id/history', look, async (c) => {
    const { commune } = actorOf(c)
    const officer = await store.findOfficer(commune, c.req.param('id'))
    if (!officer) return problemResponse({ code: 'officer.not-found' })
    return c.json({ history: await store.officerHistory(commune, officer.id) })
  })

  app.post('/api/officers', change, (c) =>
    begin<NewOfficerRequest>(c, newOfficerShape, 'officer.created', (body) =>
      accounts.create(actorOf(c), body),
    ),
  )

  app.post('/api/officers/requests/:id', change, async (c) => {
    if (c.var.grant.twoPersons !== 'confirmer') return notAllowed()
    const body = await readJson<{ outcome: 'confirmed' | 'declined' }>(
      c.req.raw.headers,
      c.var.body,
      decisionShape,
    )
    if (!body.ok) return problemResponse(body.problem)
    const { outcome } = body.value
    const done = await accounts.decide(actorOf(c), c.req.param('id'), outcome)
    if (!done.ok) return problemResponse(done.problem)
    const { officer, roles, requester } = done.value
    await noteDone(c, parts, `officer.roles-${outcome}`, officer, { roles, requester })
    return answer(c, { ok: true, value: { officer, words: null, waiting: null } satisfies OfficerAnswer })
  })

  app.post('/api/officers/:id/roles', change, (c) =>
    begin<RolesRequest>(c, rolesShape, 'officer.roles-changed', (body) =>
      accounts.changeRoles(actorOf(c), c.req.param('id'), body),
    ),
  )

  app.post('/api/officers/:id/standing', change, (c) =>
    begin<StandingRequest>(c, standingShape, 'officer.standing-changed', (body) =>
      accounts.setStanding(actorOf(c), c.req.param('id'), body),
    ),
  )

  app.post('/api/officers/:id/reset', change, (c) =>
    begin<{ factors: boolean }>(c, resetShape, 'officer.reset', ({ factors }) =>
      accounts.reset(actorOf(c), c.req.param('id'), factors),
    ),
  )
}

function notAllowed(): Response {
  return problemResponse({ code: 'access.not-allowed', details: { permission: PERMISSION } })
}

function toListed(account: OfficerAccount): ListedOfficer {
  const { id, code, name, title, roles, isActive, mustChange, roleException, hasTotp, passkeys } = account
  const standing = isActive ? 'active' : 'ended'
  return { id, code, name, title, roles, standing, mustChange, exception: roleException, hasTotp, passkeys }
}

function toDirectory({ id, name, title, roles, isActive }: OfficerAccount): DirectoryEntry {
  return { id, name, title, roles, standing: isActive ? 'active' : 'ended' }
}
