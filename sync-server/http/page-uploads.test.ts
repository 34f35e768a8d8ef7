/** Pages of submissions that come piece by piece (Y15). */
import { existsSync, readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { picture, request, submission } from '../../tests/support/submissions.ts'
import { sealTo, uploadMetadata, type SyncDevice } from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const commune = '14956'
const PATH = '/api/submissions/uploads'
const tus = { 'tus-resumable': '1.0.0' }
const DAY = 24 * 3_600_000

describe('pages of submissions, piece by piece', () => {
  let server: TestServer
  let kiosk: SyncDevice

  beforeEach(async () => {
    server = await TestServer.open()
    kiosk = await server.device(commune, 'kiosk')
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await server.close()
  })

  const seal = (bytes: Uint8Array) => sealTo(server.keys.seal.publicJwk, bytes)
  const left = () => readdirSync(join(server.dataDir, 'page-uploads'))
  const paper = (text = 'giấy', size = 5_000) => {
    const page = picture(text, size)
    const said = submission({ pages: [{ sha256: page.sha256, mime: 'image/jpeg', component: null }] })
    return { ...page, said, id: said.id, sealed: seal(page.bytes) }
  }
  type Paper = ReturnType<typeof paper>

  function create({ id, sha256 }: Pick<Paper, 'id' | 'sha256'>, length: number | string, by = kiosk) {
    const metadata = uploadMetadata({ submission: id, sha256 })
    const headers = { ...tus, 'upload-length': String(length), 'upload-metadata': metadata }
    return by.ask(PATH, { method: 'POST', streamed: true, headers })
  }
  function patch(path: string, offset: number, bytes: Uint8Array, by = kiosk) {
    const type = 'application/offset+octet-stream'
    const headers = { ...tus, 'upload-offset': String(offset), 'content-type': type }
    return by.ask(path, { method: 'PATCH', streamed: true, bytes, headers })
  }
  const head = (path: string, by = kiosk) => by.send(path, { method: 'HEAD', streamed: true, headers: tus })
  async function begin(page: Paper, by = kiosk): Promise<string> {
    const heard = await create(page, page.sealed.length, by)
    expect(heard.status, JSON.stringify(heard.problem)).toBe(201)
    return heard.headers.get('location')!
  }
  const submit = ({ said }: Paper, by = kiosk) =>
    by.ask('/api/submissions', { json: request(server.keys.seal.publicJwk, said) })
  const kept = ({ id, sha256 }: Paper) => server.store.findSubmissionPage(commune, id, sha256)

  it('Y15: a page goes on where it stopped, is kept once as it was sealed, and its submission stands', async () => {
    const page = paper()
    const path = await begin(page)
    await patch(path, 0, page.sealed.subarray(0, 3_000))
    expect((await head(path)).headers.get('upload-offset')).toBe('3000')
    expect((await submit(page)).problem?.code).toBe('submission.page-missing')
    expect(await kept(page)).toBeUndefined()
    await server.restart()
    expect((await patch(path, 3_000, page.sealed.subarray(3_000))).status).toBe(204)
    expect(Buffer.from((await kept(page))!)).toEqual(page.sealed)
    expect(left()).toEqual([])
    expect((await submit(page)).status).toBe(200)
    // Nobody sends it a second time: not before, and not after its submission.
    expect((await create(page, page.sealed.length)).problem?.code).toBe('blob.already-verified')
    const stray = picture('ai đó')
    const other = { id: page.id, sha256: stray.sha256 }
    expect((await create(other, 500)).problem?.code).toBe('submission.page-unannounced')
  })

  it('Y15, D8: kiosks and counters, each its own; an upload or submission of another does not exist for it', async () => {
    const counter = await server.device()
    const page = paper()
    const path = await begin(page)
    await patch(path, 0, page.sealed.subarray(0, 1_000))
    for (const [heard, status] of [
      [await patch(path, 1_000, page.sealed.subarray(1_000), counter), 404],
      [await counter.ask(path, { method: 'DELETE', streamed: true, headers: tus }), 404],
      [await head(path, counter), 404],
      [await kiosk.ask(path), 404], // nothing is ever read here, not even by its own device
    ] as const)
      expect(heard.status).toBe(status)
    expect((await patch(path, 1_000, page.sealed.subarray(1_000))).status).toBe(204)
    expect((await create(page, 500, counter)).problem?.code).toBe('submission.differs')
    const own = paper('bàn')
    expect((await patch(await begin(own, counter), 0, own.sealed, counter)).status).toBe(204)
    const board = await server.device(commune, 'board')
    expect((await create(paper(), 500, board)).problem?.code).toBe('device.unknown')
    expect((await create(paper(), 500, Object.assign(kiosk.clone(), { id: 'x' }))).status).toBe(401)
    await server.store.revokeDevice(commune, kiosk.id, '2026-11-20T02:00:00Z')
    expect((await create(paper(), 500)).problem?.code).toBe('device.revoked')
  })

  it('Y2, Y15: what does not open, has another hash or is no picture is refused at its last byte, and gone', async () => {
    const page = paper()
    const damaged = Buffer.from(page.sealed)
    damaged[damaged.length - 30]! ^= 1
    const script = picture('x').bytes.fill(32)
    for (const sealed of [damaged, seal(picture('khác').bytes), page.bytes, seal(script)]) {
      const path = await begin({ ...page, sealed })
      expect((await patch(path, 0, sealed)).problem?.code).toBe('submission.page-unfit')
      expect(left()).toEqual([])
      expect(await kept(page)).toBeUndefined()
    }
    const path = await begin(page)
    expect((await patch(path, 0, page.sealed)).status).toBe(204)
  })

  it('Y15: names and sizes that lie are refused before a byte is taken', async () => {
    const page = paper()
    for (const [change, size, code] of [
      [{ id: '..' }, 500, 'blob.metadata-invalid'],
      [{ id: `${page.id}/x` }, 500, 'blob.metadata-invalid'],
      [{ sha256: 'A'.repeat(64) }, 500, 'blob.metadata-invalid'],
      [{}, 0, 'blob.metadata-invalid'],
      [{}, 12 * 1024 * 1024 + 1, 'blob.upload-refused'],
      [{}, '-1', 'blob.upload-refused'],
    ] as const)
      expect((await create({ ...page, ...change }, size)).problem?.code, JSON.stringify(change)).toBe(code)
    const late = { ...tus, 'upload-defer-length': '1' }
    const metadata = uploadMetadata({ submission: page.id, sha256: page.sha256 })
    const heard = await kiosk.ask(PATH, {
      method: 'POST',
      streamed: true,
      headers: { ...late, 'upload-metadata': metadata },
    })
    expect(heard.status).toBeGreaterThanOrEqual(400)
    expect(left()).toEqual([])
    const path = await begin(page)
    expect((await patch(path, 0, Buffer.concat([page.sealed, page.sealed]))).status).toBe(413)
  })

  it('Y4, Y15: what is under way counts as if it were here; at most 64 at once', async () => {
    const { said } = paper()
    const large = (nth: number) => ({ id: said.id, sha256: nth.toString(16).padStart(64, '0') })
    const MIB12 = 12 * 1024 * 1024
    for (let nth = 0; nth < 5; nth++) expect((await create(large(nth), MIB12)).status).toBe(201)
    expect((await create(large(5), MIB12)).problem?.code).toBe('submission.too-large')
    // Begun anew it takes the place of what it was: its own half does not stand in its way.
    expect((await create(large(4), MIB12)).status).toBe(201)
    const elsewhere = (nth: number) => ({ ...large(nth), id: paper().id })
    for (let nth = 5; nth < 50; nth++) expect((await create(elsewhere(nth), MIB12)).status).toBe(201)
    expect((await create(elsewhere(50), 1)).problem?.code).toBe('submission.too-many')
    const desk = await server.device()
    for (let nth = 0; nth < 64; nth++) expect((await create(elsewhere(nth), 1, desk)).status).toBe(201)
    expect((await create(elsewhere(64), 1, desk)).problem?.code).toBe('blob.too-many-open')
    expect((await create(paper(), 500, await server.device())).status, 'its own share').toBe(201)
  })

  it('Y7, Y15: half a page goes after seven days without a byte, at start what has no record', async () => {
    const page = paper()
    const path = await begin(page)
    await patch(path, 0, page.sealed.subarray(0, 1_000))
    const file = join(server.dataDir, 'page-uploads', path.split('/').at(-1)!)
    const touched = (ms: number) => utimesSync(file, ms / 1000, ms / 1000)
    touched(server.nowMs - 6 * DAY)
    await server.assembled.pageUploads.sweep()
    expect(existsSync(file)).toBe(true)
    touched(server.nowMs - 8 * DAY)
    await server.assembled.pageUploads.sweep()
    expect(left()).toEqual([])
    expect((await head(path)).status).toBe(404)
  })

  it('F8, Y15: a page whose last byte came to a store that failed is kept when its submission asks, or by the sweep', async () => {
    for (const later of ['submission', 'sweep', 'restart'] as const) {
      const page = paper(later)
      const path = await begin(page)
      vi.spyOn(server.store, 'keepPage').mockRejectedValueOnce(new Error('disk I/O error'))
      expect((await patch(path, 0, page.sealed)).status).toBe(500)
      expect((await head(path)).headers.get('upload-offset')).toBe(String(page.sealed.length))
      if (later === 'sweep') await server.assembled.pageUploads.sweep()
      if (later === 'restart') await server.restart()
      if (later !== 'submission') expect(await kept(page)).toBeDefined()
      expect((await submit(page)).status, later).toBe(200)
      expect(left()).toEqual([])
    }
  })

  it('Y2, Y15: the road of one request stays for older devices, and both roads bring a page once', async () => {
    const page = paper()
    const path = await begin(page)
    await patch(path, 0, page.sealed.subarray(0, 2_000))
    const whole = await kiosk.ask(`/api/submissions/${page.id}/pages/${page.sha256}`, { bytes: page.sealed })
    expect(whole.status).toBe(200)
    expect((await patch(path, 2_000, page.sealed.subarray(2_000))).status).toBe(204)
    expect(left()).toEqual([])
    expect((await submit(page)).status).toBe(200)
  })

  it('O4: a server that only reads takes neither pages nor submissions', async () => {
    const page = paper()
    const path = await begin(page)
    vi.spyOn(server.assembled.operations, 'isReadOnly').mockResolvedValue(true)
    for (const heard of [
      await create(paper(), 500),
      await patch(path, 0, page.sealed),
      await submit(page),
      await kiosk.ask(`/api/submissions/${page.id}/pages/${page.sha256}`, { bytes: page.sealed }),
    ])
      expect(heard).toMatchObject({ status: 503, problem: { code: 'server.read-only' } })
  })
})
