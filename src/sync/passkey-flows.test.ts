/** Passkeys of a device: the real vault, slots and home server, an authenticator in software, the line cut at will. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ok, type Result } from '../../domain/base/result.ts'
import { Counter, type CounterPage } from '../../tests/support/counter-page.ts'
import { softPasskeys, type SoftPasskeys } from '../../tests/support/soft-passkeys.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import { proveByPasskey, proveByTyping } from './fresh-proof.ts'
import { addPasskey, removePasskey, unlockByPasskey } from './passkey-flows.ts'
import { serverSession } from './server-session.ts'
import { addOfficer, firstOfficer, unlock } from './sign-in-flows.ts'

const [mai, thanh] = demoOfficers
if (mai === undefined || thanh === undefined) throw new Error('the demo commune has officers')
const first = { officer: mai.code, passphrase: mai.words }
const second = { officer: thanh.code, passphrase: thanh.words }
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code)

let server: TestServer
let counter: Counter
let passkeys: SoftPasskeys
let page: CounterPage

beforeEach(async () => {
  server = await TestServer.open()
  counter = new Counter(server)
  passkeys = softPasskeys()
  page = await counter.enrolled()
  await firstOfficer(page, first)
})
afterEach(async () => {
  counter.close()
  await server.close()
})

const deps = (at: CounterPage = page) => ({ ...at, passkeys })
async function added(): Promise<void> {
  const done = await addPasskey(deps(), mai!.code, 'Quầy 1')
  if (!done.ok) throw new Error(done.problem.code)
}

describe('a passkey of this device', () => {
  it('opens it without a line, and is then not signed in at the server: nothing waits for that', async () => {
    await added()
    counter.line = 'cut'
    const cold = await counter.page()
    const opened = await unlockByPasskey(deps(cold), mai.code)
    expect(opened).toMatchObject({ ok: true, value: { officer: { officer: mai.id } } })
    expect(cold.lock.officer.value?.name).toBe(mai.name)
    expect(opened.ok && codeOf(await opened.value.session)).toBe('net.offline')
    expect(serverSession.value).toMatchObject({ state: 'none', problem: { code: 'net.offline' } })
    expect(cold.lock.state.value).toBe('open')
  })

  it('signs in at the server by the same gesture when there is a line', async () => {
    await added()
    const cold = await counter.page()
    passkeys.asked.length = 0
    const opened = await unlockByPasskey(deps(cold), '')
    expect(opened.ok && (await opened.value.session).ok).toBe(true)
    expect(passkeys.asked).toEqual([{ allowed: 1, salts: 1 }])
    expect(codeOf(await cold.http.get('/api/me'))).toBe('ok')
    expect(serverSession.value.state).toBe('open')
  })

  it('stands beside the passphrase, which always opens', async () => {
    await added()
    counter.line = 'cut'
    expect(codeOf(await unlock(await counter.page(), first))).toBe('ok')
  })

  it('of one officer is not asked of another, and nobody is named', async () => {
    await added()
    expect(codeOf(await addOfficer(page, second))).toBe('ok')
    const cold = await counter.page()
    expect(codeOf(await unlockByPasskey(deps(cold), thanh.code))).toBe('device.passkey.none')
    expect(codeOf(await unlockByPasskey(deps(cold), 'khong-ai'))).toBe('device.passkey.none')
    expect(JSON.stringify(await counter.kept.find('slots'))).not.toContain(mai.code)
  })

  it('is not added without a line, without a fresh proof, or by an authenticator without PRF; nothing is left behind', async () => {
    counter.line = 'cut'
    expect(codeOf(await addPasskey(deps(), mai.code, 'Q'))).toBe('net.offline')
    counter.line = 'up'
    passkeys.hasPrf = false
    expect(codeOf(await addPasskey(deps(), mai.code, 'Q'))).toBe('device.passkey.unsupported')
    passkeys.hasPrf = true
    passkeys.finger = 'none'
    expect(codeOf(await addPasskey(deps(), mai.code, 'Q'))).toBe('device.passkey.cancelled')
    passkeys.finger = 'right'
    server.nowMs += 6 * 60_000
    counter.time.pass(6 * 60_000)
    expect(codeOf(await addPasskey(deps(), mai.code, 'Q'))).toBe('session.step-up-needed')
    expect(await page.slots.list('prf')).toEqual(ok([]))
    expect(await server.store.listPasskeys(demoCommune.code, mai.id)).toEqual([])
    expect(codeOf(await proveByTyping(page, mai.code, { passphrase: mai.words, code: '' }))).toBe('ok')
    await added()
  })

  it('that the server no longer takes opens nothing here either; the passphrase does', async () => {
    await added()
    const [key] = await server.store.listPasskeys(demoCommune.code, mai.id)
    const at = new Date(server.nowMs).toISOString()
    await server.store.removePasskey({ commune: demoCommune.code, officer: mai.id, id: key?.id ?? '', at })
    const cold = await counter.page()
    const opened = await unlockByPasskey(deps(cold), '')
    expect(opened.ok && codeOf(await opened.value.session)).toBe('passkey.refused')
    expect(cold.left).toEqual(['refused-by-server'])
    expect(await cold.slots.list('prf')).toEqual(ok([]))
    expect(codeOf(await unlock(await counter.page(), first))).toBe('ok')
  })

  it('is shut with the passphrase of an officer who is suspended, until the server welcomes them', async () => {
    await added()
    const found = await page.slots.list('prf')
    await page.slots.suspend((found.ok && found.value[0]?.lookup) || '')
    counter.line = 'cut'
    expect(codeOf(await unlockByPasskey(deps(await counter.page()), ''))).toBe('net.offline')
    counter.line = 'up'
    expect(codeOf(await unlockByPasskey(deps(await counter.page()), ''))).toBe('ok')
  })

  it('is removed here and at the server', async () => {
    await added()
    const found = await page.slots.list('prf')
    const slot = found.ok ? found.value[0] : undefined
    if (!slot) throw new Error('no slot')
    expect(await removePasskey(page, slot)).toEqual(ok(null))
    expect(await page.slots.list('prf')).toEqual(ok([]))
    expect(await server.store.listPasskeys(demoCommune.code, mai.id)).toEqual([])
  })

  it('shows presence, or signs in anew, without being asked for what opens the device', async () => {
    await added()
    const found = await page.slots.list('prf')
    const lookup = (found.ok && found.value[0]?.lookup) || ''
    server.nowMs += 6 * 60_000
    counter.time.pass(6 * 60_000)
    passkeys.asked.length = 0
    expect(codeOf(await proveByPasskey(deps(), lookup))).toBe('ok')
    counter.cookie = ''
    expect(codeOf(await page.http.get('/api/me'))).toBe('session.missing')
    expect(codeOf(await proveByPasskey(deps(), lookup))).toBe('ok')
    expect(codeOf(await page.http.get('/api/me'))).toBe('ok')
    expect(passkeys.asked).toEqual([
      { allowed: 1, salts: 0 },
      { allowed: 1, salts: 0 },
    ])
  })
})
