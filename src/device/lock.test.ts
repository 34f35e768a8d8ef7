import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { cheapArgon2 } from '../../tests/support/cheap-argon2.ts'
import { fakeTime, type FakeTime } from '../../tests/support/fake-time.ts'
import { fakeWorker, type FakeWorker } from '../../tests/support/fake-worker.ts'
import { createHomeServerKey } from '../../tests/support/home-server-key.ts'
import { handOver } from '../../workers/rpc/hand-over.ts'
import { createVault } from '../../workers/vault/vault.ts'
import { createVaultBridge, type VaultBridge } from '../bridge/vault.ts'
import { standardPolicy, type LockPolicy, type LockReason } from './lock-rules.ts'
import { createLock, type Lock } from './lock.ts'
import type { LockPage } from './lock-page.ts'
import { createTabs, type Tabs } from './tabs.ts'

const MINUTE = 60_000
const sealKey = createHomeServerKey().jwk
const person = { id: 'o', code: 'cb', name: 'Hà Thị Mai', title: '', roles: ['receiver'] }
const profile = JSON.stringify(person)

interface Tab {
  readonly lock: Lock
  readonly vault: VaultBridge
  readonly left: LockReason[]
  readonly worker: () => FakeWorker | undefined
  setHidden(hidden: boolean): void
  act(): void
  tick(): void
}

let time: FakeTime
let channel = ''
let names = 0
const tabsMade: Tabs[] = []
const workers: FakeWorker[] = []

beforeEach(() => {
  time = fakeTime()
  channel = `lock-${names++}`
})
afterEach(() => {
  tabsMade.splice(0).forEach((tabs) => tabs.close())
  workers.splice(0).forEach((worker) => worker.terminate())
})

function openTab(
  given: { policy?: LockPolicy; reason?: LockReason; slots?: boolean; enrolled?: boolean } = {},
): Tab {
  let hidden = false
  let mine: FakeWorker | undefined
  const left: LockReason[] = []
  const activity = new Set<() => void>()
  const visibility = new Set<() => void>()
  const ticks = new Set<() => void>()
  const into = (set: Set<() => void>) => (run: () => void) => {
    set.add(run)
    return () => set.delete(run)
  }
  const page: LockPage = {
    isHidden: () => hidden,
    onActivity: into(activity),
    onShownOrHidden: into(visibility),
    every: (_, run) => into(ticks)(run),
    leave: (why) => left.push(why),
    takeReason: () => given.reason ?? null,
  }
  const tabs = createTabs(new BroadcastChannel(channel))
  tabsMade.push(tabs)
  const vault = createVaultBridge(() => {
    mine = fakeWorker(handOver(createVault(cheapArgon2)))
    workers.push(mine)
    return mine
  })
  const wall = () => new Date(time.wallMs() + 7 * 60 * MINUTE).toISOString().slice(0, 16)
  const lock = createLock({
    vault,
    tabs,
    page,
    time,
    clock: { wall },
    identity: { find: async () => ok(given.enrolled === false ? undefined : ({} as never)) },
    slots: { hasAny: async () => ok(given.slots ?? true) },
    policy: given.policy ?? standardPolicy,
  })
  const all = (set: Set<() => void>) => [...set].forEach((run) => run())
  return {
    lock,
    vault,
    left,
    worker: () => mine,
    setHidden(next) {
      hidden = next
      all(visibility)
    },
    act: () => all(activity),
    tick: () => all(ticks),
  }
}

async function opened(tab: Tab, pin: string | null = '271828'): Promise<Tab> {
  const made = await tab.vault.create({
    device: 'd',
    commune: 'c',
    officer: 'o',
    code: 'cb',
    passphrase: 'ba ca na me',
    profile,
    sealKey,
  })
  if (!made.ok) throw new Error(made.problem.code)
  tab.lock.opened({ officer: 'o', profile })
  if (pin !== null) await tab.lock.setPin(pin)
  return tab
}

/** Minutes of work or of nothing, looked at every second like the page does. */
function pass(tab: Tab, ms: number, working = false): void {
  for (let at = 0; at < ms; at += 1000) {
    time.pass(1000)
    if (working && at % 60_000 === 0) tab.act()
    tab.tick()
  }
}
const settled = (tab: Tab, state: string) =>
  vi.waitFor(() => {
    if (tab.lock.state.value !== state) throw new Error(`${tab.lock.state.value}, not ${state}`)
  })
const seals = async (tab: Tab) => (await tab.vault.sealRows([])).ok
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code)

