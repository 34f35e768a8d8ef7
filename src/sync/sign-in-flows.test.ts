/** Officers coming to a device: the real vault, slots and lock against the real home server, the line cut at will. */
import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ok, type Result } from '../../domain/base/result.ts'
import { cheapArgon2 } from '../../tests/support/cheap-argon2.ts'
import { fakeTime, type FakeTime } from '../../tests/support/fake-time.ts'
import { fakeWorker, type FakeWorker } from '../../tests/support/fake-worker.ts'
import { START_MS, TestServer } from '../../tests/support/test-server.ts'
import { handOver } from '../../workers/rpc/hand-over.ts'
import { createVault } from '../../workers/vault/vault.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import { createVaultBridge, type VaultBridge } from '../bridge/vault.ts'
import { openClock } from '../device/clock.ts'
import { createIdentityStore, type IdentityStore } from '../device/identity.ts'
import { openKept, type Kept } from '../device/kept.ts'
import { createLock, type Lock } from '../device/lock.ts'
import { createSlotStore, type SlotStore } from '../device/slots.ts'
import { createTabs, type Tabs } from '../device/tabs.ts'
import { enrol, type EnrolDeps } from './enrol.ts'
import { createHttp, type Http } from './http.ts'
import { addOfficer, firstOfficer, unlock } from './sign-in-flows.ts'
import { signIn, signOut } from './sign-in.ts'

const [mai, thanh] = demoOfficers
if (mai === undefined || thanh === undefined) throw new Error('the demo commune has officers')
const first = { officer: mai.code, passphrase: mai.words }
const second = { officer: thanh.code, passphrase: thanh.words }
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code)

interface Counter extends EnrolDeps {
  readonly http: Http
  readonly identity: IdentityStore
  readonly slots: SlotStore
  readonly vault: VaultBridge
  readonly lock: Lock
  readonly left: string[]
  readonly requests: { path: string; credentials: string | undefined }[]
}

let server: TestServer
let time: FakeTime
let line: 'up' | 'cut' | 'answer-lost' = 'up'
let cookie = ''
let names = 0
const workers: FakeWorker[] = []
const channels: Tabs[] = []

beforeAll(async () => {
  server = await TestServer.open()
})
afterAll(() => server.close())
beforeEach(() => {
  line = 'up'
  cookie = ''
  time = fakeTime(server.nowMs)
})
afterEach(() => {
  workers.splice(0).forEach((worker) => worker.terminate())
  channels.splice(0).forEach((tabs) => tabs.close())
  server.nowMs += 3_600_000 // past every limit of tries
})

/** One page over the given disk. */
async function page(kept: Kept): Promise<Counter> {
  const requests: Counter['requests'] = []
  const left: string[] = []
  const clock = await openClock(kept, time)
  const identity = createIdentityStore(kept)
  await identity.find()
  const slots = createSlotStore(kept, clock)
  const vault = createVaultBridge(() => {
    const worker = fakeWorker(handOver(createVault(cheapArgon2)))
    workers.push(worker)
    return worker
  })
  const tabs = createTabs(new BroadcastChannel(`flows-${names}`))
  channels.push(tabs)
  const never = () => () => undefined
  const lock = createLock({
    vault,
    identity,
    slots,
    clock,
    tabs,
    time,
    page: {
      isHidden: () => false,
      onActivity: never,
      onShownOrHidden: never,
      every: never,
      leave: (why) => left.push(why),
      takeReason: () => null,
    },
  })
  const send: typeof fetch = async (input, init = {}) => {
    const { pathname, search } = new URL(input as string)
    requests.push({ path: pathname, credentials: init.credentials })
    if (line === 'cut') throw new TypeError('Failed to fetch')
    const headers = { ...(init.headers as Record<string, string>) }
    if (init.credentials !== 'omit' && cookie !== '') headers['cookie'] = cookie
    const { signal: _, ...rest } = init
    const response = await server.line(pathname + search, { ...rest, headers })
    const set = response.headers.get('set-cookie')
    if (init.credentials !== 'omit' && set !== null) cookie = set.split(';')[0] ?? ''
    if (line === 'answer-lost') throw new TypeError('Failed to fetch')
    return response
  }
  const http = createHttp({
    identity,
    clock,
    origin: 'http://localhost',
    fetch: send,
    wallMs: () => time.wallMs(),
  })
  const storage = { askToPersist: async () => ok(true) }
  await lock.refresh()
  return { http, identity, slots, vault, lock, storage, left, requests }
}
const disk = () => openKept(`flows-${names++}`)
const newCode = () => server.assembled.enrolments.newCode(demoCommune.code)

async function enrolled(kept = disk()): Promise<{ kept: Kept; counter: Counter }> {
  const counter = await page(kept)
  const done = await enrol(counter, { code: await newCode(), name: 'Quầy 1' })
  if (!done.ok) throw new Error(done.problem.code)
  await counter.lock.refresh()
  return { kept, counter }
}
/** As after switching the machine off and on: the disk stays, the line is cut. */
async function coldStart(kept: Kept): Promise<Counter> {
  line = 'cut'
  return await page(kept)
}

