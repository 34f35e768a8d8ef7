/** What a commune tells of its centre (rules Z): told to every device, signed; changed whole by a leader or administrator. */
import type { Context, Hono } from 'hono'
import { CROWD_STEP, expectedCrowd, quietest } from '../../../domain/appointment/crowd.ts'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { withOpenings } from '../../../domain/calendar/announced.ts'
import { formatDay, formatTime, parseDay, parseTime } from '../../../domain/calendar/day.ts'
import {
  centreText,
  type CentreAnswer,
  type CentreChange,
  type CentreList,
} from '../../../domain/centre/centre-facts.ts'
import { centreView, type CentreView, type HoursSpan } from '../../../domain/centre/centre-view.ts'
import { checkCentre, LEAD_DAYS } from '../../../domain/centre/check-centre.ts'
import { openingsOf } from '../../../domain/workflow/local-rules.ts'
import { instant, vietnamDay, vietnamWall } from '../../clock.ts'
import { signText } from '../../keys/ecdsa.ts'
import { lawInForce } from '../../packs/law-in-force.ts'
import { sha256Hex } from '../../sha256.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { centreShape } from '../read-centre.ts'
import { readJson } from '../read-body.ts'
import { requireDevice } from '../require-device.ts'
import { requireOfficer } from '../require-officer.ts'

const LAST_STEP = 24 * 60 - CROWD_STEP

export async function centreOf({ store }: Pick<Parts, 'store'>, commune: string) {
  const list = await store.centre(commune)
  const text = centreText(list)
  return { hash: sha256Hex(text), text, list }
}

/** What anybody may read of it now, for kiosk and board; null without a law pack: there is no calendar then. */
export async function publicCentre(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  commune: string,
): Promise<CentreView | null> {
  const law = await lawInForce(store)
  if (law === null) return null
  const calendar = withOpenings(law.calendar, openingsOf(await store.localRules(commune)))
  const { facts } = await store.centre(commune)
  const now = vietnamWall(clock())
  const view = centreView(facts, calendar, now)
  const comeAt = quietest(expectedCrowd(await store.crowd(commune), now.slice(0, 10)), yetToCome(view, now))
  return comeAt === null ? view : { ...view, comeAt }
}

/** What is left of today's openings, from the next half hour on. */
function yetToCome({ hours }: CentreView, now: string): readonly HoursSpan[] {
  const minute = parseTime(now.slice(11)) ?? 0
  const next = formatTime(Math.min(Math.ceil(minute / CROWD_STEP) * CROWD_STEP, LAST_STEP))
  return hours.today.flatMap(({ from, to }) => (to <= next ? [] : [{ from: from < next ? next : from, to }]))
}

export function routeCentre(app: Hono<Env>, parts: Parts): void {
  const { store, clock, keys } = parts

  app.get('/api/centre', requireDevice(parts), async (c) => {
    const { hash, text, list } = await centreOf(parts, c.var.device.commune)
    const isKnown = c.req.query('known') === hash
    const signed = isKnown ? null : { ...list, sig: signText(keys.sign.privateKey, text) }
    return c.json({ hash, list: signed } satisfies CentreAnswer)
  })

  app.post('/api/centre', requireOfficer(parts, 'centre.set'), async (c) => {
    const body = await readJson<CentreChange>(c.req.raw.headers, c.var.body, centreShape)
    if (!body.ok) return problemResponse(body.problem)
    const changed = await change(c, body.value)
    return changed.ok ? c.json(changed.value) : problemResponse(changed.problem)
  })

  async function change(c: Context<Env>, asked: CentreChange): Promise<Result<{ version: number }>> {
    const { commune, id: by } = c.var.session.officer
    const known = await store.centre(commune)
    if (known.version !== asked.after) return refuse('centre.moved')
    const soonest = formatDay((parseDay(vietnamDay(clock())) ?? 0) + LEAD_DAYS)
    const checked = checkCentre(asked.facts, known.facts, soonest)
    if (!checked.ok) return checked
    const list: CentreList = { commune, version: asked.after + 1, facts: checked.value }
    const kept = await store.changeCentre(list, by, instant(clock()))
    if (!kept.ok) return kept
    const { phones, duty, points, notices } = checked.value
    const detail = { phones, notices, duty: duty.length, points: points.length }
    await noteDone(c, parts, 'centre.changed', String(list.version), detail)
    return ok({ version: list.version })
  }
}
