import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { ok } from '../../domain/base/result.ts'
import { fakeTime, FRIDAY_MORNING_MS, type FakeTime } from '../../tests/support/fake-time.ts'
import { openClock, type Clock } from './clock.ts'
import { openKept, type Kept } from './kept.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const confirm = (jump: string) => ({
  ok: false,
  problem: { code: 'device.clock.confirm-needed', details: { jump } },
})

let names = 0
let kept: Kept
let time: FakeTime
let clock: Clock
/** A new page over the same disk; the monotonic clock begins anew. */
async function reload(atMs = time.wallMs()): Promise<void> {
  time = fakeTime(atMs)
  clock = await openClock(kept, time)
}
function hearServer(aheadMs: number, tookMs = 100): void {
  const askedAtMs = time.wallMs()
  time.pass(tookMs)
  clock.observe({ serverMs: askedAtMs + tookMs / 2 + aheadMs, askedAtMs, answeredAtMs: time.wallMs() })
}

beforeEach(async () => {
  kept = openKept(`clock-${names++}`)
  time = fakeTime()
  clock = await openClock(kept, time)
})

describe('the time of the commune', () => {
  it('is UTC+7 the whole year, also where UTC is still on the day before', async () => {
    expect(clock.wall()).toBe('2026-11-20T08:00')
    expect(clock.at()).toBe('2026-11-20T08:00:00.000+07:00')
    expect(clock.utc()).toBe('2026-11-20T01:00:00.000Z')
    expect(Date.parse(clock.at())).toBe(FRIDAY_MORNING_MS)
    await reload(Date.parse('2026-12-31T17:00:00Z'))
    expect(clock.wall()).toBe('2027-01-01T00:00')
  })
})

describe('the offset to the home server (sync design §3.6)', () => {
  it('is measured at the middle of the request and corrects every time shown', () => {
    expect(clock.clk()).toEqual({ off: 0, q: 'unsynced' })
    hearServer(30 * MINUTE, 2000)
    expect(clock.clk()).toEqual({ off: 30 * MINUTE, q: 'synced' })
    expect(clock.wall()).toBe('2026-11-20T08:30')
  })

  it('survives a reload and grows stale after a day', async () => {
    hearServer(-5 * MINUTE)
    await reload()
    expect(clock.clk()).toEqual({ off: -5 * MINUTE, q: 'synced' })
    time.pass(23 * HOUR)
    expect(clock.clk().q).toBe('synced')
    time.pass(HOUR)
    expect(clock.clk()).toEqual({ off: -5 * MINUTE, q: 'unsynced' })
  })

  it('does not dance with the whole seconds of HTTP dates', () => {
    hearServer(10 * MINUTE)
    hearServer(10 * MINUTE + 900)
    expect(clock.clk().off).toBe(10 * MINUTE)
    hearServer(11 * MINUTE)
    expect(clock.clk().off).toBe(11 * MINUTE)
  })

  it('is not taken from an answer that was slow or makes no sense', () => {
    hearServer(HOUR, 11_000)
    clock.observe({ serverMs: Number.NaN, askedAtMs: time.wallMs(), answeredAtMs: time.wallMs() })
    clock.observe({ serverMs: 1, askedAtMs: time.wallMs(), answeredAtMs: time.wallMs() - 1 })
    expect(clock.clk()).toEqual({ off: 0, q: 'unsynced' })
  })

  it('measured by another tab is not overwritten by one that asked nobody', async () => {
    const other = await openClock(kept, time)
    hearServer(10 * MINUTE)
    time.pass(MINUTE)
    other.check()
    await reload()
    expect(clock.clk().off).toBe(10 * MINUTE)
  })
})

