import 'fake-indexeddb/auto'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TestServer } from '../../../tests/support/test-server.ts'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { compilePack } from '../../../scripts/pack/compile-pack.ts'
import { readLaw } from '../../../scripts/pack/read-law.ts'
import { writePack } from '../../../scripts/pack/write-pack.ts'
import { importPack } from '../../../sync-server/packs/import-pack.ts'
import type { WirePort } from '../../sync/wire-port.ts'
import { openKioskLaw, refreshKioskLaw } from './open-kiosk-law.ts'
import { openShelf, type KioskShelf } from './pack-shelf.ts'

const { accepted } = compilePack(readLaw(resolve(import.meta.dirname, '../../../data/law')))
let server: TestServer
let shelf: KioskShelf
let asked: string[]
let isCut: boolean
let databases = 0

beforeEach(async () => {
  server = await TestServer.open()
  const folder = join(server.dataDir, 'law')
  writePack(folder, { name: 'thử', validFrom: '2026-01-01' }, accepted)
  await importPack(folder, { store: server.store, packKey: server.keys.pack, at: '2026-11-20T00:00:00Z' })
  shelf = await openShelf(`law-${++databases}`)
  asked = []
  isCut = false
})
afterEach(async () => {
  shelf.close()
  await server.close()
})

const wire = {
  get: (path: string) => ask(path),
  post: (path: string, body: unknown) => ask(path, body),
} as unknown as WirePort

async function ask<T>(path: string, body?: unknown): Promise<Result<T>> {
  asked.push(path)
  if (isCut) return refuse('net.offline')
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await server.line(path, body === undefined ? {} : json)
  const value = (await response.json()) as T & { code: string }
  return response.ok ? ok(value) : refuse(value.code)
}

const deps = () => ({ packKey: server.keys.pack.publicJwk, wire, shelf })
const opened = async () => {
  const law = await openKioskLaw(deps())
  if (!law.ok) throw new Error(law.problem.code)
  return law.value
}

test('the law is fetched once and then opened without a line; nothing new costs one question', async () => {
  const law = await opened()
  expect(law.procedures.get('1.001193')?.field).toBe('Hộ tịch')
  expect(law.forms.size).toBeGreaterThan(0)
  expect(law.item('provinces')).toBeDefined()
  isCut = true
  asked = []
  expect((await opened()).pack).toBe(law.pack)
  expect(asked).toEqual([])
  isCut = false
  expect(await refreshKioskLaw(deps())).toEqual(ok(false))
  expect(asked).toEqual([`/api/packs/delta?from=${law.pack}`])
})

test('without a line on the first day there is no law, and it says so', async () => {
  isCut = true
  expect(await openKioskLaw(deps())).toEqual(refuse('pack.missing'))
})

test('what was changed on the disk is not believed, and fetched anew', async () => {
  const law = await opened()
  const held = await shelf.held()
  const [[hash, text]] = [...(await shelf.all())] as [[string, string]]
  await shelf.keep([{ hash, text: `${text} ` }])
  isCut = true
  expect(await openKioskLaw(deps())).toEqual(refuse('pack.item-damaged', { hash }))
  isCut = false
  expect((await opened()).pack).toBe(law.pack)
  await shelf.switchTo({ ...held!, bytes: `${held!.bytes} ` })
  isCut = true
  expect(await openKioskLaw(deps())).toEqual(refuse('pack.forged'))
})

test('a pack somebody else signed is never shown', async () => {
  const other = await TestServer.open()
  try {
    expect(await openKioskLaw({ ...deps(), packKey: other.keys.pack.publicJwk })).toEqual(
      refuse('pack.forged'),
    )
  } finally {
    await other.close()
  }
})

test('a database somebody emptied of its stores gets them back', async () => {
  const name = `law-${++databases}`
  await new Promise(
    (opened) =>
      (indexedDB.open(name).onsuccess = ({ target }) => {
        ;(target as IDBOpenDBRequest).result.close()
        opened(null)
      }),
  )
  for (let times = 0; times < 2; times++) {
    const emptied = await openShelf(name)
    expect(await emptied.held()).toBeNull()
    emptied.close()
  }
})
