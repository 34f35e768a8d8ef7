/** How residents found their visit, as a leader reads it: counts, never a visit (rule Y12). */
import type { Hono } from 'hono'
import { summarise, wholeWeeks } from '../../../domain/feedback/summary.ts'
import { problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { requireOfficer } from '../require-officer.ts'

export function routeRatings(app: Hono<Env>, parts: Parts): void {
  app.get('/api/ratings', requireOfficer(parts, 'ratings.read'), async (c) => {
    const weeks = wholeWeeks(c.req.query('from') ?? '', c.req.query('until') ?? '')
    if (weeks === null) return problemResponse({ code: 'request.query.invalid' })
    const { from, until } = weeks
    const ratings = await parts.store.ratings(c.var.session.officer.commune, from, until)
    return c.json(summarise(ratings, from, until))
  })
}