describe('a clock that jumped', () => {
  it.each([
    ['back by 3 minutes', -3 * MINUTE, 'back'],
    ['back by a year', -365 * 24 * HOUR, 'back'],
    ['forward by 25 hours', 25 * HOUR, 'forward'],
    ['forward by two years', 2 * 365 * 24 * HOUR, 'forward'],
  ])('%s must have its date confirmed before a dated number', (_, byMs, jump) => {
    time.setWall(time.wallMs() + byMs)
    expect(clock.mayDate()).toEqual(confirm(jump))
    expect(clock.clk().q).toBe('suspect')
    clock.check()
    expect(clock.jump.value).toBe(jump)
    clock.confirmDate()
    expect(clock.mayDate()).toEqual(ok(null))
    expect(clock.jump.value).toBe('none')
  })

  it.each([
    ['back by a minute', -MINUTE],
    ['forward by 23 hours (a lid closed over night)', 23 * HOUR],
  ])('%s is no jump', (_, byMs) => {
    time.setWall(time.wallMs() + byMs)
    expect(clock.mayDate()).toEqual(ok(null))
  })

  it('is told from time that really passed, also where nobody looked for days', () => {
    time.pass(50 * HOUR)
    expect(clock.mayDate()).toEqual(ok(null))
    time.setWall(time.wallMs() - 30 * MINUTE)
    expect(clock.mayDate()).toEqual(confirm('back'))
  })

  it('is seen across a reload too', async () => {
    time.pass(HOUR)
    clock.check()
    await reload(time.wallMs() - HOUR)
    expect(clock.jump.value).toBe('back')
    await reload(time.wallMs() + 4 * 24 * HOUR)
    expect(clock.jump.value).toBe('forward')
  })

  it('goes on being suspect while it stays wrong, and is none once somebody puts it right', () => {
    const yearBack = -365 * 24 * HOUR
    time.setWall(time.wallMs() + yearBack)
    time.pass(10 * MINUTE)
    clock.check()
    expect(clock.mayDate()).toEqual(confirm('back'))
    time.setWall(FRIDAY_MORNING_MS + 10 * MINUTE)
    clock.check()
    expect(clock.mayDate()).toEqual(ok(null))
  })

  it('is put right by the home server without asking anybody', () => {
    time.setWall(time.wallMs() + 2 * 365 * 24 * HOUR)
    expect(clock.mayDate()).toEqual(confirm('forward'))
    hearServer(-2 * 365 * 24 * HOUR)
    expect(clock.mayDate()).toEqual(ok(null))
    expect(clock.wall()).toBe('2026-11-20T08:00')
  })

  it('sleeping in little steps adds up to no jump', () => {
    for (let day = 0; day < 10; day++) {
      time.sleep(14 * HOUR)
      clock.check()
      time.pass(10 * HOUR)
      clock.check()
    }
    expect(clock.mayDate()).toEqual(ok(null))
  })
})

describe('the latest time seen', () => {
  it('does not go back with the clock, nor with a reload', async () => {
    time.pass(HOUR)
    clock.check()
    const seen = clock.seenMs()
    time.setWall(FRIDAY_MORNING_MS - 24 * HOUR)
    expect(clock.seenMs()).toBe(seen)
    await reload(FRIDAY_MORNING_MS - 24 * HOUR)
    expect(clock.seenMs()).toBe(seen)
  })

  it('is forgotten when the home server says the clock had stood in the future', () => {
    time.setWall(FRIDAY_MORNING_MS + 400 * 24 * HOUR)
    clock.confirmDate()
    hearServer(-400 * 24 * HOUR)
    expect(clock.seenMs()).toBeLessThan(FRIDAY_MORNING_MS + MINUTE)
  })
})

it('begins anew when nothing can be read: the counter stays open', async () => {
  const broken: Kept = {
    find: async () => ({ ok: false, problem: { code: 'device.storage.failed' } }),
    update: async () => ({ ok: false, problem: { code: 'device.storage.failed' } }),
  }
  const blind = await openClock(broken, time)
  expect(blind.wall()).toBe('2026-11-20T08:00')
  expect(blind.mayDate()).toEqual(ok(null))
})