describe('enrolment', () => {
  it('makes this browser a device of the commune, whose proofs the server believes', async () => {
    const { counter } = await enrolled()
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
    const kept = disk()
    const code = await newCode()
    line = 'answer-lost'
    expect(codeOf(await enrol(await page(kept), { code, name: 'Quầy 2' }))).toBe('net.offline')
    line = 'up'
    const again = await page(kept)
    expect(again.lock.state.value).toBe('not-enrolled')
    expect(codeOf(await enrol(again, { code, name: 'Quầy 2' }))).toBe('ok')
    expect(codeOf(await enrol(again, { code, name: 'Quầy 2' }))).toBe('device.identity.already-enrolled')
  })

  it('with a wrong code changes nothing', async () => {
    const counter = await page(disk())
    expect(codeOf(await enrol(counter, { code: 'AAAA-AAAA', name: 'x' }))).toBe('enrol.code.refused')
    expect(await counter.identity.find()).toEqual(ok(undefined))
    expect(codeOf(await firstOfficer(counter, first))).toBe('device.identity.missing')
  })
})

describe('the first officer', () => {
  it('comes with the home server’s word, and then needs no line', async () => {
    const { kept, counter } = await enrolled()
    expect(await firstOfficer(counter, first)).toMatchObject({ ok: true, value: { name: mai.name } })
    expect(counter.lock.state.value).toBe('open')
    expect(codeOf(await firstOfficer(counter, second))).toBe('lock.officer-exists')

    const offline = await coldStart(kept)
    expect(offline.lock.state.value).toBe('cold')
    const opened = await unlock(offline, { ...first, officer: ` ${mai.code.toUpperCase()} ` })
    expect(opened).toMatchObject({ ok: true, value: { officer: { officer: mai.id } } })
    expect(offline.lock.officer.value?.name).toBe(mai.name)
    expect(opened.ok && codeOf(await opened.value.session)).toBe('net.offline')
    expect(offline.lock.state.value).toBe('open')
  })

  it('is refused without a line, or by the server, and leaves no slot', async () => {
    const { counter } = await enrolled()
    expect(codeOf(await firstOfficer(counter, { ...first, passphrase: 'sai mot hai ba' }))).toBe(
      'sign-in.refused',
    )
    line = 'cut'
    expect(codeOf(await firstOfficer(counter, first))).toBe('net.offline')
    expect(await counter.slots.hasAny()).toEqual(ok(false))
    expect(await counter.vault.state()).toBe('cold')
  })

  it('is not half there when the disk takes no slot', async () => {
    const { counter } = await enrolled()
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
    const { kept, counter } = await enrolled()
    await firstOfficer(counter, first)
    const session = cookie
    expect(await addOfficer(counter, second)).toMatchObject({ ok: true, value: { name: thanh.name } })
    expect(cookie).toBe(session)
    expect(counter.lock.officer.value?.name).toBe(mai.name)

    const offline = await coldStart(kept)
    expect(codeOf(await unlock(offline, second))).toBe('ok')
    expect(offline.lock.officer.value?.name).toBe(thanh.name)
  })

  it('is not let in by a locked device, and not without the server’s word', async () => {
    const { counter } = await enrolled()
    await firstOfficer(counter, first)
    expect(codeOf(await addOfficer(counter, { ...second, passphrase: 'x' }))).toBe('sign-in.refused')
    await counter.lock.lock('cold')
    expect(codeOf(await addOfficer(counter, second))).toBe('lock.not-open')
  })
})

describe('unlocking', () => {
  it('counts wrong passphrases and says nothing to the server about them', async () => {
    const { kept, counter } = await enrolled()
    await firstOfficer(counter, first)
    const offline = await coldStart(kept)
    const wrong = await unlock(offline, { ...first, passphrase: 'sai mot hai ba' })
    expect(wrong).toMatchObject({ problem: { code: 'vault.wrong-passphrase', details: { left: 9 } } })
    expect(codeOf(await unlock(offline, second))).toBe('device.slot.missing')
    expect(offline.requests).toEqual([])
    expect(offline.lock.state.value).toBe('cold')
  })

  it('signs in behind the officer’s back once there is a line, and out again', async () => {
    const { kept, counter } = await enrolled()
    await firstOfficer(counter, first)
    const again = await page(kept)
    const opened = await unlock(again, first)
    expect(opened.ok && (await opened.value.session).ok).toBe(true)
    expect(codeOf(await again.http.get('/api/me'))).toBe('ok')
    expect(await signOut(again.http)).toEqual(ok(null))
    expect(codeOf(await again.http.get('/api/me'))).toBe('session.missing')
  })

  it('is undone when the server refuses the officer, and stays shut offline until it welcomes them (threat T10)', async () => {
    const { kept, counter } = await enrolled()
    await firstOfficer(counter, first)
    const stranger = { ...first, officer: mai.code }
    const again = await page(kept)
    const refusing: Http = {
      ...again.http,
      post: async () => ({ ok: false, problem: { code: 'sign-in.refused' } }),
    }
    const opened = await unlock({ ...again, http: refusing }, stranger)
    expect(opened.ok && codeOf(await opened.value.session)).toBe('sign-in.refused')
    expect(again.left).toEqual(['refused-by-server'])
    expect(await again.vault.state()).toBe('cold')

    const offline = await coldStart(kept)
    expect(codeOf(await unlock(offline, stranger))).toBe('net.offline')
    expect(await offline.vault.state()).toBe('cold')
    line = 'up'
    expect(codeOf(await unlock(offline, stranger))).toBe('ok')
    const later = await coldStart(kept)
    expect(codeOf(await unlock(later, stranger))).toBe('ok')
  })

  it('works while the device’s clock is two years off, and puts it right with the line', async () => {
    const { kept, counter } = await enrolled()
    await firstOfficer(counter, first)
    time = fakeTime(START_MS + 2 * 365 * 24 * 3_600_000)
    const wrong = await page(kept)
    const opened = await unlock(wrong, first)
    expect(opened.ok && (await opened.value.session).ok).toBe(true)
  })
})
