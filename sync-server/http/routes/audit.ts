/** The audit on a screen (rules U8–U10). */
import type { Hono } from 'hono'
import type { AuditQuery } from '../../../domain/inspection/audit-log.ts'
import { makeChainWatch } from '../../audit/chain-watch.ts'
import { readLog } from '../../audit/read-log.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { auditQueryShape } from '../read-inspection-body.ts'
import { requireAssignment } from '../require-inspection.ts'
import { requireOfficer } from '../require-officer.ts'

export function routeAudit(app: Hono<Env>, parts: Parts): void {
  const { store } = parts
  const chainOf = makeChainWatch(store)

  app.get('/api/audit', requireOfficer(parts, 'audit.read'), async (c) => {
    const { officer } = c.var.session
    const assigned = await requireAssignment(parts, c.var.session)
    if (!assigned.ok) return problemResponse(assigned.problem)
    const asked = c.req.query()
    const fault = auditQueryShape(asked, '$')
    if (fault !== null)
      return problemResponse({ code: 'request.query.invalid', details: { name: fault.slice(2) } })
    const { before, ...rest } = asked
    const query = { ...rest, ...(before === undefined ? {} : { before: Number(before) }) } as AuditQuery
    const reader = { commune: officer.commune, officer: officer.id, roles: officer.roles }
    const read = await readLog(store, chainOf, reader, query)
    if (read === null)
      return problemResponse({ code: 'access.not-allowed', details: { permission: 'audit.read' } })
    // Who reads what others did is read about; after the answer was made, so that no page begins with itself.
    if (c.var.grant.audited) await noteDone(c, parts, 'audit.read', null, asked)
    return c.json(read)
  })
}
