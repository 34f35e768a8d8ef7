/** Inspections: who is let in, what they open, what chance chooses for them (rules I). */
import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import {
  assignmentsText,
  checkAssignment,
  type Assignment,
  type NewAssignment,
} from '../../../domain/inspection/assignment.ts'
import type { SampleTerms } from '../../../domain/inspection/sample.ts'
import type { AssignmentsAnswer, Opening, RecordRequest } from '../../../domain/inspection/wire.ts'
import { instant, vietnamDay, vietnamWall } from '../../clock.ts'
import { drawAndKeep, toSample, toWhole } from '../../inspection/draw.ts'
import { makeRecord } from '../../inspection/make-record.ts'
import { signText } from '../../keys/ecdsa.ts'
import { sha256Hex } from '../../sha256.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { assignmentShape, openingsShape, recordShape, sampleShape } from '../read-inspection-body.ts'
import { nothingShape } from '../read-officer-body.ts'
import { requireDevice } from '../require-device.ts'
import { requireAssignment } from '../require-inspection.ts'
import { requireOfficer } from '../require-officer.ts'

export async function assignmentsOf({ store }: Pick<Parts, 'store'>, commune: string) {
  const assignments = await store.assignments(commune)
  const text = assignmentsText(commune, assignments)
  return { hash: sha256Hex(text), text, assignments }
}

export function routeInspection(app: Hono<Env>, parts: Parts): void {
  routeAssignments(app, parts)
  routeSamples(app, parts)
  const { store, clock, keys } = parts

  app.post('/api/inspection/openings', requireDevice(parts), async (c) => {
    const body = await readJson<{ openings: Opening[] }>(c.req.raw.headers, c.var.body, openingsShape)
    if (!body.ok) return problemResponse(body.problem)
    const { commune, id: device } = c.var.device
    const { openings } = body.value
    if (openings.length > 0) {
      const at = instant(clock())
      const all = await store.assignments(commune)
      for (const one of await store.addOpenings(commune, device, openings, at)) {
        const { officer, dossier, purpose } = one
        // Told late or after the assignment ended, it is written down all the same: what happened, happened.
        const assignment = all.findLast((given) => given.officer === officer)?.id ?? null
        const detail = { purpose, openedAt: one.at, assignment }
        const who = { commune, at, officer, device, object: dossier, outcome: 'done' as const }
        await parts.audit({ ...who, action: 'inspection.dossier-opened', detail })
      }
    }
    return c.json({ known: openings.map(({ id }) => id) })
  })

  app.post('/api/inspection/record', requireOfficer(parts, 'record.export'), async (c) => {
    const assigned = await requireAssignment(parts, c.var.session)
    if (!assigned.ok) return problemResponse(assigned.problem)
    const body = await readJson<RecordRequest>(c.req.raw.headers, c.var.body, recordShape)
    if (!body.ok) return problemResponse(body.problem)
    const { dossier } = body.value
    const purpose = body.value.purpose.trim()
    if (purpose === '') return problemResponse({ code: 'inspection.purpose-missing' })
    const { commune, id: by } = c.var.session.officer
    // Written first: the record itself then says that it was taken.
    if ((await store.dossierSpan(commune, dossier)) === null)
      return problemResponse({ code: 'inspection.dossier-not-found' })
    await noteDone(c, parts, 'export.dossier-record', dossier, { purpose })
    const made = { at: instant(clock()), by, purpose, on: 'server' as const }
    const record = await makeRecord(store, keys.sign, { commune, dossier, made })
    return record ? c.json(record) : problemResponse({ code: 'inspection.dossier-not-found' })
  })
}

function routeAssignments(app: Hono<Env>, parts: Parts): void {
  const { store, clock, keys } = parts
  const assign = requireOfficer(parts, 'inspection.assign')

  app.get('/api/inspection/assignments', requireDevice(parts), async (c) => {
    const { commune } = c.var.device
    const { hash, text, assignments } = await assignmentsOf(parts, commune)
    const list = { commune, assignments, sig: signText(keys.sign.privateKey, text) }
    return c.json({ hash, list: c.req.query('known') === hash ? null : list } satisfies AssignmentsAnswer)
  })

  app.post('/api/inspection/assignments', assign, async (c) => {
    const body = await readJson<NewAssignment>(c.req.raw.headers, c.var.body, assignmentShape)
    if (!body.ok) return problemResponse(body.problem)
    const checked = checkAssignment(body.value, vietnamDay(clock()))
    if (!checked.ok) return problemResponse(checked.problem)
    const { commune, id: by } = c.var.session.officer
    const inspector = await store.findOfficer(commune, checked.value.officer)
    if (!inspector?.isActive || !inspector.roles.includes('inspector'))
      return problemResponse({ code: 'inspection.assignment.not-inspector' })
    const given: Assignment = { id: randomUUID(), ...checked.value, by, at: instant(clock()), ended: null }
    await store.addAssignment(commune, given)
    await noteDone(c, parts, 'inspection.assigned', inspector.id, { id: given.id, ...checked.value })
    return c.json(given)
  })

  app.post('/api/inspection/assignments/:id/end', assign, async (c) => {
    const body = await readJson<object>(c.req.raw.headers, c.var.body, nothingShape)
    if (!body.ok) return problemResponse(body.problem)
    const { commune, id: by } = c.var.session.officer
    const id = c.req.param('id')
    const ended = await store.endAssignment({ commune, id, by, at: instant(clock()) })
    if (!ended.ok) return problemResponse(ended.problem)
    await noteDone(c, parts, 'inspection.assignment-ended', id)
    return c.json({ id })
  })
}

function routeSamples(app: Hono<Env>, parts: Parts): void {
  const { store, clock } = parts
  const look = requireOfficer(parts, 'inspection.read')

  app.post('/api/inspection/samples', requireOfficer(parts, 'inspection.carry'), async (c) => {
    const assigned = await requireAssignment(parts, c.var.session)
    if (!assigned.ok) return problemResponse(assigned.problem)
    const body = await readJson<SampleTerms>(c.req.raw.headers, c.var.body, sampleShape)
    if (!body.ok) return problemResponse(body.problem)
    const { commune, id: officer } = c.var.session.officer
    const [at, wall] = [instant(clock()), vietnamWall(clock())]
    const drawn = await drawAndKeep(store, { commune, officer, at, wall, terms: body.value })
    if (!drawn.ok) return problemResponse(drawn.problem)
    const { seed, terms, ...sample } = toSample(drawn.value)
    const { id, frameSize, frameSha256 } = sample
    await noteDone(c, parts, 'inspection.sample-drawn', id, { seed, ...terms, frameSize, frameSha256 })
    return c.json(toWhole(drawn.value))
  })

  app.get('/api/inspection/samples', look, async (c) => {
    const assigned = await requireAssignment(parts, c.var.session)
    if (!assigned.ok) return problemResponse(assigned.problem)
    const samples = await store.samples(c.var.session.officer.commune)
    return c.json({ samples: samples.map(toSample) })
  })

  app.get('/api/inspection/samples/:id', look, async (c) => {
    const assigned = await requireAssignment(parts, c.var.session)
    if (!assigned.ok) return problemResponse(assigned.problem)
    const sample = await store.findSample(c.var.session.officer.commune, c.req.param('id'))
    return sample ? c.json(toWhole(sample)) : problemResponse({ code: 'inspection.sample.not-found' })
  })
}
