/** What residents filled in beforehand, at the counter: listed, opened, taken once (rules Y6, Y8). */
import type { Hono } from 'hono'
import { takenShape } from '../../../domain/submission/shape.ts'
import type { SubmissionAnswer, SubmissionsAnswer, TakenRequest } from '../../../domain/submission/wire.ts'
import { instant } from '../../clock.ts'
import type { StoredSubmission } from '../../store/port.ts'
import { takenSince } from '../../submissions/limits.ts'
import { unseal, unsealPage } from '../../submissions/open-seal.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { requireOfficer } from '../require-officer.ts'

const LISTED_AT_ONCE = 500

export function routeSubmissionDesk(app: Hono<Env>, parts: Parts): void {
  const { store, clock, keys } = parts
  const look = requireOfficer(parts, 'intake.submit')
  const key = keys.seal.privateKey

  /** A team sees what it helped with, a receiver everything of the commune. */
  const ownOnly = ({ grant, session }: Env['Variables']) =>
    grant.reach === 'own' ? session.officer.id : null

  async function find(who: Env['Variables'], id: string): Promise<StoredSubmission | undefined> {
    const found = await store.findSubmission(who.session.officer.commune, id)
    const own = ownOnly(who)
    return own === null || found?.helper === own ? found : undefined
  }

  app.get('/api/submissions', look, async (c) => {
    const submissions = await store.submissions({
      commune: c.var.session.officer.commune,
      helper: ownOnly(c.var),
      takenSince: takenSince(clock()),
      limit: LISTED_AT_ONCE,
    })
    return c.json({ submissions } satisfies SubmissionsAnswer)
  })

  app.get('/api/submissions/:id', look, async (c) => {
    const id = c.req.param('id')
    const found = await find(c.var, id)
    if (!found) return problemResponse({ code: 'submission.not-found' })
    const { submission } = unseal(key, found.sealed, { ...found, pages: found.announced })
    if (submission === null) return problemResponse({ code: 'submission.unreadable' })
    await noteDone(c, parts, 'submission.opened', id, { code: found.code, procedure: found.procedure })
    return c.json({ submission } satisfies SubmissionAnswer)
  })

  app.get('/api/submissions/:id/pages/:sha256', look, async (c) => {
    const { id, sha256 } = c.req.param()
    const found = await find(c.var, id)
    const sealed = found && (await store.findSubmissionPage(c.var.session.officer.commune, id, sha256))
    const page = sealed ? unsealPage(key, sealed, sha256) : null
    if (page === null) return problemResponse({ code: 'submission.page-not-found' })
    await noteDone(c, parts, 'submission.page-opened', id, { sha256 })
    return c.body(new Uint8Array(page.bytes), 200, {
      'content-type': page.mime,
      'content-disposition': 'attachment',
      'content-security-policy': 'sandbox',
    })
  })

  app.post('/api/submissions/:id/taken', requireOfficer(parts, 'intake.decide'), async (c) => {
    const body = await readJson<TakenRequest>(c.req.raw.headers, c.var.body, takenShape)
    if (!body.ok) return problemResponse(body.problem)
    const { officer } = c.var.session
    const { commune } = officer
    const id = c.req.param('id')
    const dossier = body.value.dossier ?? null
    const taken = await store.takeSubmission({
      commune,
      id,
      officer: officer.id,
      at: instant(clock()),
      dossier,
    })
    if (!taken.ok) return problemResponse(await withName(commune, taken.problem))
    await noteDone(c, parts, 'submission.taken', id, { dossier })
    return c.json(taken.value)
  })

  /** Whom to ask. */
  async function withName(commune: string, problem: Parameters<typeof problemResponse>[0]) {
    const by = problem.details?.['by']
    if (by === undefined) return problem
    const name = (await store.listOfficers(commune)).find(({ id }) => id === by)?.name ?? ''
    return { ...problem, details: { ...problem.details, name } }
  }
}
