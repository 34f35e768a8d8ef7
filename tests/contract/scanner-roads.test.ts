/** The client of the device and the relay of the home server, over real sockets: both roads tell the same. */
import { serve, type ServerType } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatProof, proofText } from '../../domain/sync/signing.ts'
import { directLine } from '../../src/device/scanner/direct-line.ts'
import type { EsclLine } from '../../src/device/scanner/line.ts'
import { proxyLine } from '../../src/device/scanner/proxy-line.ts'
import { runScan } from '../../src/device/scanner/scan-run.ts'
import { STANDARD_SETTINGS } from '../../src/device/scanner/scan-settings.ts'
import { readScanners, type ConfiguredScanner } from '../../sync-server/scanner/configured.ts'
import { EsclServer } from '../support/escl-server.ts'
import { sha256Hex, type SyncDevice } from '../support/sync-device.ts'
import { TestServer } from '../support/test-server.ts'

const sheets = [1, 2, 3].map((n) => new Uint8Array(400_000).fill(n))

describe.each(['direct', 'relay'] as const)('a scan by the road %s', (road) => {
  let scanner: EsclServer
  let home: TestServer
  let http: ServerType
  let line: EsclLine

  beforeEach(async () => {
    scanner = await EsclServer.open({ feeder: sheets })
    const [configured] = readScanners(`Máy=${scanner.base}`) as readonly ConfiguredScanner[]
    home = await TestServer.open(undefined, configured ? [configured] : [])
    http = await new Promise<ServerType>((listening) => {
      const started = serve({ fetch: home.assembled.app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
        listening(started),
      )
    })
    const origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
    line =
      road === 'direct'
        ? directLine(scanner.base)
        : proxyLine(configured?.id ?? '', wayOf(await home.device(), origin))
  })
  afterEach(async () => {
    if ('closeAllConnections' in http) http.closeAllConnections()
    http.close()
    await home.close()
    await scanner.close()
  })

  const scan = async (stopAfter = Infinity) => {
    const pages: number[] = []
    const stop = new AbortController()
    const done = await runScan(line, {
      settings: STANDARD_SETTINGS,
      signal: stop.signal,
      onStep: () => {},
      onPage: ({ bytes }) => {
        pages.push(bytes[0] ?? 0)
        if (pages.length === stopAfter) stop.abort()
      },
      pause: async () => {},
    })
    return { done, pages }
  }

  it('brings every page, also after waiting', async () => {
    scanner.behaviour.warmUps = 2
    scanner.behaviour.busyJobs = 1
    expect(await scan()).toEqual({
      done: { ok: true, value: { pages: 3, source: 'feeder' } },
      pages: [1, 2, 3],
    })
  })

  it('tells a jam, and a page that was cut off', async () => {
    scanner.behaviour.cutPage = 2
    expect(await scan()).toMatchObject({ done: { problem: { code: 'scanner.page.cut-short' } }, pages: [1] })
    scanner.behaviour.jamAfter = 1
    expect(await scan()).toMatchObject({ done: { problem: { code: 'scanner.paper.jam' } }, pages: [2] })
  })

  it('given up here, the job ends at the scanner', async () => {
    scanner.behaviour.pageDelayMs = 20
    expect(await scan(1)).toMatchObject({ done: { problem: { code: 'scanner.stopped' } }, pages: [1] })
    expect(scanner.cancelled).toEqual(['job-1'])
  })

  it('tells a scanner that is off from a home server that is away', async () => {
    await scanner.close()
    expect((await scan()).done).toMatchObject({ problem: { code: 'scanner.unreachable' } })
    if ('closeAllConnections' in http) http.closeAllConnections()
    await new Promise((closed) => http.close(closed))
    const away = road === 'direct' ? 'scanner.unreachable' : 'scanner.home-server-away'
    expect((await scan()).done).toMatchObject({ problem: { code: away } })
    scanner = await EsclServer.open()
  })
})

/** The device's proof, as src/sync/http.ts makes it. */
function wayOf(device: SyncDevice, origin: string) {
  return {
    url: (path: string) => origin + path,
    async proof(method: string, path: string, body?: Uint8Array) {
      const proof = {
        device: device.id,
        method,
        path,
        time: new Date(device.clock()).toISOString(),
        nonce: crypto.randomUUID().replaceAll('-', '').slice(0, 22),
        body: body ? sha256Hex(body) : '-',
      }
      return { 'motcua-proof': formatProof(proof, device.sign(proofText(proof))) }
    },
  }
}
