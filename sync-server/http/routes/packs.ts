/** `/api/packs/*`: law packs (rules K). The law is public; what is signed here needs no secrecy. */
import type { Hono } from 'hono'
import { listOf, matching, record } from '../../../domain/base/shape.ts'
import { packDelta } from '../../../domain/procedure/pack-delta.ts'
import type { PackDelta, PackManifest } from '../../../domain/sync/wire.ts'
import { problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { readBounded, readJson, SMALL_BODY } from '../read-body.ts'

const hash = matching(/^[0-9a-f]{64}$/)
const itemsShape = record({ hashes: listOf(hash, 500) })

export function routePacks(app: Hono<Env>, parts: Parts): void {
  const { store } = parts

  app.get('/api/packs/current', async (c) => {
    const pack = await store.findPack('current')
    return pack ? c.json(pack) : problemResponse({ code: 'pack.none' })
  })

  app.get('/api/packs/delta', async (c) => {
    const [base, pack] = await Promise.all([
      store.findPack(c.req.query('from') ?? ''),
      store.findPack('current'),
    ])
    if (!pack) return problemResponse({ code: 'pack.none' })
    if (!base) return problemResponse({ code: 'pack.not-found' })
    const [from, to] = [base, pack].map(({ bytes }) => JSON.parse(bytes) as PackManifest)
    const { hash: packHash, sig } = pack
    return c.json({ hash: packHash, sig, ...packDelta(from!, to!) } satisfies PackDelta)
  })

  app.post('/api/packs/items', async (c) => {
    const read = await readBounded(c.req.raw, SMALL_BODY)
    if (!read.ok) return problemResponse(read.problem)
    const body = await readJson<{ hashes: string[] }>(c.req.raw.headers, read.value, itemsShape)
    if (!body.ok) return problemResponse(body.problem)
    const items = await store.packItems(body.value.hashes)
    const absent = body.value.hashes.find((wanted) => !items.has(wanted))
    if (absent !== undefined)
      return problemResponse({ code: 'pack.item-not-found', details: { hash: absent } })
    return c.json({ items: Object.fromEntries(items) })
  })

  app.get('/api/packs/:hash', async (c) => {
    const pack = await store.findPack(c.req.param('hash'))
    return pack ? c.json(pack) : problemResponse({ code: 'pack.not-found' })
  })
}
