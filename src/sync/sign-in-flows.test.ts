/** Officers coming to a device: the real vault, slots and lock against the real home server, the line cut at will. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ok, type Result } from '../../domain/base/result.ts'
import { Counter, type CounterPage } from '../../tests/support/counter-page.ts'
import { fakeTime } from '../../tests/support/fake-time.ts'
import { START_MS, TestServer } from '../../tests/support/test-server.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { SlotStore } from '../device/slots.ts'
import { enrol } from './enrol.ts'
import type { Http } from './http.ts'
import { addOfficer, firstOfficer, unlock } from './sign-in-flows.ts'
import { signIn, signOut } from './sign-in.ts'

const [mai, thanh] = demoOfficers
if (mai === undefined || thanh === undefined) throw new Error('the demo commune has officers')
const first = { officer: mai.code, passphrase: mai.words }
const second = { officer: thanh.code, passphrase: thanh.words }
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code)

let server: TestServer
let at: Counter

beforeAll(async () => {
  server = await TestServer.open()
})
afterAll(() => server.close())
beforeEach(() => {
  at = new Counter(server)
})
afterEach(() => at.close())

const newCode = () => server.assembled.enrolments.newCode(demoCommune.code)
/** As after switching the machine off and on: the disk stays, the line is cut. */
async function coldStart(): Promise<CounterPage> {
  at.line = 'cut'
  return await at.page()
}

describe('enrolment', () => {
  it('makes this browser a device of the commune, whose proofs the server believes', async () => {
    const counter = await at.enrolled()
    expect(counter.lock.state.value).toBe('no-officer')
    const identity = await counter.identity.find()
    expect(identity.ok && identity.value?.enrolment).toMatchObject({
      name: 'Quầy 1',
      commune: { code: demoCommune.code, agency: demoCommune.agency },
    })
    expect(await signIn(counter.http, first)).toMatchObject({
      ok: true,
      value: { officer: { code: mai.code } },
    })
  })

  it('repeated after a lost answer gives the same device, not a second one', async () => {
    const code = await newCode()
    at.line = 'answer-lost'
    expect(codeOf(await enrol(await at.page(), { code, name: 'Quầy 2' }))).toBe('net.offline')
    at.line = 'up'
    const again = await at.page()
    expect(again.lock.state.value).toBe('not-enrolled')
    expect(codeOf(await enrol(again, { code, name: 'Quầy 2' }))).toBe('ok')
    expect(codeOf(await enrol(again, { code, name: 'Quầy 2' }))).toBe('device.identity.already-enrolled')
  })

  it('with a wrong code changes nothing', async () => {
    const counter = await at.page()
    expect(codeOf(await enrol(counter, { code: 'AAAA-AAAA', name: 'x' }))).toBe('enrol.code.refused')
    expect(await counter.identity.find()).toEqual(ok(undefined))
    expect(codeOf(await firstOfficer(counter, first))).toBe('device.identity.missing')
  })
})

describe('the first officer', () => {
  it('comes with the home server’s word, and then needs no line', async () => {
    const counter = await at.enrolled()
    expect(await firstOfficer(counter, first)).toMatchObject({ ok: true, value: { name: mai.name } })
    expect(counter.lock.state.value).toBe('open')
    expect(codeOf(await firstOfficer(counter, second))).toBe('lock.officer-exists')

    const offline = await coldStart()
    expect(offline.lock.state.value).toBe('cold')
    const opened = await unlock(offline, { ...first, officer: ` ${mai.code.toUpperCase()} ` })
    expect(opened).toMatchObject({ ok: true, value: { officer: { officer: mai.id } } })
    expect(offline.lock.officer.value?.name).toBe(mai.name)
    expect(opened.ok && codeOf(await opened.value.session)).toBe('net.offline')
    expect(offline.lock.state.value).toBe('open')
  })

  it('is refused without a line, or by the server, and leaves no slot', async () => {
    const counter = await at.enrolled()
    expect(codeOf(await firstOfficer(counter, { ...first, passphrase: 'sai mot hai ba' }))).toBe(
      'sign-in.refused',
    )
    at.line = 'cut'
    expect(codeOf(await firstOfficer(counter, first))).toBe('net.offline')
    expect(await counter.slots.hasAny()).toEqual(ok(false))
    expect(await counter.vault.state()).toBe('cold')
  })

  it('is not half there when the disk takes no slot', async () => {
    const counter = await at.enrolled()
    const full: SlotStore = {
      ...counter.slots,
      keep: async () => ({ ok: false, problem: { code: 'device.storage.full' } }),
    }
    expect(codeOf(await firstOfficer({ ...counter, slots: full }, first))).toBe('device.storage.full')
    expect(await counter.vault.state()).toBe('cold')
    expect(counter.lock.state.value).toBe('no-officer')
    expect(counter.requests.at(-1)?.path).toBe('/api/sign-out')
  })
})

