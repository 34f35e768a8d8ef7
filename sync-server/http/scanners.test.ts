import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EsclServer } from '../../tests/support/escl-server.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { readScanners, type ConfiguredScanner } from '../scanner/configured.ts'

const sheet = new Uint8Array(200_000).fill(7)

describe('scanners through the home server', () => {
  let scanner: EsclServer
  let server: TestServer
  let device: SyncDevice
  let root: string
  const others: Server[] = []

  /** Anything that listens where a scanner is expected. */
  const elsewhere = async (listener: RequestListener) => {
    const other = createServer(listener)
    others.push(other)
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(other.address() as AddressInfo).port}/eSCL`
  }
  const openWith = async (...bases: string[]) => {
    const text = [...bases.map((base, at) => `Máy ${at}=${base}`), 'Quầy=direct:http://localhost:9801'].join(
      ';',
    )
    const scanners = readScanners(text) as readonly ConfiguredScanner[]
    server = await TestServer.open(undefined, scanners)
    device = await server.device()
    root = `/api/scanners/${scanners[0]?.id}/eSCL`
    return scanners
  }

  beforeEach(async () => {
    scanner = await EsclServer.open({ feeder: [sheet, sheet], claimedOrigin: 'http://192.0.2.1' })
  })
  afterEach(async () => {
    await server.close()
    await scanner.close()
    for (const other of others.splice(0)) {
      other.closeAllConnections()
      other.close()
    }
  })

  it('G1, G6: lists what is configured; pages may speak to direct ones, and hear no inner address', async () => {
    const [first] = await openWith(scanner.base)
    const heard = await device.ask('/api/scanners')
    expect(heard.value).toEqual({
      scanners: [
        { id: first?.id, name: 'Máy 0', road: 'relay', base: null },
        { id: expect.any(String), name: 'Quầy', road: 'direct', base: 'http://localhost:9801/eSCL' },
      ],
    })
    expect(heard.headers.get('content-security-policy')).toContain(
      "connect-src 'self' http://localhost:9801;",
    )
  })

  it('G4: a whole scan: job named here, pages streamed, the end told by its number', async () => {
    await openWith(scanner.base)
    const begun = await device.send(`${root}/ScanJobs`, {
      bytes: Buffer.from('<ScanSettings>>Feeder<</ScanSettings>'),
      headers: { 'content-type': 'text/xml' },
    })
    expect([begun.status, begun.headers.get('location')]).toEqual([201, `${root}/ScanJobs/job-1`])
    const next = () => device.send(`${root}/ScanJobs/job-1/NextDocument`)
    for (let page = 0; page < 2; page++) {
      const answer = await next()
      expect(answer.headers.get('content-type')).toBe('image/jpeg')
      expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox/)
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(sheet)
    }
    const end = await next()
    expect([end.status, await end.json()]).toMatchObject([
      404,
      { code: 'scanner.answer.refused', details: { status: 404 } },
    ])
    const status = await device.ask<string>(`${root}/ScannerStatus`)
    expect(status.value).toContain('ScannerAdfEmpty')
  })

  it('G4: a page that breaks off at the scanner breaks off here', async () => {
    scanner.behaviour.cutPage = 1
    await openWith(scanner.base)
    await device.send(`${root}/ScanJobs`, {
      bytes: Buffer.from('<x>>Feeder<</x>'),
      headers: { 'content-type': 'text/xml' },
    })
    const cut = await device.send(`${root}/ScanJobs/job-1/NextDocument`)
    await expect(cut.arrayBuffer()).rejects.toThrow()
  })

  it('G2: nothing else is reached: other scanners, direct ones, other paths, redirects', async () => {
    const reached: string[] = []
    const secret = await elsewhere((request, response) => {
      reached.push(request.url ?? '')
      response.end('secret')
    })
    const lying = await elsewhere((_, response) => {
      response.writeHead(302, { location: secret }).end()
    })
    const [, liar, direct] = await openWith(scanner.base, lying)
    const code = async (path: string, method = 'GET') => (await device.ask(path, { method })).problem?.code
    expect(await code(`/api/scanners/${direct?.id}/eSCL/ScannerStatus`)).toBe('scanner.unknown')
    expect(await code('/api/scanners/x/eSCL/ScannerStatus')).toBe('scanner.unknown')
    expect(await code(`/api/scanners/${liar?.id}/eSCL/ScannerStatus`)).toBe('scanner.not-a-scanner')
    for (const path of [
      '/',
      '/ScannerIcon',
      '/ScanJobs',
      '/ScanJobs/a/b/NextDocument',
      '/ScanJobs/a%2fb/ScanImageInfo',
    ])
      expect(await code(root + path), path).toBe('request.route.not-found')
    for (const job of ['a%2f..%2fb', 'a%3fb', 'a%20b', '..%00'])
      expect(await code(`${root}/ScanJobs/${job}/NextDocument`), job).toBe('scanner.unknown')
    expect(reached).toEqual([])
    expect(scanner.requests).toEqual([])
  })

  it('G3: strangers and other bodies are refused, headers stay here', async () => {
    const headers: unknown[] = []
    const listening = await elsewhere((request, response) => {
      headers.push(request.headers)
      response.writeHead(200, { 'content-type': 'text/xml' }).end('<ScannerStatus/>')
    })
    await openWith(listening)
    expect((await server.line(`${root}/ScannerStatus`)).status).toBe(401)
    const post = (bytes: Buffer, type: string) =>
      device.ask(`${root}/ScanJobs`, { bytes, headers: { 'content-type': type } })
    expect((await post(Buffer.from('{}'), 'application/json')).problem?.code).toBe('request.body.wrong-type')
    expect((await post(Buffer.alloc(17_000, 'x'), 'text/xml')).problem?.code).toBe('request.body.too-large')
    await device.ask(`${root}/ScannerStatus`, { headers: { cookie: '__Host-sid=x', authorization: 'y' } })
    expect(headers).toHaveLength(1)
    expect(JSON.stringify(headers)).not.toMatch(/__Host-sid|authorization|motcua-proof/i)
  })

  it('G4: pages and long texts of another kind are not let back', async () => {
    const page = await elsewhere((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<script>1</script>')
    })
    const [, wordy] = await openWith(
      page,
      await elsewhere((_, response) => {
        response
          .writeHead(200, { 'content-type': 'text/xml', 'content-length': 600_000 })
          .end('x'.repeat(600_000))
      }),
    )
    expect((await device.ask(`${root}/ScannerStatus`)).problem?.code).toBe('scanner.not-a-scanner')
    const long = await device.ask(`/api/scanners/${wordy?.id}/eSCL/ScannerStatus`)
    expect(long.problem?.code).toBe('scanner.page.too-large')
  })

  it('G5: what the scanner refuses keeps its number; one that is off is told apart', async () => {
    scanner.behaviour.busyJobs = 1
    await openWith(scanner.base)
    const post = () =>
      device.ask(`${root}/ScanJobs`, { bytes: Buffer.from('<x/>'), headers: { 'content-type': 'text/xml' } })
    expect(await post()).toMatchObject({ status: 503, problem: { details: { status: 503 } } })
    await scanner.close()
    expect((await post()).problem?.code).toBe('scanner.unreachable')
    scanner = await EsclServer.open()
  })
})