describe('what a device shows first', () => {
  it.each([
    [{ enrolled: false, slots: false }, 'not-enrolled'],
    [{ enrolled: true, slots: false }, 'no-officer'],
    [{ enrolled: true, slots: true }, 'cold'],
  ])('%o is %s', async (given, state) => {
    const { lock } = openTab(given)
    expect(await lock.refresh()).toEqual(ok(state))
    expect(lock.state.value).toBe(state)
  })

  it('is why it was locked before, and nobody’s name', () => {
    const { lock } = openTab({ reason: 'refused-by-server' })
    expect(lock.reason.value).toBe('refused-by-server')
    expect(lock.officer.value).toBeNull()
  })
})

describe('a warm lock', () => {
  it('comes after 5 idle minutes, takes the keys out of use and lets the PIN back in', async () => {
    const tab = await opened(openTab())
    pass(tab, 5 * MINUTE - 1000)
    expect(tab.lock.state.value).toBe('open')
    pass(tab, 1000)
    await settled(tab, 'warm')
    await vi.waitFor(async () => expect(await seals(tab)).toBe(false))
    expect(tab.lock.reason.value).toBe('idle')
    expect(tab.lock.officer.value).toEqual(person)
    expect(await tab.lock.warmUnlock('271829')).toMatchObject({ problem: { details: { left: 9 } } })
    expect(tab.lock.state.value).toBe('warm')
    expect(await tab.lock.warmUnlock('271828')).toEqual(ok(null))
    expect(tab.lock.state.value).toBe('open')
    expect(await seals(tab)).toBe(true)
    expect(tab.left).toEqual([])
  })

  it('is put off by work', async () => {
    const tab = await opened(openTab())
    pass(tab, 60 * MINUTE, true)
    expect(tab.lock.state.value).toBe('open')
  })

  it('is seen to at once when the page comes back, even if its timers slept', async () => {
    const tab = await opened(openTab())
    tab.setHidden(true)
    time.sleep(61_000)
    tab.setHidden(false)
    await settled(tab, 'warm')
    expect(tab.lock.reason.value).toBe('hidden')
  })

  it('does not come for 60 hidden seconds, nor behind a camera that is held', async () => {
    const tab = await opened(openTab())
    tab.setHidden(true)
    pass(tab, MINUTE)
    expect(tab.lock.state.value).toBe('open')
    tab.setHidden(false)
    const release = tab.lock.hold()
    tab.setHidden(true)
    pass(tab, 8 * MINUTE)
    expect(tab.lock.state.value).toBe('open')
    tab.setHidden(false)
    release()
    release()
    pass(tab, 5 * MINUTE)
    await settled(tab, 'warm')
  })

  it('comes all the same when a camera is forgotten', async () => {
    const tab = await opened(openTab())
    tab.lock.hold()
    pass(tab, 11 * MINUTE)
    await settled(tab, 'warm')
    expect(tab.lock.reason.value).toBe('idle')
  })

  it('without a PIN is a cold one', async () => {
    const tab = await opened(openTab(), null)
    pass(tab, 5 * MINUTE)
    await vi.waitFor(() => expect(tab.left).toEqual(['no-pin']))
    expect(tab.lock.state.value).toBe('cold')
    expect(tab.lock.officer.value).toBeNull()
  })

  it('is not woken open by the first key after the machine slept', async () => {
    const tab = await opened(openTab())
    time.sleep(6 * MINUTE)
    tab.act()
    expect(tab.lock.state.value).toBe('warm')
  })

  it('turns cold after ten wrong PINs', async () => {
    const tab = await opened(openTab())
    await tab.lock.lock('warm')
    for (let i = 0; i < 9; i++) await tab.lock.warmUnlock('999998')
    expect(codeOf(await tab.lock.warmUnlock('999998'))).toBe('vault.cold')
    expect(tab.left).toEqual(['pin-misses'])
    expect(codeOf(await tab.lock.warmUnlock('271828'))).toBe('vault.cold')
  })
})

