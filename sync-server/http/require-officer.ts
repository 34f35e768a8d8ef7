/**
 * Routes behind an officer: the session, the proof of the very device it was opened on, the permission, and for what is
 * grave a proof of presence of the last five minutes. Roles come from the store with each request, never from a token.
 */
import type { MiddlewareHandler } from 'hono'
import type { Grant } from '../../domain/access/grants.ts'
import { may, type Permission } from '../../domain/access/permissions.ts'
import { problemResponse } from './answer.ts'
import type { Env, Parts } from './parts.ts'
import { requireDevice } from './require-device.ts'
import { sessionToken } from './session-cookie.ts'

export const FRESH_MS = 5 * 60_000

interface Terms {
  /** As the matrix says when not given; looking at a list needs none. */
  readonly stepUp?: boolean
}

/** `permission` null: any officer, for what concerns their own account only. */
export function requireOfficer(
  parts: Parts,
  permission: Permission | null,
  terms: Terms = {},
): MiddlewareHandler<Env> {
  const device = requireDevice(parts)
  return async (c, next) => {
    const refused = await device(c, async () => {})
    if (refused instanceof Response) return refused
    const found = await parts.signIns.findSession(sessionToken(c))
    if (!found.ok) return problemResponse(found.problem)
    const session = found.value
    // A stolen cookie is worth nothing elsewhere; whose it is, is not told.
    if (session.device !== c.var.device.id) return problemResponse({ code: 'session.missing' })
    let grant: Grant | null = null
    if (permission !== null) {
      grant = may(session.officer.roles, permission)
      if (!grant || grant.breakGlass || grant.proposeOnly)
        return problemResponse({ code: 'access.not-allowed', details: { permission } })
    }
    if ((terms.stepUp ?? grant?.stepUp ?? false) && parts.clock() - session.freshAt > FRESH_MS)
      return problemResponse({ code: 'session.step-up-needed', details: { maxAgeSeconds: FRESH_MS / 1000 } })
    c.set('session', session)
    if (grant) c.set('grant', grant)
    return next()
  }
}
