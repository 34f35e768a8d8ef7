/** A box on the local network, reached from another computer as a counter reaches it. Needs root and a namespace. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeLeaf } from '../../sync-server/tls/authority.ts'
import { DAY_MS } from '../../sync-server/tls/certificate-facts.ts'
import { freePort } from '../support/free-port.ts'
import { CounterBrowser } from './support/browser.ts'
import { typeCredentials } from './support/officer.ts'
import { BOX, SecondHost, whyNoSecondHost } from './support/second-host.ts'
import { HomeServer } from './support/server.ts'

const root = resolve(import.meta.dirname, '../..')
const why = whyNoSecondHost()
test.skip(why !== null, `no second host: ${why}`)

let host: SecondHost
let server: HomeServer
let address: string
let help: string
let env: Record<string, string>

test.describe.configure({ mode: 'serial' }) // one second host for all of them

test.beforeAll(async () => {
  host = new SecondHost()
  const helpPort = await freePort('localhost')
  env = { TLS: 'own', TLS_HELP_PORT: String(helpPort), HOST: '0.0.0.0', TLS_NAMES: BOX }
  server = await HomeServer.create({ env, upWhen: /quét mã:\n█[^]*\n▀+\n/ })
  address = `https://${BOX}:${server.port}`
  help = `http://${BOX}:${helpPort}`
  host.trust(fetchAuthority())
})
test.afterAll(async () => {
  await server?.remove()
  host?.remove()
})

/** Fetches the authority over there, as the page says; answers its PEM file. */
function fetchAuthority(): string {
  expect(host.run('curl', '-sf', '-o', host.path('ca.crt'), `${help}/motcua-ca.crt`).status).toBe(0)
  const pem = host.path('ca.pem')
  host.run('openssl', 'x509', '-inform', 'der', '-in', host.path('ca.crt'), '-out', pem)
  return pem
}

test('another computer trusts the box by one file, whose fingerprint the terminal shows too', () => {
  const pem = fetchAuthority()
  const print = host.run('openssl', 'dgst', '-sha256', '-r', host.path('ca.crt')).out.slice(0, 64)
  const shown = /SHA-256[^\n]*\n +([0-9A-F ]{79})/.exec(server.printed)![1]!
  expect(shown.replaceAll(' ', '').toLowerCase()).toBe(print)
  expect(host.run('curl', '-s', `${help}/`).out).toContain(shown)
  expect(server.printed).toContain(`\n  ${address}\n`)

  const health = `${address}/api/health`
  expect(host.run('curl', '-s', health).status).toBe(60) // nobody is believed without a reason
  expect(host.run('curl', '-s', '--cacert', pem, health).out).toContain('"status":"ok"')
  const byName = ['--connect-to', `localhost:${server.port}:${BOX}:${server.port}`]
  expect(
    host.run('curl', '-s', '--cacert', pem, ...byName, `https://localhost:${server.port}/api/health`).out,
  ).toContain('"status":"ok"')
  const foreign = host.run('curl', '-s', '--cacert', pem, '-H', 'Host: evil.vn', health)
  expect(foreign.out).toContain('request.host.foreign')
  const sent = host.run('curl', '-si', `${help}/ho-so?x=1`).out
  expect(sent.toLowerCase()).toContain(`location: ${address}/ho-so?x=1`)
})

test('it speaks TLS 1.2 and 1.3 with modern ciphers, and nothing older', () => {
  const pem = fetchAuthority()
  const shake = (...args: string[]) =>
    host.run(
      'openssl',
      's_client',
      '-brief',
      '-verify_return_error',
      '-CAfile',
      pem,
      '-connect',
      address.slice(8),
      ...args,
    )
  expect(shake('-tls1_3').out).toContain('TLSv1.3')
  expect(shake('-tls1_2').out).toMatch(/TLSv1\.2[^]*ECDHE-ECDSA-AES\d+-GCM/)
  for (const old of [['-tls1_1'], ['-tls1'], ['-tls1_2', '-cipher', 'ECDHE-ECDSA-AES128-SHA256:AES128-SHA']])
    expect(shake(...old, '-cipher', `${old[2] ?? 'ALL'}:@SECLEVEL=0`).status, old.join(' ')).not.toBe(0)
})

test('Chromium over there: a secure place, offline shell, and a device enrolled by the QR of the terminal', async () => {
  const browser = new CounterBrowser()
  try {
    const page = await browser.open(host.browser)
    await page.goto(address)
    expect(await page.evaluate(() => [isSecureContext, typeof crypto.subtle])).toEqual([true, 'object'])
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))

    const cli = spawnSync(process.execPath, ['sync-server/cli.ts', 'device', 'enrol', '--qr'], {
      cwd: root,
      env: { ...process.env, ...env, PORT: String(server.port), DATA_DIR: server.dataDir },
      encoding: 'utf8',
    })
    const link = /(https:\S+#dk=\S+)/.exec(cli.stdout)![1]!
    expect(link).toContain(`${address}/#dk=`)
    await page.goto('about:blank')
    await page.goto(link)
    await page.getByLabel('Tên máy này').fill('Máy tính bảng')
    expect(page.url()).toBe(`${address}/`) // the code is gone from the address
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Cán bộ đầu tiên của máy' })).toBeVisible()
    await typeCredentials(page, server.getOfficer('tiepnhan1'))
    await expect(page.getByRole('link', { name: /Bàn làm việc/ })).toBeVisible({ timeout: 30_000 })
    const cookies = await browser.context.cookies(address)
    expect(cookies).toEqual([expect.objectContaining({ name: '__Host-sid', secure: true, httpOnly: true })])

    // The box moves: a certificate for the new address comes by itself, and nothing is installed again.
    host.addBoxAddress('10.78.0.9')
    const moved = `https://10.78.0.9:${server.port}`
    await expect(async () => {
      await page.goto(moved)
    }).toPass({ timeout: 20_000, intervals: [1000] })
    expect(await page.evaluate(() => isSecureContext)).toBe(true)
  } finally {
    await browser.remove()
  }
})

test('Chromium that trusts the box believes its authority nothing beyond it', async () => {
  const pem = readFileSync(join(server.dataDir, 'keys', 'tls', 'ca.pem'), 'utf8')
  const victim = 'dichvucong.gov.vn'
  const forged = await makeLeaf(pem, { dns: [victim], ip: [] }, Date.now() - DAY_MS)
  const thief = createServer({ key: forged, cert: forged }, (_, answer) => answer.end('stolen'))
  await new Promise<void>((ready) => thief.listen(0, BOX, ready))
  const { port } = thief.address() as { port: number }
  const browser = new CounterBrowser()
  try {
    const page = await browser.open({ ...host.browser, args: [`--host-resolver-rules=MAP ${victim} ${BOX}`] })
    await page.goto(address)
    await expect(page.goto(`https://${victim}:${port}/`)).rejects.toThrow(
      /ERR_CERT_NAME_CONSTRAINT_VIOLATION|ERR_CERT_INVALID/,
    )
  } finally {
    await browser.remove()
    thief.close()
  }
})
