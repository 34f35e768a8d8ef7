/** Findings of inspections: raised and closed by the inspector, answered by the unit (rule I6). */
import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { may, type Permission } from '../../../domain/access/permissions.ts'
import { ok } from '../../../domain/base/result.ts'
import { checkStep, sideOf, type Finding, type FindingStep } from '../../../domain/inspection/finding.ts'
import { instant } from '../../clock.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { findingShape, findingStepShape } from '../read-inspection-body.ts'
import { requireAssignment } from '../require-inspection.ts'
import { requireOfficer } from '../require-officer.ts'

export function routeFindings(app: Hono<Env>, parts: Parts): void {
  const { store, clock } = parts
  const look = requireOfficer(parts, 'inspection.read')

  app.get('/api/inspection/findings', look, async (c) => {
    const assigned = await requireAssignment(parts, c.var.session)
    if (!assigned.ok) return problemResponse(assigned.problem)
    return c.json({ findings: await store.findings(c.var.session.officer.commune) })
  })

  app.post('/api/inspection/findings', requireOfficer(parts, 'inspection.carry'), async (c) => {
    const assigned = await requireAssignment(parts, c.var.session)
    if (!assigned.ok) return problemResponse(assigned.problem)
    const body = await readJson<Pick<Finding, 'dossier' | 'sample'> & { text: string }>(
      c.req.raw.headers,
      c.var.body,
      findingShape,
    )
    if (!body.ok) return problemResponse(body.problem)
    const { dossier, sample } = body.value
    const text = body.value.text.trim()
    const { commune, id: by } = c.var.session.officer
    if (text === '') return problemResponse({ code: 'inspection.finding.text' })
    if (dossier !== null && (await store.dossierSpan(commune, dossier)) === null)
      return problemResponse({ code: 'inspection.dossier-not-found' })
    const entry = { step: 'raised' as const, by, at: instant(clock()), text }
    const finding = { id: randomUUID(), dossier, sample, entries: [entry] }
    await store.addFinding(commune, finding)
    await noteDone(c, parts, 'inspection.finding-raised', dossier ?? finding.id, {
      finding: finding.id,
      text,
    })
    return c.json(finding)
  })

  app.post('/api/inspection/findings/:id', look, async (c) => {
    const assigned = await requireAssignment(parts, c.var.session)
    if (!assigned.ok) return problemResponse(assigned.problem)
    const body = await readJson<{ step: FindingStep; text: string }>(
      c.req.raw.headers,
      c.var.body,
      findingStepShape,
    )
    if (!body.ok) return problemResponse(body.problem)
    const { step } = body.value
    const { commune, id: by, roles } = c.var.session.officer
    const permission: Permission = sideOf(step) === 'unit' ? 'inspection.answer' : 'inspection.carry'
    if (may(roles, permission) === null)
      return problemResponse({ code: 'access.not-allowed', details: { permission } })
    const followed = await store.followFinding({
      commune,
      id: c.req.param('id'),
      check(finding) {
        const text = checkStep(finding, step, body.value.text)
        return text.ok ? ok({ step, by, at: instant(clock()), text: text.value }) : text
      },
    })
    if (followed === null) return problemResponse({ code: 'inspection.finding.not-found' })
    if (!followed.ok) return problemResponse(followed.problem)
    const { id, dossier, entries } = followed.value
    const text = entries.at(-1)?.text ?? ''
    await noteDone(c, parts, `inspection.finding-${step}`, dossier ?? id, { finding: id, text })
    return c.json(followed.value)
  })
}
