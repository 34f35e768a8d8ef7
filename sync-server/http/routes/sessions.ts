/** Who is signed in where, and ending it: one's own, or as administrator of the commune (rule S8). */
import type { Context, Hono } from 'hono'
import type { ListedSession } from '../../../domain/access/account-wire.ts'
import { mayAct } from '../../../domain/access/permissions.ts'
import { instant } from '../../clock.ts'
import type { StoredSession } from '../../store/port.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { requireOfficer } from '../require-officer.ts'

export function routeSessions(app: Hono<Env>, parts: Parts): void {
  const { store, clock, signIns } = parts

  /** What the closing hour has ended is not listed: it is over. */
  async function list(c: Context<Env>, officer?: string): Promise<ListedSession[]> {
    const now = clock()
    const { session: own } = c.var
    const found = await store.listSessions(own.officer.commune, now, officer)
    return found
      .filter((one) => Date.parse(signIns.answerOf(one).expires) > now)
      .map((one) => toListed(one, one.id === own.id))
  }

  app.get('/api/sessions', requireOfficer(parts, null), async (c) =>
    c.json({ sessions: await list(c, c.var.session.officer.id) }),
  )

  app.get('/api/sessions/commune', requireOfficer(parts, 'sessions.end'), async (c) =>
    c.json({ sessions: await list(c) }),
  )

  app.post('/api/sessions/:id/end', requireOfficer(parts, null), async (c) => {
    const { session } = c.var
    const { id, commune, roles } = session.officer
    const ended = c.req.param('id')
    const isAny = mayAct(roles, 'sessions.end')
    const isEnded = await store.endSession(commune, ended, isAny ? undefined : id)
    if (!isEnded) return problemResponse({ code: 'session.not-found' })
    await noteDone(c, parts, 'session.ended', ended)
    return c.body(null, 204)
  })
}

function toListed(session: StoredSession, isThis: boolean): ListedSession {
  const { id, officer, device, createdAt, seenAt, method } = session
  return {
    id,
    officer: { id: officer.id, code: officer.code, name: officer.name },
    device,
    createdAt: instant(createdAt),
    seenAt: instant(seenAt),
    method,
    isThis,
  }
}
