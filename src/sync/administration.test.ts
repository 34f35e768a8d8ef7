/** The administrator's requests and an officer's first words: the real vault, slots and lock against the real home server. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Result } from '../../domain/base/result.ts'
import { demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import { Counter, type CounterPage } from '../../tests/support/counter-page.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { administrationOf } from './administration.ts'
import { needsProof, proveByTyping } from './fresh-proof.ts'
import { takeOwnWords } from './own-words.ts'
import { addOfficer, firstOfficer, unlock } from './sign-in-flows.ts'

const admin = demoOfficers.find(({ code }) => code === 'quantri')
if (admin === undefined) throw new Error('the demo commune has an administrator')
const typed = { officer: admin.code, passphrase: admin.words }
const STEP_UP_MS = 5 * 60_000
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code)

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

let server: TestServer
let at: Counter
let page: CounterPage
let proofs: number

/** As the desk does it: a proof of presence where one is asked for, and once more. */
const desk = () =>
  administrationOf(page.http, async (work) => {
    const first = await work()
    if (first.ok || !needsProof(first.problem)) return first
    proofs += 1
    const proof = await proveByTyping(page, typed.officer, { passphrase: typed.passphrase, code: '' })
    return proof.ok ? await work() : proof
  })

beforeAll(async () => {
  server = await TestServer.open()
})
afterAll(() => server.close())
beforeEach(async () => {
  at = new Counter(server)
  page = await at.enrolled()
  proofs = 0
  valueOf(await firstOfficer(page, typed))
})
afterEach(() => at.close())

describe('the administrator’s requests', () => {
  it('read what the home server lists, and prove themselves again only for what is grave', async () => {
    server.nowMs += STEP_UP_MS + 1000
    at.time.pass(STEP_UP_MS + 1000)
    const devices = valueOf(await desk().listDevices())
    expect(devices.map(({ name }) => name)).toContain('Quầy 1')
    expect(valueOf(await desk().listOfficers()).officers.map(({ code }) => code)).toContain('tiepnhan1')
    const sessions = valueOf(await desk().listSessions('own'))
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1)
    expect(proofs).toBe(0)
    expect(valueOf(await desk().newCode()).code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
    expect(proofs).toBe(1)
  })

  it('go through to the end: roles, standing, words, a session, a device', async () => {
    const { officer } = valueOf(
      await desk().addOfficer({ code: 'moi1', name: 'Lê Văn Thử', title: '', roles: ['receiver'] }),
    )
    expect(
      valueOf(await desk().changeRoles(officer, { roles: ['receiver', 'leader'] })).waiting,
    ).not.toBeNull()
    const { requests } = valueOf(await desk().listOfficers())
    expect(codeOf(await desk().decide(requests[0]!.id, 'confirmed'))).toBe('access.not-allowed')
    expect(valueOf(await desk().reset(officer, true)).words).toMatch(/^\S+ \S+ \S+ \S+$/)
    expect(codeOf(await desk().setStanding(officer, { standing: 'ended', reason: 'left' }))).toBe('ok')
    expect(codeOf(await desk().endSession('none'))).toBe('session.not-found')
    expect(codeOf(await desk().revoke('none', 'lost'))).toBe('device.not-found')
  })
})

describe('words that work once', () => {
  it('A4, A6: open nothing; the officer’s own do, with and without a line, and the colleague stays signed in', async () => {
    const made = await desk().addOfficer({ code: 'moi2', name: 'Vi Thị Thử', title: '', roles: ['receiver'] })
    const once = { officer: 'moi2', passphrase: valueOf(made).words ?? '' }
    expect(codeOf(await addOfficer(page, once))).toBe('sign-in.passphrase-change-needed')
    const session = at.cookie
    const own = { officer: 'moi2', passphrase: valueOf(await takeOwnWords(page.http, once)) }
    expect(own.passphrase).not.toBe(once.passphrase)
    expect(at.cookie).toBe(session)
    expect(codeOf(await addOfficer(page, own))).toBe('ok')
    expect(codeOf(await page.http.get('/api/me'))).toBe('ok')
    expect(codeOf(await takeOwnWords(page.http, once)), 'once').toBe('sign-in.refused')

    at.line = 'cut'
    const offline = await at.page()
    expect(codeOf(await unlock(offline, own))).toBe('ok')
    expect(offline.lock.officer.value?.name).toBe('Vi Thị Thử')
  })
})
