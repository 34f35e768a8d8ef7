/** Appointments (rules Z): facts that officers who receive bring and fetch. Who comes lies sealed, and is forgotten. */
import type { Hono } from 'hono'
import type { VisitFact } from '../../../domain/appointment/facts.ts'
import {
  KEPT_DAYS,
  type VisitFactsRequest,
  type VisitFactsStored,
  type VisitPage,
} from '../../../domain/appointment/wire.ts'
import { formatDay, parseDay } from '../../../domain/calendar/day.ts'
import { closeBox, openBox } from '../../auth/secret-box.ts'
import { vietnamDay } from '../../clock.ts'
import { problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { visitFactsShape } from '../read-centre.ts'
import { readJson } from '../read-body.ts'
import { requireOfficer } from '../require-officer.ts'

const PAGE = 200
const about = (commune: string, id: string) => `appointment|${commune}|${id}`

export function routeAppointments(app: Hono<Env>, parts: Parts): void {
  const { store, clock, keys } = parts
  const forgotten = () => formatDay((parseDay(vietnamDay(clock())) ?? 0) - KEPT_DAYS)

  app.post('/api/appointments', requireOfficer(parts, 'appointment.book'), async (c) => {
    const body = await readJson<VisitFactsRequest>(c.req.raw.headers, c.var.body, visitFactsShape)
    if (!body.ok) return problemResponse(body.problem)
    const { commune } = c.var.device
    const sealed = body.value.facts.map((fact) => ({
      id: fact.id,
      day: fact.day,
      sealed: closeBox(keys.factor, about(commune, fact.id), Buffer.from(JSON.stringify(fact))),
    }))
    await store.keepVisitFacts(commune, sealed)
    await store.forgetVisits(commune, forgotten())
    return c.json({ stored: sealed.map(({ id }) => id) } satisfies VisitFactsStored)
  })

  app.get('/api/appointments', requireOfficer(parts, 'appointment.book'), async (c) => {
    const { commune } = c.var.device
    await store.forgetVisits(commune, forgotten())
    const after = Number(c.req.query('after') ?? 0) || 0
    const { facts, seq, more } = await store.visitFacts(commune, after, PAGE)
    const open = ({ id, sealed }: { readonly id: string; readonly sealed: string }) =>
      JSON.parse(openBox(keys.factor, about(commune, id), sealed).toString()) as VisitFact
    return c.json({ facts: facts.map(open), seq, more } satisfies VisitPage)
  })
}
