/** `/api/upstream/*`: what commune boxes send to their province and fetch from it (rules T). */
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { flag, count, listOf, matching, oneOf, record, text, type Shape } from '../../../domain/base/shape.ts'
import type {
  AuditAnchor,
  BoxEnrolRequest,
  DownAnswer,
  KeptAnswer,
  KeptFacts,
  MirrorPage,
  MirrorRowsAnswer,
  MirrorsAnswer,
  UpstreamFacts,
} from '../../../domain/sync/upstream.ts'
import { instant } from '../../clock.ts'
import { historyShape, pageShape, provePage } from '../../upstream/province/prove-page.ts'
import { answer, problemResponse } from '../answer.ts'
import { clientAddress } from '../client-address.ts'
import type { Env, Parts } from '../parts.ts'
import { readBounded, readJson, SMALL_BODY } from '../read-body.ts'
import { requireBox } from '../require-box.ts'

/** One row may be as large as a push (P2) and is escaped a second time; pages are far smaller. */
const MAX_BODY = 8 * 1024 * 1024
const MAX_INFLATED = 24 * 1024 * 1024
const MAX_GIVEN_BYTES = 4 * 1024 * 1024
const MAX_DOWN = 100

const line = (max: number): Shape => matching(/^(?!\s*$)[^\p{C}]+$/u, max)
const hash = matching(/^[0-9a-f]{64}$/)
const coordinate = matching(/^[A-Za-z0-9_-]{43}$/)
const keyShape = record({ kty: line(4), crv: line(8), x: coordinate, y: coordinate })
const wholeText: Shape = (value, path) => (typeof value === 'string' ? null : path)
const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path)

const enrolShape = record({
  code: line(40),
  name: line(80),
  publicKey: keyShape,
  signKey: keyShape,
  historyId: historyShape,
})
const officer = record({
  id: line(64),
  code: text,
  name: text,
  title: text,
  roles: listOf(text, 20),
  active: flag,
})
const book = record({ agency: line(64), year: count, book: count, epoch: count, grantedAt: text })
const device = record(
  {
    id: line(64),
    name: text,
    publicKey: keyShape,
    epoch: count,
    book: count,
    status: oneOf('active', 'clone-suspected', 'revoked'),
    enrolledAt: text,
    revokedAt: orNull(text),
    books: listOf(book, 500),
  },
  { kind: oneOf('kiosk', 'board') },
)
const factsShape = record({
  officers: listOf(officer, 2_000),
  devices: listOf(device, 2_000),
  anchors: listOf(record({ chain: line(64), seq: count, hash }), 10),
})
const keptShape = record({
  id: count,
  device: line(64),
  epoch: count,
  from: count,
  head: text,
  reason: line(80),
  recv: text,
  prev: text,
  events: listOf(wholeText, 500),
})

export function routeUpstream(app: Hono<Env>, parts: Parts): void {
  const { store, clock, boxes } = parts
  const box = requireBox(parts)
  const loadedBox = requireBox(parts, MAX_BODY)
  const named: MiddlewareHandler<Env> = async (c, next) =>
    historyShape(c.req.param('history'), '') === null
      ? next()
      : problemResponse({ code: 'upstream.mirror-not-found' })
  const bodyOf = <T>(c: Context<Env>, shape: Shape) =>
    readJson<T>(c.req.raw.headers, c.var.body, shape, MAX_INFLATED)
  const placeOf = (c: Context<Env>) => ({
    commune: c.var.device.commune,
    history: c.req.param('history') ?? '',
  })
  const after = (c: Context<Env>): number | null => {
    const given = c.req.query('after') ?? '0'
    return /^\d{1,15}$/.test(given) ? Number(given) : null
  }
  const wrongAfter = () => problemResponse({ code: 'request.query.invalid', details: { name: 'after' } })

  app.post('/api/upstream/enrol', async (c) => {
    const read = await readBounded(c.req.raw, SMALL_BODY)
    if (!read.ok) return problemResponse(read.problem)
    const body = await readJson<BoxEnrolRequest>(c.req.raw.headers, read.value, enrolShape)
    if (!body.ok) return problemResponse(body.problem)
    const enrolled = await boxes.enrol(clientAddress(c), body.value)
    if (enrolled.ok) {
      const { device: id, commune } = enrolled.value
      const done = {
        commune: commune.code,
        at: instant(clock()),
        officer: null,
        device: id,
        outcome: 'done',
      } as const
      await parts.audit({ ...done, action: 'box.enrolled', object: id, detail: { name: body.value.name } })
    }
    return answer(c, enrolled)
  })

  app.post('/api/upstream/rows', loadedBox, async (c) => {
    const body = await bodyOf<MirrorPage>(c, pageShape)
    if (!body.ok) return problemResponse(body.problem)
    const { id, commune } = c.var.device
    const signKey = await store.boxSignKey(commune, id)
    if (!signKey) return problemResponse({ code: 'upstream.not-a-box' })
    const proven = provePage(body.value, c.var.device, signKey, instant(clock()))
    if (!proven.ok) return problemResponse(proven.problem)
    return answer(c, await store.takeMirrorPage(proven.value))
  })

  app.get('/api/upstream/mirrors', box, async (c) =>
    c.json({ mirrors: await store.listMirrors(c.var.device.commune) } satisfies MirrorsAnswer),
  )

  app.get('/api/upstream/mirrors/:history/rows', box, named, async (c) => {
    const from = after(c)
    if (from === null) return wrongAfter()
    const input = { ...placeOf(c), after: from, limit: 500, maxBytes: MAX_GIVEN_BYTES }
    return c.json((await store.mirrorRows(input)) satisfies MirrorRowsAnswer)
  })

  app.post('/api/upstream/mirrors/:history/facts', loadedBox, named, async (c) => {
    const body = await bodyOf<UpstreamFacts & { anchors: AuditAnchor[] }>(c, factsShape)
    if (!body.ok) return problemResponse(body.problem)
    await store.setMirrorFacts({ ...placeOf(c), ...body.value, at: instant(clock()) })
    return c.body(null, 204)
  })

  app.get('/api/upstream/mirrors/:history/facts', box, named, async (c) =>
    c.json((await store.mirrorFacts(placeOf(c))) satisfies UpstreamFacts),
  )

  app.post('/api/upstream/mirrors/:history/kept', loadedBox, named, async (c) => {
    const body = await bodyOf<KeptFacts>(c, keptShape)
    if (!body.ok) return problemResponse(body.problem)
    await store.addMirrorKept({ ...placeOf(c), kept: body.value, at: instant(clock()) })
    return c.body(null, 204)
  })

  app.get('/api/upstream/mirrors/:history/kept', box, named, async (c) => {
    const from = after(c)
    if (from === null) return wrongAfter()
    return c.json({ kept: await store.mirrorKept({ ...placeOf(c), after: from }) } satisfies KeptAnswer)
  })

  app.get('/api/upstream/down', box, async (c) => {
    const from = after(c)
    if (from === null) return wrongAfter()
    const { commune } = c.var.device
    const items = await store.downItems({ commune, after: from, limit: MAX_DOWN, at: instant(clock()) })
    return c.json({ items, more: items.length === MAX_DOWN } satisfies DownAnswer)
  })
}
