import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Result } from '../../domain/base/result.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { openKept, type Kept } from '../device/kept.ts'
import { createHttp } from './http.ts'
import { openStation, type Station, type StationKind } from './station.ts'

let server: TestServer
let names = 0
let kept: Kept
let line: 'up' | 'cut' = 'up'
beforeAll(async () => {
  server = await TestServer.open()
})
afterAll(() => server.close())
beforeEach(() => {
  kept = openKept(`station-${names++}`)
  line = 'up'
  server.nowMs += 60_000
})

const newCode = (kind: 'counter' | StationKind) => server.assembled.enrolments.newCode(demoCommune.code, kind)
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code)

async function station(kind: StationKind = 'kiosk'): Promise<Station> {
  const opened = await openStation(kind, {
    kept,
    askToPersist: async () => true,
    openHttp: async (deps) =>
      createHttp({
        ...deps,
        clock: { ...deps.clock, utc: () => new Date(server.nowMs).toISOString() },
        origin: 'http://localhost',
        fetch: async (input, init) => {
          if (line === 'cut') throw new TypeError('cut')
          const { pathname, search } = new URL(input instanceof Request ? input.url : input)
          return await server.line(pathname + search, init)
        },
      }),
  })
  if (!opened.ok) throw new Error(opened.problem.code)
  return opened.value
}

describe('a station', () => {
  it('is nobody until it is enrolled, and after a reload still what it became', async () => {
    const first = await station()
    expect(first.identity.value).toBeUndefined()
    expect(codeOf(await first.enrol(await newCode('kiosk'), 'Ki-ốt 1'))).toBe('ok')
    expect(first.identity.value?.enrolment).toMatchObject({ kind: 'kiosk', name: 'Ki-ốt 1' })
    line = 'cut'
    const again = await station()
    expect(again.identity.value?.enrolment.device).toBe(first.identity.value?.enrolment.device)
  })

  it('takes no code that makes something else, and the code stays good for that', async () => {
    const code = await newCode('board')
    expect(await (await station('kiosk')).enrol(code, 'Ki-ốt')).toMatchObject({
      ok: false,
      problem: { code: 'enrol.code.other-kind', details: { kind: 'board' } },
    })
    kept = openKept(`station-${names++}`)
    expect(codeOf(await (await station('board')).enrol(code, 'Bảng'))).toBe('ok')
  })

  it('keeps what it is while the line is away, and enrols again under the same name of a device', async () => {
    const kiosk = await station()
    await kiosk.enrol(await newCode('kiosk'), 'Ki-ốt 1')
    const device = kiosk.identity.value?.enrolment.device
    line = 'cut'
    expect(codeOf(await kiosk.enrol('AAAA-AAAA', 'Ki-ốt 1'))).toBe('net.offline')
    expect(kiosk.identity.value?.enrolment.device).toBe(device)
    line = 'up'
    expect(codeOf(await kiosk.enrol(await newCode('kiosk'), 'Ki-ốt 1'))).toBe('ok')
    expect(kiosk.identity.value?.enrolment.device).toBe(device)
  })

  it('says when the server refuses it, and begins as a new device after that', async () => {
    const kiosk = await station()
    await kiosk.enrol(await newCode('kiosk'), 'Ki-ốt 1')
    const device = kiosk.identity.value?.enrolment.device ?? ''
    await server.store.revokeDevice(demoCommune.code, device, new Date(server.nowMs).toISOString())
    await kiosk.http.get('/api/lists') // not for kiosks, and yet it is the device that is refused
    expect(kiosk.refused.value?.code).toBe('device.unknown')
    expect(codeOf(await kiosk.enrol(await newCode('kiosk'), 'Ki-ốt 1'))).toBe('ok')
    expect(kiosk.refused.value).toBeUndefined()
    expect(kiosk.identity.value?.enrolment.device).not.toBe(device)
  })
})
