/** Two officers at one counter: what one does at the home server is never done in the name of the other. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ok, type Result } from '../../domain/base/result.ts'
import { Counter, type CounterPage } from '../../tests/support/counter-page.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import { proveByTyping } from './fresh-proof.ts'
import { inOfficersName } from './officer-http.ts'
import { endSessionWhenCold, forgetSession } from './server-session.ts'
import { addOfficer, firstOfficer, unlock } from './sign-in-flows.ts'

const [mai, thanh] = demoOfficers
if (mai === undefined || thanh === undefined) throw new Error('the demo commune has officers')
const first = { officer: mai.code, passphrase: mai.words }
const second = { officer: thanh.code, passphrase: thanh.words }

let server: TestServer
let at: Counter
let before: CounterPage

beforeEach(async () => {
  server = await TestServer.open()
  at = new Counter(server)
  before = await at.enrolled()
  await firstOfficer(before, first)
  await addOfficer(before, second)
})
afterEach(async () => {
  at.close()
  await server.close()
})

/** Locking replaces the page, and what a page knew of its session goes with it. */
async function nextPage(): Promise<CounterPage> {
  await before.lock.lock('cold')
  forgetSession()
  return await at.page()
}
async function whoAsks(page: CounterPage): Promise<string> {
  const told: Result<{ officer: { code: string } }> = await inOfficersName(page.http).get('/api/me')
  return told.ok ? told.value.officer.code : told.problem.code
}

describe("S14: an officer's request", () => {
  it('waits for the sign-in under way, where the session before was not ended', async () => {
    const page = await nextPage()
    const opened = await unlock(page, second)
    expect(await whoAsks(page)).toBe(thanh.code)
    expect(opened.ok && (await opened.value.session).ok).toBe(true)
  })

  it('goes without a session where the sign-in met no line, and a proof then opens their own', async () => {
    const page = await nextPage()
    at.line = 'cut'
    const opened = await unlock(page, second)
    expect(opened.ok && (await opened.value.session).ok).toBe(false)
    at.line = 'up'
    expect(await whoAsks(page)).toBe('session.missing')
    const proof = await proveByTyping(page, thanh.code, { passphrase: thanh.words, code: '' })
    expect(proof.ok && proof.value.officer.code).toBe(thanh.code)
    expect(await whoAsks(page)).toBe(thanh.code)
  })

  it('keeps the session when a proof is refused', async () => {
    const slip = await proveByTyping(before, mai.code, { passphrase: 'sai mot hai ba', code: '' })
    expect(slip.ok).toBe(false)
    expect(await whoAsks(before)).toBe(mai.code)
  })

  it('finds no session once the device has locked deep', async () => {
    endSessionWhenCold(before.lock, before.http)
    const token = at.cookie
    await before.lock.lock('cold')
    await expect.poll(() => before.requests.at(-1)?.path).toBe('/api/sign-out')
    await expect.poll(() => at.cookie).not.toBe(token)
    at.cookie = token
    expect(await before.http.get('/api/me')).toMatchObject({ problem: { code: 'session.missing' } })
  })

  it('leaves the cookie alone when another officer has opened another tab', async () => {
    endSessionWhenCold(before.lock, before.http)
    await before.lock.lock('cold', 'other-officer')
    expect(await before.http.get('/api/me')).toEqual(
      ok(expect.objectContaining({ officer: expect.anything() })),
    )
  })
})