describe('a cold lock', () => {
  it('comes 30 minutes after the last work, through the warm one, and typing a PIN does not put it off', async () => {
    const tab = await opened(openTab())
    pass(tab, 5 * MINUTE)
    await settled(tab, 'warm')
    pass(tab, 25 * MINUTE, true)
    await vi.waitFor(() => expect(tab.left).toEqual(['idle']))
    expect(tab.worker()?.terminated).toBe(true)
  })

  it('comes after 12 hours of uninterrupted work', async () => {
    const tab = await opened(openTab())
    for (let minute = 0; minute < 12 * 60; minute++) {
      time.pass(MINUTE)
      tab.act()
    }
    await vi.waitFor(() => expect(tab.left).toEqual(['absolute']))
  })

  it('comes when the centre closes, and who unlocks afterwards may work on', async () => {
    const policy = { ...standardPolicy, closingAt: '17:00' }
    const tab = await opened(openTab({ policy }))
    time.setWall(Date.parse('2026-11-20T16:59:59+07:00'))
    tab.tick()
    tab.lock.stop()
    const late = await opened(openTab({ policy }))
    pass(late, 1000, true)
    await vi.waitFor(() => expect(late.left).toEqual(['closing-hour']))
    const afterHours = await opened(openTab({ policy }))
    pass(afterHours, 60 * MINUTE, true)
    expect(afterHours.lock.state.value).toBe('open')
  })

  it('ends what holds personal data, then leaves the page, whatever fails', async () => {
    const tab = await opened(openTab())
    const done: string[] = []
    tab.lock.onCold(() => {
      done.push(`workers (${tab.left.length} left)`)
      throw new Error('a listener with a fault')
    })
    await expect(tab.lock.lock('cold')).rejects.toThrow('a listener')
    expect(done).toEqual(['workers (0 left)'])
    expect(tab.left).toEqual(['by-hand'])
    expect(await tab.vault.state()).toBe('cold')
  })

  it('follows when the vault worker is lost', async () => {
    const tab = await opened(openTab())
    tab.worker()?.crash()
    await vi.waitFor(() => expect(tab.left).toEqual(['vault-lost']))
  })

  it('of a locked device does nothing, so it cannot loop', async () => {
    const tab = openTab()
    await tab.lock.refresh()
    await tab.lock.lock('cold')
    await tab.lock.lock('warm')
    expect(tab.left).toEqual([])
  })
})

describe('last words', () => {
  it('are said while the vault is still open', async () => {
    const tab = await opened(openTab())
    let sealed: boolean | null = null
    tab.lock.beforeLock(async () => {
      sealed = await seals(tab)
    })
    await tab.lock.lock('cold')
    expect(sealed).toBe(true)
  })

  it('that never end, or fail, do not hold up the lock', async () => {
    const tab = await opened(openTab())
    tab.lock.beforeLock(() => new Promise(() => {}))
    tab.lock.beforeLock(() => {
      throw new Error('fault')
    })
    const begun = performance.now()
    await tab.lock.lock('cold')
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(tab.left).toEqual(['by-hand'])
  })
})

describe('all tabs', () => {
  it('are locked together and at once, keys and pages', async () => {
    const tabs = await Promise.all([openTab(), openTab(), openTab()].map((tab) => opened(tab)))
    const begun = performance.now()
    await tabs[0]?.lock.lock('cold')
    await vi.waitFor(() => expect(tabs.map((tab) => tab.left.length)).toEqual([1, 1, 1]), { interval: 2 })
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(tabs.map((tab) => tab.worker()?.terminated)).toEqual([true, true, true])
  })

  it('warm-lock together; the one without a PIN goes cold, the others keep theirs', async () => {
    const [withPin, without] = [await opened(openTab()), await opened(openTab(), null)]
    await withPin.lock.lock('warm')
    await vi.waitFor(() => expect(without.left).toEqual(['no-pin']))
    expect(withPin.lock.state.value).toBe('warm')
    expect(await withPin.lock.warmUnlock('271828')).toEqual(ok(null))
  })

  it('stay open behind the one that is worked in, and all lock when nobody works in any', async () => {
    const [front, behind] = [await opened(openTab()), await opened(openTab())]
    behind.setHidden(true)
    for (let second = 0; second < 20 * 60; second++) {
      time.pass(1000)
      if (second % 30 === 0) front.act()
      front.tick()
      if (second % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 0)) // messages travel
      behind.tick()
    }
    expect([front.lock.state.value, behind.lock.state.value]).toEqual(['open', 'open'])
    for (let second = 0; second < 6 * 60; second++) {
      time.pass(1000)
      for (const tab of [front, behind]) tab.tick()
      if (second % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 0))
    }
    await settled(front, 'warm')
    await settled(behind, 'warm')
  })

  it('of another officer lock when one unlocks: the home server knows one session for them all', async () => {
    const [hers, hersToo] = [await opened(openTab()), await opened(openTab())]
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([hers.lock.state.value, hersToo.lock.state.value]).toEqual(['open', 'open'])
    const his = openTab()
    his.lock.opened({ officer: 'o-2', profile: JSON.stringify({ ...person, id: 'o-2' }) })
    await vi.waitFor(() => expect([hers.left, hersToo.left]).toEqual([['other-officer'], ['other-officer']]))
    expect(his.lock.state.value).toBe('open')
  })

  it('are not opened by each other', async () => {
    const [first, second] = [await opened(openTab()), openTab()]
    await second.lock.refresh()
    expect(second.lock.state.value).toBe('cold')
    expect(await second.vault.sealRows([])).toEqual(refuse('vault.locked'))
    expect(first.lock.state.value).toBe('open')
  })
})
