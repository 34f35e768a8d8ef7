import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeLeaf } from './authority.ts'
import { DAY_MS, fingerprint } from './certificate-facts.ts'
import type { Machine } from './names.ts'
import { openOwnCertificate } from './own-certificate.ts'
import { speaksFor } from './served.ts'

const card = (address: string, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  ({ address, family, internal: false }) as never
const machine = (hostname: string, ...addresses: string[]): Machine => ({
  hostname,
  interfaces: { eth0: addresses.map((each) => card(each, each.includes(':') ? 'IPv6' : 'IPv4')) },
})

/** What a client that trusts only this authority says of a server asked for by this name: null when all is well. */
async function judge(authority: X509Certificate, pem: string, name: string): Promise<string | null> {
  const server = createServer({ key: pem, cert: pem })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const checkServerIdentity = (_: string, cert: { readonly raw: Buffer }) =>
    speaksFor(new X509Certificate(cert.raw), name) ? undefined : new Error('another name')
  try {
    return await new Promise((resolve) => {
      const socket = connect({ port, host: '127.0.0.1', ca: authority.toString(), checkServerIdentity })
      socket.once('secureConnect', () => resolve(null)).once('error', (error) => resolve(error.message))
    })
  } finally {
    server.close()
  }
}

describe('the certificate a box makes for itself', () => {
  let folder: string
  let now = Date.now()
  let here = machine('Quay-01', '192.168.1.20', 'fd00::20', '8.8.8.8')
  const open = (more: readonly string[] = []) =>
    openOwnCertificate({ folder, more, machine: () => here, clock: () => now })

  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'motcua-tls-')), 'keys', 'tls')
    now = Date.now()
    here = machine('Quay-01', '192.168.1.20', 'fd00::20', '8.8.8.8')
  })
  afterEach(() => rmSync(join(folder, '..', '..'), { recursive: true, force: true }))

  it('speaks for every private address and name of the machine, and is believed', async () => {
    const own = await open(['motcua.xa-thu.vn', '10.9.8.7'])
    const served = await own.current()
    for (const name of [
      'quay-01',
      'quay-01.local',
      'localhost',
      'motcua.xa-thu.vn',
      '192.168.1.20',
      'fd00::20',
      '10.9.8.7',
      '127.0.0.1',
      '::1',
    ]) {
      expect(speaksFor(served.leaf, name), name).toBe(true)
      expect(await judge(own.authority, served.cert, name), name).toBeNull()
    }
    expect(speaksFor(served.leaf, '8.8.8.8')).toBe(false)
    expect(own.refused()).toEqual([])
    const days = (served.leaf.validToDate.getTime() - served.leaf.validFromDate.getTime()) / DAY_MS
    expect(days).toBeLessThanOrEqual(397)
  })

  it('keeps keys for their owner only, and both certificates over a restart', async () => {
    const first = await open()
    const leaf = await first.current()
    expect(readdirSync(folder).sort()).toEqual(['ca.pem', 'server.pem'])
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    const again = await open()
    expect(fingerprint(again.authority)).toBe(fingerprint(first.authority))
    expect((await again.current()).cert).toBe(leaf.cert)
  })

  it('is made anew 30 days before its end and with a new address, not for a pulled cable', async () => {
    const own = await open()
    const first = await own.current()
    now += 360 * DAY_MS
    expect(await own.current()).toBe(first)
    now += 10 * DAY_MS
    const renewed = await own.current()
    expect(renewed.leaf.validToDate.getTime()).toBeGreaterThan(now + 390 * DAY_MS)
    here = machine('quay-01')
    expect(await own.current()).toBe(renewed)
    here = machine('quay-01', '192.168.50.3')
    const moved = await own.current()
    expect(speaksFor(moved.leaf, '192.168.50.3')).toBe(true)
    here = machine('may-chu', '192.168.50.3')
    expect(own.refused()).toEqual(['may-chu']) // the authority was made when the machine had another name
    expect(speaksFor((await own.current()).leaf, 'may-chu.local')).toBe(true)
  })

  it('never outlives its authority, and is not made again and again at its end', async () => {
    const own = await open()
    await own.current()
    now = own.authority.validToDate.getTime() - 5 * DAY_MS
    const last = await own.current()
    expect(last.leaf.validToDate).toEqual(own.authority.validToDate)
    expect(await own.current()).toBe(last)
  })

  it('a stolen authority key signs for no bank and no public address', async () => {
    const { authority } = await open()
    const pem = readFileSync(join(folder, 'ca.pem'), 'utf8')
    for (const [dns, ip] of [
      [['dichvucong.gov.vn'], []],
      [['local.evil.vn'], []],
      [[], ['8.8.8.8']],
    ]) {
      const forged = await makeLeaf(pem, { dns: dns!, ip: ip! }, now)
      const name = [...dns!, ...ip!][0]!
      expect(await judge(authority, forged, name), name).toBe('permitted subtree violation')
    }
  })
})
