/** `/api/sync/*`: push, pull, checkpoint, receipt (rules P, L, C). */
import type { Context, Hono } from 'hono'
import { refuse, type Result } from '../../../domain/base/result.ts'
import { MAX_PULL } from '../../sync/exchange.ts'
import { segmentShape } from '../../sync/segment.ts'
import { admit } from '../admission.ts'
import { answer, problemResponse } from '../answer.ts'
import { auditUnauthorised } from '../audit-unauthorised.ts'
import type { Env, Parts } from '../parts.ts'
import { protocolOf, speakProtocol } from '../protocol.ts'
import { MAX_PUSH_BODY, readJson } from '../read-body.ts'
import { requireHomeHere } from '../require-box.ts'
import { requireDevice } from '../require-device.ts'

/** Few at once: more would only share one writer. Those who wait cost a socket each, no memory for a body. */
const PUSHES = { inside: 16, waiting: 1000, longestWaitMs: 15_000 }

export function routeSync(app: Hono<Env>, parts: Parts): void {
  const { exchange } = parts
  app.use('/api/sync/*', speakProtocol)

  app.post(
    '/api/sync/push',
    admit(PUSHES),
    requireDevice(parts, { maxBytes: MAX_PUSH_BODY, hearsRevoked: true }),
    requireHomeHere(parts),
    async (c) => {
      const body = await readJson<unknown>(c.req.raw.headers, c.var.body, segmentShape)
      if (!body.ok) return problemResponse(body.problem)
      const pushed = await exchange.push(c.var.device, body.value)
      if (pushed.ok) await auditUnauthorised(parts, c.var.device, pushed.value)
      return answer(c, pushed)
    },
  )

  app.get('/api/sync/pull', requireDevice(parts), async (c) => {
    const after = readNumber(c, 'after', 0, Number.MAX_SAFE_INTEGER)
    const limit = readNumber(c, 'limit', 1, MAX_PULL, MAX_PULL)
    if (!after.ok) return problemResponse(after.problem)
    if (!limit.ok) return problemResponse(limit.problem)
    const protocol = protocolOf(c.req.raw.headers)
    return c.json(await exchange.pull(c.var.device, { after: after.value, limit: limit.value, protocol }))
  })

  app.get('/api/sync/purge', requireDevice(parts), async (c) => {
    const since = readNumber(c, 'since', 0, Number.MAX_SAFE_INTEGER)
    if (!since.ok) return problemResponse(since.problem)
    return c.json(await exchange.purge(c.var.device, since.value))
  })

  app.get('/api/sync/dossier', requireDevice(parts), async (c) => {
    const id = c.req.query('id') ?? ''
    if (!/^[\w-]{1,64}$/.test(id))
      return problemResponse(refuse('request.query.invalid', { name: 'id' }).problem)
    return c.json(await exchange.dossier(c.var.device, id))
  })

  app.get('/api/sync/checkpoint', requireDevice(parts), async (c) => {
    const seq = readNumber(c, 'seq', 0, Number.MAX_SAFE_INTEGER)
    if (!seq.ok) return problemResponse(seq.problem)
    return c.json(await exchange.standing(c.var.device, seq.value))
  })

  app.get('/api/sync/receipt', requireDevice(parts), async (c) => {
    const through = readNumber(c, 'through', 0, Number.MAX_SAFE_INTEGER)
    if (!through.ok) return problemResponse(through.problem)
    return answer(c, await exchange.receipt(c.var.device, through.value))
  })
}

/** `request.query.invalid` {name}. */
function readNumber(c: Context, name: string, min: number, max: number, fallback?: number): Result<number> {
  const text = c.req.query(name)
  if (text === undefined && fallback !== undefined) return { ok: true, value: fallback }
  const value = Number(text)
  const isGood = text !== undefined && /^\d{1,16}$/.test(text) && value >= min && value <= max
  return isGood ? { ok: true, value } : refuse('request.query.invalid', { name })
}
