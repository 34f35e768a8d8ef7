import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCommune } from '../demo/demo-commune.ts'
import { hear, SyncDevice } from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const navigation = { headers: { accept: 'text/html,application/xhtml+xml' } }
const OPEN = ['kiosk.html', 'board.html', 'kiosk-sw.js', 'assets/kiosk-1.js', 'voice/mot.opus']
const STAFF = [
  'index.html',
  'sw.js',
  'assets/index-1.js',
  'assets/AdminScreen-2.js',
  'pack/a.json',
  'robots.txt',
]

let server: TestServer
beforeAll(async () => {
  server = await TestServer.open()
  for (const folder of ['assets', 'voice', 'pack', '.vite'])
    mkdirSync(join(server.distDir, folder), { recursive: true })
  for (const name of [...OPEN, ...STAFF]) writeFileSync(join(server.distDir, name), `this is ${name}`)
  writeFileSync(join(server.distDir, '.vite/public-files.json'), JSON.stringify(OPEN))
})
afterAll(() => server.close())

const ask = (path: string, init?: RequestInit) => server.assembled.kioskApp.request(path, init)
const refusal = async (path: string, init?: RequestInit) => (await hear(await ask(path, init))).problem?.code
const NOT_THERE = 'request.route.not-found'

describe("the residents' listener", () => {
  it('H5: hands out what the two pages reach, under the strict headers', async () => {
    for (const name of OPEN) {
      const response = await ask(`/${name}`)
      expect([response.status, await response.text()], name).toEqual([200, `this is ${name}`])
      expect(response.headers.get('content-security-policy'), name).toContain('trusted-types')
    }
    expect((await ask('/assets/kiosk-1.js')).headers.get('cache-control')).toContain('immutable')
    expect((await ask('/kiosk-sw.js')).headers.get('cache-control')).toBe('no-cache')
    const start = await ask('/', navigation)
    expect([start.status, start.headers.get('location')]).toEqual([302, '/kiosk.html'])
  })

  it("H5: no file of the staff, no way round the list, and never the staff's start page", async () => {
    const ways = [
      '/.vite/public-files.json',
      '/assets/../index.html',
      '/%69ndex.html',
      '//index.html',
      '/voice/..%2findex.html',
    ]
    for (const path of [...STAFF.map((name) => `/${name}`), ...ways, '/dossiers/1', '/khoa', '/quan-tri'])
      expect(await refusal(path, navigation), path).toBe(NOT_THERE)
  })

  it('H5: no route of the staff is there, whoever asks', async () => {
    const routesOf = (app: typeof server.assembled.app) =>
      app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)
    const open = routesOf(server.assembled.kioskApp).filter((route) => !/^GET \/(?:\*)?$/.test(route))
    expect(
      open.filter((route) => !/ \/api\/(?:health|enrol|packs|queue|kiosk|submissions)\b/.test(route)),
    ).toEqual([])
    const staffs = routesOf(server.assembled.app).filter(
      (route) => !open.includes(route) && route !== 'GET *' && route !== 'GET /assets/*',
    )
    expect(staffs.length).toBeGreaterThan(60)
    const counter = await server.device()
    const there = new SyncDevice(ask, () => server.nowMs)
    Object.assign(there, counter.clone(), { line: ask })
    for (const route of staffs) {
      const [method = '', path = ''] = route.split(' ')
      const real = path.replace(/:\w+/g, 'x')
      // An id may stand where an open route has a word: then it is that route, with its own refusal.
      const code = await refusal(real, { method })
      expect(code, route).toBe(NOT_THERE)
    }
  })

  it('H5: tells that it is up and what it is, and nothing more, even to this machine', async () => {
    const answer = (await (await ask('/api/health')).json()) as object
    expect(Object.keys(answer).sort()).toEqual(['kiosk', 'status', 'time', 'version'])
    expect(answer).toMatchObject({ status: 'ok', kiosk: true })
  })

  it('H5: makes kiosks and boards, and no counters; a counter is nobody here', async () => {
    const code = async (kind: 'counter' | 'kiosk') => {
      server.nowMs += 60_000
      return await server.assembled.enrolments.newCode(demoCommune.code, kind)
    }
    const device = () => new SyncDevice(ask, () => server.nowMs)
    expect((await device().enrol(await code('counter'))).problem?.code).toBe('enrol.code.refused')
    expect((await device().enrol(await code('kiosk'), 'Ki-ốt', 'kiosk')).status).toBe(200)
    const counter = (await server.device()).clone()
    const here = await counter.ask('/api/kiosk/place')
    expect(here.problem?.code).not.toBe('device.unknown')
    Object.assign(counter, { line: ask })
    expect((await counter.ask('/api/kiosk/place')).problem?.code).toBe('device.unknown')
  })

  it('has nothing before the first build, and the files of the next build at once', async () => {
    const list = join(server.distDir, '.vite/public-files.json')
    rmSync(list)
    expect(await refusal('/kiosk.html', navigation)).toBe(NOT_THERE)
    writeFileSync(list, JSON.stringify([...OPEN, 'robots.txt']))
    expect((await ask('/robots.txt')).status).toBe(200)
  })
})
