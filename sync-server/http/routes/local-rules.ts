/** What a commune lays down itself (rules W): told to every device, signed; a leader adds to it. */
import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import {
  localRulesText,
  type LocalRulesAnswer,
  type NewLocalRule,
} from '../../../domain/workflow/local-rules.ts'
import { checkRule, type RuleLaw } from '../../../domain/workflow/check-rule.ts'
import { instant, vietnamWall } from '../../clock.ts'
import { signText } from '../../keys/ecdsa.ts'
import { lawInForce } from '../../packs/law-in-force.ts'
import { sha256Hex } from '../../sha256.ts'
import { problemResponse } from '../answer.ts'
import { noteDone } from '../note.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { ruleShape } from '../read-local-rule.ts'
import { requireDevice } from '../require-device.ts'
import { requireOfficer } from '../require-officer.ts'

export async function localRulesOf({ store }: Pick<Parts, 'store'>, commune: string) {
  const list = { commune, rules: await store.localRules(commune) }
  const text = localRulesText(list)
  return { hash: sha256Hex(text), text, list }
}

export function routeLocalRules(app: Hono<Env>, parts: Parts): void {
  const { store, keys } = parts

  app.get('/api/local-rules', requireDevice(parts), async (c) => {
    const { commune } = c.var.device
    const { hash, text, list } = await localRulesOf(parts, commune)
    const signed =
      c.req.query('known') === hash ? null : { ...list, sig: signText(keys.sign.privateKey, text) }
    return c.json({ hash, list: signed } satisfies LocalRulesAnswer)
  })

  app.post('/api/local-rules', requireOfficer(parts, 'local-rule.set'), async (c) => {
    const body = await readJson<NewLocalRule>(c.req.raw.headers, c.var.body, ruleShape)
    if (!body.ok) return problemResponse(body.problem)
    const laid = await layDown(c, body.value)
    return laid.ok ? c.json(laid.value) : problemResponse(laid.problem)
  })

  async function layDown(c: Context<Env>, asked: NewLocalRule): Promise<Result<{ id: string }>> {
    const { commune, id: by } = c.var.session.officer
    const law = await lawInForce(store)
    if (law === null) return refuse('pack.none')
    const known = await store.localRules(commune)
    const facts: RuleLaw = { ...law, known, now: vietnamWall(parts.clock()) }
    const rule = checkRule(asked, facts)
    if (!rule.ok) return rule
    const id = randomUUID()
    const added = await store.addLocalRule(
      commune,
      { ...rule.value, id, by, at: instant(parts.clock()) },
      known.length,
    )
    if (!added.ok) return added
    await noteDone(c, parts, `local-rule.${asked.kind}`, id, { n: known.length + 1, ...asked })
    return ok({ id })
  }
}