describe('a further officer', () => {
  it('is let in by one who is there, whose session stays theirs', async () => {
    const counter = await at.enrolled()
    await firstOfficer(counter, first)
    const session = at.cookie
    expect(await addOfficer(counter, second)).toMatchObject({ ok: true, value: { name: thanh.name } })
    expect(at.cookie).toBe(session)
    expect(counter.lock.officer.value?.name).toBe(mai.name)

    const offline = await coldStart()
    expect(codeOf(await unlock(offline, second))).toBe('ok')
    expect(offline.lock.officer.value?.name).toBe(thanh.name)
  })

  it('is not let in by a locked device, and not without the server’s word', async () => {
    const counter = await at.enrolled()
    await firstOfficer(counter, first)
    expect(codeOf(await addOfficer(counter, { ...second, passphrase: 'x' }))).toBe('sign-in.refused')
    await counter.lock.lock('cold')
    expect(codeOf(await addOfficer(counter, second))).toBe('lock.not-open')
  })
})

describe('unlocking', () => {
  it('counts wrong passphrases and says nothing to the server about them', async () => {
    const counter = await at.enrolled()
    await firstOfficer(counter, first)
    const offline = await coldStart()
    const wrong = await unlock(offline, { ...first, passphrase: 'sai mot hai ba' })
    expect(wrong).toMatchObject({ problem: { code: 'vault.wrong-passphrase', details: { left: 9 } } })
    expect(codeOf(await unlock(offline, second))).toBe('device.slot.missing')
    expect(offline.requests).toEqual([])
    expect(offline.lock.state.value).toBe('cold')
  })

  it('signs in behind the officer’s back once there is a line, and out again', async () => {
    const counter = await at.enrolled()
    await firstOfficer(counter, first)
    const again = await at.page()
    const opened = await unlock(again, first)
    expect(opened.ok && (await opened.value.session).ok).toBe(true)
    expect(codeOf(await again.http.get('/api/me'))).toBe('ok')
    expect(await signOut(again.http)).toEqual(ok(null))
    expect(codeOf(await again.http.get('/api/me'))).toBe('session.missing')
  })

  it('is undone when the server refuses the officer, and stays shut offline until it welcomes them (threat T10)', async () => {
    const counter = await at.enrolled()
    await firstOfficer(counter, first)
    const stranger = { ...first, officer: mai.code }
    const again = await at.page()
    const refusing: Http = {
      ...again.http,
      post: async () => ({ ok: false, problem: { code: 'sign-in.refused' } }),
    }
    const opened = await unlock({ ...again, http: refusing }, stranger)
    expect(opened.ok && codeOf(await opened.value.session)).toBe('sign-in.refused')
    expect(again.left).toEqual(['refused-by-server'])
    expect(await again.vault.state()).toBe('cold')

    const offline = await coldStart()
    expect(codeOf(await unlock(offline, stranger))).toBe('net.offline')
    expect(await offline.vault.state()).toBe('cold')
    at.line = 'up'
    expect(codeOf(await unlock(offline, stranger))).toBe('ok')
    const later = await coldStart()
    expect(codeOf(await unlock(later, stranger))).toBe('ok')
  })

  it('works while the device’s clock is two years off, and puts it right with the line', async () => {
    const counter = await at.enrolled()
    await firstOfficer(counter, first)
    at.time = fakeTime(START_MS + 2 * 365 * 24 * 3_600_000)
    const wrong = await at.page()
    const opened = await unlock(wrong, first)
    expect(opened.ok && (await opened.value.session).ok).toBe(true)
  })
})
