import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestDevice } from '../../tests/support/data-context.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { PackManifest } from '../../domain/sync/wire.ts'
import { importPack } from '../../sync-server/packs/import-pack.ts'
import { getMeta } from '../data/meta.ts'
import { updatePack } from './packs.ts'
import type { WirePort } from './wire-port.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

let server: TestServer
let asked: string[]
let isCut: (path: string, nth: number) => boolean
beforeEach(async () => {
  server = await TestServer.open()
  asked = []
  isCut = () => false
})
afterEach(() => server.close())

/** Takes a pack of these procedures into the server. Answers its hash. */
async function publish(name: string, texts: Readonly<Record<string, object>>): Promise<string> {
  const folder = join(server.dataDir, name)
  mkdirSync(join(folder, 'items'), { recursive: true })
  const items = Object.entries(texts).map(([id, value]) => ({ id, text: JSON.stringify(value) }))
  for (const { text } of items) writeFileSync(join(folder, 'items', `${sha256(text)}.json`), text)
  const entries = items.map(({ id, text }) => ({ id, hash: sha256(text), size: Buffer.byteLength(text) }))
  const manifest: PackManifest = { v: 1, name, validFrom: '2026-11-21', items: entries }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  const imported = await importPack(folder, { store: server.store, packKey: server.keys.pack, at: 'x' })
  return imported!.hash
}

const wire = {
  get: (path: string) => ask(path),
  post: (path: string, body: unknown) => ask(path, body),
} as unknown as WirePort

async function ask<T>(path: string, body?: unknown): Promise<Result<T>> {
  asked.push(path)
  if (isCut(path, asked.length)) return refuse('net.offline')
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await server.line(path, body === undefined ? {} : json)
  const value = (await response.json()) as T & { code: string }
  return response.ok ? ok(value) : refuse(value.code)
}

const procedure = (n: number, fee = 0) => ({ n, fee, text: 'x'.repeat(60_000) })
const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`lists:l${i}`, procedure(i)]))

test('K5: one changed item costs one small difference and that item; what was there stays', async () => {
  const { db } = (await openTestDevice()).ctx
  const key = server.keys.pack.publicJwk
  const first = await publish('one', many)
  expect(await updatePack(db, wire, key, 'x')).toEqual(ok({ hash: first, fetched: 9 }))
  asked = []
  expect(await updatePack(db, wire, key, 'x')).toEqual(ok({ hash: first, fetched: 0 }))
  expect(asked).toEqual([`/api/packs/delta?from=${first}`])
  asked = []
  const { 'lists:l3': _, ...rest } = many
  const second = await publish('two', { ...rest, 'lists:l4': procedure(4, 9), 'lists:n': procedure(99) })
  expect(await updatePack(db, wire, key, 'x')).toEqual(ok({ hash: second, fetched: 2 }))
  expect(asked).not.toContain('/api/packs/current')
  expect(await getMeta(db, 'pack')).toBe(second)
  expect(await db.packs.get(first)).toBeDefined()
  expect(await db.packItems.count()).toBe(11)
})

test('K5: cut in the middle, the old pack stays in force and only the rest is asked for', async () => {
  const { db } = (await openTestDevice()).ctx
  const key = server.keys.pack.publicJwk
  const pack = await publish('one', many)
  isCut = (path, nth) => path.endsWith('/items') && nth > 2
  expect((await updatePack(db, wire, key, 'x')).ok).toBe(false)
  const held = await db.packItems.count()
  expect([held > 0 && held < 9, await getMeta(db, 'pack')]).toEqual([true, null])
  isCut = () => false
  expect(await updatePack(db, wire, key, 'x')).toEqual(ok({ hash: pack, fetched: 9 - held }))
})

test('K5: a difference that does not lead to the signed hash is not believed; the whole manifest is asked for', async () => {
  const { db } = (await openTestDevice()).ctx
  const key = server.keys.pack.publicJwk
  await publish('one', many)
  await updatePack(db, wire, key, 'x')
  const second = await publish('two', { ...many, 'lists:l4': procedure(4, 9) })
  const lying = {
    ...wire,
    get: async (path: string) => {
      const heard = await ask<{ changed?: object[] }>(path)
      return path.includes('delta') && heard.ok ? ok({ ...heard.value, changed: [] }) : heard
    },
  } as unknown as WirePort
  expect(await updatePack(db, lying, key, 'x')).toMatchObject(ok({ hash: second }))
})
