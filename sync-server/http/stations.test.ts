/** Kiosks and boards at the door: what a code makes of them, and that nothing of a dossier is theirs to ask for. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCommune } from '../demo/demo-commune.ts'
import { SyncDevice } from '../../tests/support/sync-device.ts'
import { note, uuid } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { operations } from './openapi/operations.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.open()
})
afterAll(() => server.close())

const codeFor = (kind: 'counter' | 'kiosk' | 'board') => {
  server.nowMs += 60_000
  return server.assembled.enrolments.newCode(demoCommune.code, kind)
}
const fresh = () => new SyncDevice(server.line, () => server.nowMs)

describe('enrolment of stations', () => {
  it('E10: a code makes what it says; a kiosk has a number book, a board has none', async () => {
    const [kiosk, board, counter] = [fresh(), fresh(), fresh()]
    expect((await kiosk.enrol(await codeFor('kiosk'), 'Ki-ốt', 'kiosk')).value).toMatchObject({
      kind: 'kiosk',
      book: 1,
    })
    expect((await board.enrol(await codeFor('board'), 'Bảng', 'board')).value).toMatchObject({
      kind: 'board',
      book: 0,
    })
    // Of an earlier release: it says nothing, and is a counter.
    expect((await counter.enrol(await codeFor('counter'))).value).toMatchObject({ kind: 'counter', book: 2 })
    const kinds = (await server.store.listDevices(demoCommune.code)).map(({ kind }) => kind)
    expect(kinds).toEqual(['kiosk', 'board', 'counter'])
    expect(await server.store.listDeviceKeys(demoCommune.code)).toHaveLength(1) // who proves receipts
  })

  it('E10: a code for something else is told apart, and stays good', async () => {
    const code = await codeFor('kiosk')
    const counter = await fresh().enrol(code)
    expect(counter).toMatchObject({ status: 409, problem: { code: 'enrol.code.other-kind' } })
    expect(counter.problem?.details).toEqual({ kind: 'kiosk' })
    expect((await fresh().enrol(code, 'Ki-ốt', 'kiosk')).status).toBe(200)
  })

  it('E10: a key stays what it became, and so does a grant', async () => {
    const board = await server.device(demoCommune.code, 'board')
    const again = await board.enrol(await codeFor('counter'))
    expect(again.problem?.code).toBe('enrol.code.refused')
    const { epoch, book, grant } = board.enrolled!
    const body = {
      code: await codeFor('kiosk'),
      name: 'x',
      kind: 'kiosk',
      publicKey: fresh().publicKey,
      again: { commune: demoCommune.code, device: board.id, epoch, book, grant },
    }
    const headers = { 'content-type': 'application/json' }
    const told = await server.line('/api/enrol', { method: 'POST', headers, body: JSON.stringify(body) })
    expect(told.status).toBe(403)
  })
})

describe('D8: every route and every kind of device', () => {
  const asked = operations.filter(({ caller }) => caller !== 'anyone' && caller !== 'session')

  it.each(['kiosk', 'board'] as const)('D8: a %s is unknown wherever it is not named', async (kind) => {
    const counter = await server.device()
    const dossier = uuid()
    await counter.tell(note(dossier))
    const station = await server.device(demoCommune.code, kind)
    for (const { method, path, stations = [] } of asked) {
      const real = path.replace('{sha256}', 'a'.repeat(64)).replace(/\{\w+\}/g, dossier)
      const isPlain = method === 'get' || method === 'head' || method === 'options'
      const heard = await station.ask(real, {
        method: method.toUpperCase(),
        ...(isPlain ? {} : { json: {} }),
        streamed: /^\/api\/(?:files|packets|submissions\/uploads)/.test(real),
      })
      if (method === 'head') expect(heard.status, path).toBe(stations.includes(kind) ? heard.status : 401)
      else if (stations.includes(kind)) expect(heard.problem?.code, path).not.toBe('device.unknown')
      else expect(heard.problem?.code, `${method} ${path}`).toBe('device.unknown')
    }
    expect(asked.length).toBeGreaterThan(40)
  })

  it('D8: a revoked station hears so where it is served, and nothing elsewhere', async () => {
    const kiosk = await server.device(demoCommune.code, 'kiosk')
    await server.store.revokeDevice(demoCommune.code, kiosk.id, '2026-11-20T03:00:00.000Z')
    expect((await kiosk.ask('/api/sync/pull?after=0')).problem?.code).toBe('device.unknown')
  })
})
