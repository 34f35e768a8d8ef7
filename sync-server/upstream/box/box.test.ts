import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve, type ServerType } from '@hono/node-server'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { jpegPage } from '../../../tests/support/jpeg-page.ts'
import { sealUpload, sha256Hex, uploadMetadata, type SyncDevice } from '../../../tests/support/sync-device.ts'
import { handler, note, received, uuid } from '../../../tests/support/sync-events.ts'
import { TestServer } from '../../../tests/support/test-server.ts'
import { openDiskBlobs } from '../../blobs/disk.ts'
import { demoCommune } from '../../demo/demo-commune.ts'
import { importPack } from '../../packs/import-pack.ts'
import { startUpstream, type Upstream } from './loop.ts'

const commune = demoCommune.code
const pause = (ms: number) => new Promise((later) => setTimeout(later, ms))

describe('a box and its province, both real', () => {
  let province: TestServer
  let home: TestServer
  let http: ServerType
  let url: string
  let upstream: Upstream | null
  let counter: SyncDevice
  let serial: number

  beforeEach(async () => {
    province = await TestServer.open()
    home = await TestServer.open()
    http = serve({
      fetch: (request, env) => province.assembled.app.fetch(request, env),
      port: 0,
      hostname: 'localhost',
    })
    await new Promise((ready) => http.once('listening', ready))
    url = `http://localhost:${(http.address() as { port: number }).port}`
    upstream = null
    serial = 0
    counter = await home.device()
  })
  afterEach(async () => {
    await upstream?.stop()
    await new Promise((closed) => http.close(closed))
    await province.close()
    await home.close()
  })

  async function connect(server = home, code: string | null = null): Promise<Upstream> {
    upstream = await startUpstream({
      url,
      code,
      keysFolder: join(server.dataDir, 'keys'),
      store: server.store,
      blobs: await openDiskBlobs(join(server.dataDir, 'files')),
      keys: server.keys,
      clock: () => server.nowMs + performance.now(),
      log: pino({ level: 'silent' }),
      everyMs: 15,
    })
    await upstream.met
    return upstream
  }
  const newCode = () => province.assembled.boxes.newCode(commune)

  async function settled(server = home): Promise<void> {
    for (let i = 0; i < 400; i++) {
      const { rowsBehind, filesBehind, lastContact } = await upstream!.status()
      const state = await server.store.upstreamState(commune)
      const end = (await server.store.ledgerAt(commune, 0)).end
      const isDone = end.safe === end.seq && state?.filesBack === false
      if (lastContact && rowsBehind === 0 && filesBehind === 0 && isDone) return
      await pause(15)
    }
    throw new Error(JSON.stringify(await upstream!.status()))
  }

  const rowsOf = async (server: TestServer) =>
    (await server.store.upstreamRows({ commune, after: 0, limit: 999, maxBytes: 1e8 })).rows
  const mirrors = () => province.store.listMirrors(commune)
  const mirrored = async (history: string) =>
    (await province.store.mirrorRows({ commune, history, after: 0, limit: 999, maxBytes: 1e8 })).rows

  async function reception(bytes = 3_000): Promise<string> {
    const plain = jpegPage(bytes)
    const file = {
      sha256: sha256Hex(plain),
      size: plain.length,
      mime: 'image/jpeg',
      kind: 'declaration',
      pages: 1,
    }
    serial += 1
    await counter.tell(received(counter.enrolled!.book, serial, [file as never]))
    await sendPage(counter, plain)
    return file.sha256
  }

  it('T3, T9–T11: rows, facts and files arrive byte for byte; then the box calls them safe', async () => {
    const small = await reception()
    const large = await reception(700_000)
    await counter.tell({ no: 'fact' }, note(uuid()))
    await connect(home, await newCode())
    await settled()
    expect(await mirrored(home.store.historyId)).toEqual(await rowsOf(home))
    for (const sha256 of [small, large])
      expect(readFileSync(pathOf(province, sha256)).equals(readFileSync(pathOf(home, sha256)))).toBe(true)
    const facts = await province.store.mirrorFacts({ commune, history: home.store.historyId })
    expect(facts.officers.map((officer) => officer.code)).toContain('tiepnhan1')
    expect(JSON.stringify(facts)).not.toContain('argon2')
    expect(facts.devices).toMatchObject([{ id: counter.id, book: 1, books: [{ book: 1 }] }])
    const receipt = await counter.ask<{ safe: boolean; files: string[] }>('/api/sync/receipt?through=2')
    expect(receipt.value).toMatchObject({ safe: true, files: [small, large].sort() })
    const later = await reception()
    await settled()
    expect(await province.store.findBlob(commune, later)).toBeDefined()
  })

  it('T11: a file that is here and not there holds safe back, one that never came does not', async () => {
    const plain = jpegPage(2_000)
    const file = {
      sha256: sha256Hex(plain),
      size: plain.length,
      mime: 'image/jpeg',
      kind: 'declaration',
      pages: 1,
    }
    await counter.tell(note(uuid()), received(1, 1, [file as never]), note(uuid()))
    await connect(home, await newCode())
    await settled()
    expect((await home.store.ledgerAt(commune, 9)).end.safe).toBe(3)
    await province.store.addRefusedBlob({
      commune,
      sha256: file.sha256,
      problem: { code: 'blob.image-damaged' },
      at: '2026-11-20T02:00:00Z',
    })
    await sendPage(counter, plain)
    for (let i = 0; i < 200 && (await upstream!.status()).filesRefused === 0; i++) await pause(15)
    const receipt = await counter.ask<{ safe: boolean; files: string[] }>('/api/sync/receipt?through=3')
    expect(receipt.value).toMatchObject({ safe: false, files: [file.sha256] })
    const other = await reception()
    await settled()
    expect(await province.store.findBlob(commune, other), 'one refused file stops no other').toBeDefined()
  })

  it('T12: a revocation and a leaving come down once, in order; what is not known is kept', async () => {
    await counter.tell(note(uuid()))
    await connect(home, await newCode())
    const at = '2026-11-20T02:00:00.000Z'
    const tell = (kind: string, body: object) => province.store.addDown({ commune, kind, body, at })
    await tell('of-tomorrow', { x: 1 })
    await tell('device-revoked', { device: counter.id })
    await tell('officer-left', { officer: handler })
    for (let i = 0; i < 200 && (await home.store.readInbox(commune, 0, 9)).length < 3; i++) await pause(15)
    expect((await counter.ask('/api/sync/pull?after=0')).problem?.code).toBe('device.revoked')
    expect((await home.store.findOfficer(commune, handler))!.isActive).toBe(false)
    const items = await home.store.readInbox(commune, 0, 9)
    expect(items.map(({ n, kind }) => [n, kind])).toEqual([
      [1, 'of-tomorrow'],
      [2, 'device-revoked'],
      [3, 'officer-left'],
    ])
    expect(await home.store.takeDown(commune, items[2]!, at)).toBe(false)
    expect(await home.store.officerHistory(commune, handler)).toHaveLength(1)
  })

  it('T13: the province’s law pack becomes the box’s, under the box’s own signature', async () => {
    await connect(home, await newCode())
    const folder = join(province.dataDir, 'pack')
    mkdirSync(join(folder, 'items'), { recursive: true })
    const text = '{"a":1}'
    const hash = sha256Hex(Buffer.from(text))
    writeFileSync(join(folder, 'items', `${hash}.json`), text)
    const items = [{ id: 'lists:a', hash, size: 7 }]
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ v: 1, name: 'x', validFrom: '2026-01-01', items }),
    )
    const taken = await importPack(folder, { store: province.store, packKey: province.keys.pack, at: 'now' })
    for (let i = 0; i < 200 && !(await home.store.findPack('current')); i++) await pause(15)
    const [theirs, ours] = [await province.store.findPack('current'), await home.store.findPack('current')]
    expect(ours).toMatchObject({ hash: taken!.hash, bytes: theirs!.bytes })
    expect(ours!.sig).not.toBe(theirs!.sig)
    expect((await home.store.packItems([hash])).get(hash)).toBe(text)
  })

  it('T14: a box that is lost entirely is rebuilt: the same rows, verdicts, files, devices and books', async () => {
    const second = await home.device()
    const page = await reception(400_000)
    await second.tell(received(second.enrolled!.book, 1), note(uuid()))
    await counter.tell({ no: 'fact' })
    await home.store.revokeDevice(commune, second.id, '2026-11-20T03:00:00.000Z')
    const kiosk = await home.device(commune, 'kiosk')
    await connect(home, await newCode())
    await settled()
    await upstream!.stop()
    const before = await rowsOf(home)

    const rebuilt = await TestServer.open()
    try {
      await connect(rebuilt, await newCode())
      await settled(rebuilt)
      expect(await rowsOf(rebuilt)).toEqual(before)
      expect(readFileSync(pathOf(rebuilt, page)).equals(readFileSync(pathOf(home, page)))).toBe(true)
      expect((await rebuilt.store.findDevice(second.id))!.status).toBe('revoked')
      expect((await rebuilt.device()).enrolled!.book, 'no book is given twice').toBe(4)
      expect(await rebuilt.store.findDevice(kiosk.id)).toMatchObject({ kind: 'kiosk', book: 3 })
      // The counter goes on with its old key, epoch and log, as if nothing had happened.
      const again = counter.clone()
      Object.assign(again, { line: rebuilt.line })
      await again.tell(note(uuid()))
      await settled(rebuilt)
      expect(await mirrored(rebuilt.store.historyId)).toEqual(await rowsOf(rebuilt))
      expect((await mirrored(home.store.historyId)).length, 'the old mirror stays').toBe(before.length)
    } finally {
      await upstream!.stop()
      upstream = null
      await rebuilt.close()
    }
  })

  it('T5, T14: a box set back to an old copy takes back what it lost; gone another way, it begins a new mirror', async () => {
    await reception()
    await home.keepCopy()
    await connect(home, await newCode())
    await counter.tell(note(uuid()), note(uuid()))
    await settled()
    await upstream!.stop()
    const before = await rowsOf(home)
    await home.putBack()
    expect(await rowsOf(home)).toHaveLength(1)
    await connect()
    await settled()
    expect(await rowsOf(home)).toEqual(before)
    expect(await mirrors(), 'the same mirror goes on').toHaveLength(1)

    await upstream!.stop()
    await home.putBack()
    province.nowMs += 1_000
    const late = await home.device() // writes before the province can be reached
    await late.tell(note(uuid()))
    await connect()
    await settled()
    const raws = (await rowsOf(home)).map((row) => row.raw)
    expect(new Set(raws).size).toBe(4)
    expect(raws).toEqual(expect.arrayContaining(before.map((row) => row.raw)))
    const both = await mirrors()
    expect(both.map((mirror) => mirror.seq)).toEqual([4, 3])
    expect(await mirrored(both[0]!.history)).toEqual(await rowsOf(home))
  })

  it('T15: days without a province, then days without a box: each goes on where the other is', async () => {
    await connect(home, await newCode())
    await upstream!.stop()
    http.close()
    if ('closeAllConnections' in http) http.closeAllConnections()
    await connect() // opens its door although nobody answers
    await reception()
    await counter.tell(...Array.from({ length: 150 }, () => note(uuid())))
    expect(await upstream!.status()).toMatchObject({ rowsBehind: 151, problem: 'net.offline' })
    await upstream!.stop()
    const port = Number(new URL(url).port)
    http = serve({
      fetch: (request, env) => province.assembled.app.fetch(request, env),
      port,
      hostname: 'localhost',
    })
    await new Promise((ready) => http.once('listening', ready))
    await connect()
    await settled()
    expect(await mirrored(home.store.historyId)).toEqual(await rowsOf(home))
  })

  it('T1, T5: a province that has forgotten the box takes it in again by a new code, and everything with it', async () => {
    await province.keepCopy()
    await connect(home, await newCode())
    await reception()
    await settled()
    await upstream!.stop()
    await province.putBack()
    await connect()
    expect((await upstream!.status()).problem).toBe('device.unknown')
    await upstream!.stop()
    await connect(home, await newCode())
    for (let i = 0; i < 200 && (await mirrors()).length === 0; i++) await pause(15)
    await settled()
    expect(await mirrored(home.store.historyId)).toEqual(await rowsOf(home))
    const audit = await province.store.readAudit({ commune, after: 0, limit: 99 })
    expect(audit.map((row) => row.action)).toContain('box.enrolled')
  })

  it('T5: a province set back to an old copy is filled up again, files too', async () => {
    await connect(home, await newCode())
    await counter.tell(note(uuid()))
    await settled()
    await province.keepCopy()
    const page = await reception()
    await settled()
    await province.putBack()
    rmSync(pathOf(province, page))
    await reception()
    for (let i = 0; i < 300 && !(await province.store.findBlob(commune, page)); i++) await pause(15)
    await settled()
    expect(await mirrored(home.store.historyId)).toEqual(await rowsOf(home))
    expect(sha256Hex(readFileSync(pathOf(province, page)))).toBe(page)
  })
})

function pathOf(server: TestServer, sha256: string): string {
  return join(server.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
}

async function sendPage(device: SyncDevice, plain: Buffer): Promise<void> {
  const file = sealUpload(device.enrolled!.sealKey, plain, 'image/jpeg')
  const tus = { 'tus-resumable': '1.0.0' }
  const made = await device.ask('/api/files', {
    method: 'POST',
    streamed: true,
    headers: {
      ...tus,
      'upload-length': String(file.body.length),
      'upload-metadata': uploadMetadata(file.metadata),
    },
  })
  const sent = await device.ask(made.headers.get('location')!, {
    method: 'PATCH',
    streamed: true,
    bytes: file.body,
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
  })
  if (sent.status !== 204) throw new Error(JSON.stringify(sent.problem))
}
