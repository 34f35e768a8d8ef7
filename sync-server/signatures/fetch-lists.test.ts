/** Lists of revoked certificates, from a hostile net. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import { readCertificate } from '../../domain/signature/certificate.ts'
import { openSigningHouse, type SigningHouse } from '../../tests/support/signing-house.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { demoCommune, demoOfficers } from '../demo/demo-commune.ts'
import { fetchLists } from './fetch-lists.ts'
import { httpSource } from './http-source.ts'
import { makeTeller } from './told.ts'
import { wantLists } from './want-lists.ts'

const { code: commune } = demoCommune
const HOUR = 3_600_000
let server: TestServer
let net: Server
let house: SigningHouse
let address: string
let serve: Uint8Array | number
let asked: number

beforeEach(async () => {
  server = await TestServer.open()
  asked = 0
  net = createServer((request, response) => {
    asked += 1
    if (typeof serve === 'number') return response.writeHead(serve, { location: request.url }).end()
    return response.end(serve)
  })
  await new Promise<void>((done) => net.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(net.address() as AddressInfo).port}/goc.crl`
  house = await openSigningHouse('CA gốc')
  const row = { sha256: 'a'.repeat(64), der: toBase64Url(house.rootDer) }
  await server.store.addAuthorities(commune, [row], {
    by: demoOfficers[4]!.id,
    at: '2026-11-20T00:00:00.000Z',
  })
})
afterEach(async () => {
  await new Promise((done) => net.close(done))
  await server.close()
})

async function want(from = house): Promise<void> {
  const { certificate } = await from.officer('Trần Thị Ngọc Ánh', { points: [address] })
  const { authorities } = await makeTeller(server.store)(commune)
  await wantLists(server.store, [readCertificate(certificate)!], authorities)
}
const round = (source = httpSource({ allows: () => true })) =>
  fetchLists({ store: server.store, source, clock: () => server.nowMs }, async () => true)
const told = async () => (await makeTeller(server.store)(commune)).list

describe('J4: lists of revoked certificates', () => {
  it('only addresses that an authority of ours has signed are asked', async () => {
    await want(await openSigningHouse('CA gốc'))
    expect(await server.store.crlRows()).toEqual([])
    await want()
    await want()
    expect(await server.store.crlRows()).toMatchObject([{ address, issuerName: 'CA gốc', thisUpdate: null }])
  })

  it('what its issuer signed is kept and told; an older or a bent one changes nothing, and says why', async () => {
    await want()
    const from = '2026-11-20T00:00:00Z'
    serve = await house.crl([{ serial: '1000', at: '2026-11-01T00:00:00Z' }], {
      from,
      until: '2026-11-27T00:00:00Z',
    })
    expect(await round()).toEqual({ fetched: 1, failed: 0 })
    const list = {
      thisUpdate: from,
      since: null,
      revoked: [['1000', Date.parse('2026-11-01T00:00:00Z') / 1000]],
    }
    expect((await told()).lists).toMatchObject([list])
    const { version } = await told()
    for (const bad of [
      await house.crl([], { from: '2026-11-10T00:00:00Z', until: '2026-12-01T00:00:00Z' }),
      await (await openSigningHouse('CA gốc')).crl([]),
      Buffer.from('<html>Đăng nhập mạng</html>'),
      302,
      500,
    ]) {
      serve = bad
      server.nowMs += 13 * HOUR
      expect(await round()).toEqual({ fetched: 0, failed: 1 })
      const after = await told()
      expect(after).toMatchObject({ version, lists: [list] })
      expect(after.sources[0]?.fault).toMatch(/^signature\.crl\.(untrue|not-reached)$/)
    }
  })

  it('twice a day, and hourly while it fails or is about to end', async () => {
    await want()
    serve = await house.crl([], { from: '2026-11-20T00:00:00Z', until: '2026-12-30T00:00:00Z' })
    const after = async (hours: number) => {
      server.nowMs += hours * HOUR
      const before = asked
      await round()
      return asked - before
    }
    expect(await after(0)).toBe(1)
    expect([await after(11), await after(1)]).toEqual([0, 1])
    serve = 500
    expect([await after(12), await after(0.5), await after(0.5)]).toEqual([1, 0, 1])
  })

  it.each([
    'http://127.0.0.1/x',
    'http://[::1]/x',
    'http://[::ffff:10.0.0.1]/x',
    'http://10.1.2.3/x',
    'http://169.254.169.254/latest',
    'http://0.0.0.0/x',
    'http://localhost/x',
    'http://2130706433/x',
    'http://user:secret@example.org/x',
    'http://example.org:8080/x',
    'ldap://example.org/x',
    'file:///etc/passwd',
    'x',
  ])('%s is not asked', async (place) => {
    expect(await httpSource().fetch(place)).toMatchObject({
      problem: { code: 'signature.crl.address-refused' },
    })
  })

  it('too long and too slow end', async () => {
    serve = new Uint8Array(2_000_000)
    const source = httpSource({ allows: () => true, mostBytes: 1_000_000 })
    expect(await source.fetch(address)).toMatchObject({ problem: { code: 'signature.crl.too-large' } })
    net.removeAllListeners('request')
    net.on('request', (_request, response) => response.writeHead(200).write('x'))
    const hasty = httpSource({ allows: () => true, longestMs: 200 })
    expect(await hasty.fetch(address)).toMatchObject({ problem: { code: 'signature.crl.not-reached' } })
    net.closeAllConnections()
  })
})
