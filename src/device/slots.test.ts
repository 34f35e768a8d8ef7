import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { fakeTime, type FakeTime } from '../../tests/support/fake-time.ts'
import type { Slot } from '../bridge/vault.ts'
import { openClock } from './clock.ts'
import { openKept, type Kept } from './kept.ts'
import { createSlotStore, MAX_MISSES, waitAfter, type SlotStore } from './slots.ts'

const slot: Slot = {
  v: 1,
  officer: 'o-1',
  lookup: 'look',
  kind: 'passphrase',
  kdf: null,
  iv: '',
  sealed: '',
}
const wrong = async () => refuse('vault.wrong-passphrase')
const right = async () => ok('in')

let names = 0
let kept: Kept
let time: FakeTime
let slots: SlotStore

/** A new page: new memory, a monotonic clock that begins anew, the same disk. */
async function reload(atMs = time.wallMs()): Promise<void> {
  time = fakeTime(atMs)
  slots = createSlotStore(kept, await openClock(kept, time))
}
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code)
const waitOf = (result: Result<unknown>) =>
  result.ok ? 0 : Number(result.problem.details?.['retryAfterSeconds'] ?? 0)
async function miss(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    time.pass(15 * 60_000)
    await slots.attempt('look', wrong)
  }
}

beforeEach(async () => {
  kept = openKept(`slots-${names++}`)
  time = fakeTime()
  await reload()
  await slots.keep(slot)
})

describe('who still works here', () => {
  it('keeps their slot; everybody else needs the home server again, and loses nothing', async () => {
    await slots.keep({ ...slot, officer: 'o-2', lookup: 'other' })
    await slots.suspendOthers(['o-2', 'o-9'])
    expect(codeOf(await slots.attempt('look', right))).toBe('device.slot.suspended')
    expect(codeOf(await slots.attempt('other', right))).toBe('ok')
    await slots.suspendOthers(['o-1', 'o-2'])
    expect(codeOf(await slots.attempt('look', right)), 'a list brings nobody back').toBe(
      'device.slot.suspended',
    )
    await slots.resume('look')
    expect(codeOf(await slots.attempt('look', right))).toBe('ok')
  })
})

describe('wrong passphrases (NIST SP 800-63B: at most ten)', () => {
  it('cost nothing five times, then 30 s, 1, 5 and 15 minutes, and the slot at the tenth', async () => {
    const told: unknown[] = []
    for (let n = 1; n <= MAX_MISSES; n++) {
      const answer = await slots.attempt('look', wrong)
      told.push(answer.ok ? 'in' : { ...answer.problem.details, code: answer.problem.code })
      time.pass(waitOf(answer) * 1000)
    }
    const code = 'vault.wrong-passphrase'
    expect(told).toEqual([
      ...[9, 8, 7, 6].map((left) => ({ code, left, retryAfterSeconds: 0 })),
      { code, left: 5, retryAfterSeconds: 30 },
      { code, left: 4, retryAfterSeconds: 60 },
      { code, left: 3, retryAfterSeconds: 300 },
      { code, left: 2, retryAfterSeconds: 900 },
      { code, left: 1, retryAfterSeconds: 900 },
      { code: 'device.slot.destroyed' },
    ])
    expect(codeOf(await slots.attempt('look', right))).toBe('device.slot.missing')
    expect(await slots.hasAny()).toEqual(ok(false))
  })

  it('make even the right one wait, unread, to the second', async () => {
    await miss(5)
    const open = vi.fn<typeof right>(right)
    time.pass(29_000)
    expect(await slots.attempt('look', open)).toEqual(refuse('device.slot.wait', { retryAfterSeconds: 1 }))
    expect(open).not.toHaveBeenCalled()
    time.pass(1000)
    expect(await slots.attempt('look', open)).toEqual(ok('in'))
  })

  it('are forgotten after the right one', async () => {
    await miss(9)
    time.pass(15 * 60_000)
    expect(await slots.attempt('look', right)).toEqual(ok('in'))
    expect(await slots.attempt('look', wrong)).toMatchObject({ problem: { details: { left: 9 } } })
  })
})

describe('the count of misses', () => {
  it('survives a reload, and so does the wait', async () => {
    await miss(6)
    await reload()
    expect(codeOf(await slots.attempt('look', right))).toBe('device.slot.wait')
    await miss(3)
    await reload(time.wallMs() + 15 * 60_000)
    expect(codeOf(await slots.attempt('look', wrong))).toBe('device.slot.destroyed')
  })

  it('is written before the try: a tab killed in the middle has used it up', async () => {
    await miss(8)
    time.pass(15 * 60_000)
    void slots.attempt('look', () => new Promise<never>(() => {}))
    await vi.waitFor(async () => expect(JSON.stringify(await kept.find('slots'))).toContain('"misses":9'))
    await reload(time.wallMs() + 15 * 60_000)
    expect(codeOf(await slots.attempt('look', wrong))).toBe('device.slot.destroyed')
  })

  it('is shared by two tabs trying at once', async () => {
    const other = createSlotStore(kept, await openClock(kept, time))
    const tries = Array.from({ length: 12 }, (_, i) => (i % 2 ? other : slots).attempt('look', wrong))
    const codes = (await Promise.all(tries)).map(codeOf)
    expect(codes.filter((code) => code === 'vault.wrong-passphrase')).toHaveLength(5)
    expect(codes.filter((code) => code === 'device.slot.wait')).toHaveLength(7)
  })

  it('does not grow by what is not the passphrase’s fault', async () => {
    for (const code of ['vault.out-of-memory', 'worker.crashed', 'vault.slot-tampered']) {
      for (let i = 0; i < 12; i++) await slots.attempt('look', async () => refuse(code))
    }
    expect(await slots.attempt('look', wrong)).toMatchObject({ problem: { details: { left: 9 } } })
  })
})

describe('waits and clocks', () => {
  it('are not shortened by setting the clock back', async () => {
    await miss(7)
    time.setWall(time.wallMs() - 24 * 3_600_000)
    expect(waitOf(await slots.attempt('look', right))).toBe(300)
    time.pass(299_000)
    expect(codeOf(await slots.attempt('look', right))).toBe('device.slot.wait')
    await reload()
    expect(waitOf(await slots.attempt('look', right))).toBe(300)
  })

  it('end all the same on a clock that once stood years ahead: nobody is shut out for ever', async () => {
    const honest = time.wallMs()
    await reload(honest + 3 * 365 * 24 * 3_600_000)
    await miss(5)
    await reload(honest)
    expect(waitOf(await slots.attempt('look', right))).toBe(30)
    time.pass(30_000)
    expect(await slots.attempt('look', right)).toEqual(ok('in'))
  })

  it.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [7, 300],
    [8, 900],
    [9, 900],
  ])('after %i misses are %i seconds', (misses, seconds) => expect(waitAfter(misses)).toBe(seconds))
})

describe('slots', () => {
  it('of another officer are not touched by one’s misses', async () => {
    await slots.keep({ ...slot, officer: 'o-2', lookup: 'other' })
    await miss(10)
    expect(await slots.attempt('other', right)).toEqual(ok('in'))
    expect(await slots.hasAny()).toEqual(ok(true))
  })

  it('are one an officer: a new code replaces the old way in', async () => {
    await slots.keep({ ...slot, lookup: 'renamed' })
    expect(codeOf(await slots.attempt('look', right))).toBe('device.slot.missing')
    expect(await slots.attempt('renamed', right)).toEqual(ok('in'))
  })

  it('of several kinds count and stand for themselves; suspended they are all at once', async () => {
    const passkey = (credential: string): Slot => ({
      ...slot,
      kind: 'prf',
      prf: { credential, salt: 'salt' },
    })
    const recovery: Slot = { ...slot, kind: 'recovery', envelopes: [] }
    for (const each of [passkey('a'), passkey('b'), recovery]) await slots.keep(each)
    const wrongKey = async () => refuse('vault.wrong-passkey')
    for (let n = 0; n < MAX_MISSES; n++) {
      await slots.attempt(passkey('a'), wrongKey)
      time.pass(15 * 60_000)
    }
    expect(codeOf(await slots.attempt(passkey('a'), right))).toBe('device.slot.missing')
    expect(await slots.attempt(passkey('b'), wrongKey)).toEqual(
      refuse('vault.wrong-passkey', { left: 9, retryAfterSeconds: 0 }),
    )
    expect(await slots.attempt('look', right)).toEqual(ok('in'))
    const wrongCode = async () => refuse('vault.wrong-recovery-code')
    expect(await slots.attempt(recovery, wrongCode)).toMatchObject({ problem: { details: { left: 9 } } })
    await slots.suspend('look')
    for (const each of ['look', passkey('b'), recovery])
      expect(codeOf(await slots.attempt(each, right))).toBe('device.slot.suspended')
    await slots.resume('look')
    expect(await slots.list('prf', 'look')).toEqual(ok([passkey('b')]))
    expect(await slots.list('recovery', 'other')).toEqual(ok([]))
    await slots.forget(passkey('b'))
    expect(await slots.list('prf')).toEqual(ok([]))
  })

  it('suspended open for nobody until resumed, and lose nothing', async () => {
    await slots.suspend('look')
    await reload()
    expect(codeOf(await slots.attempt('look', right))).toBe('device.slot.suspended')
    await slots.resume('look')
    expect(await slots.attempt('look', async (kept) => ok(kept))).toEqual(ok(slot))
  })

  it('name no officer on the disk', async () => {
    expect(Object.keys(slot)).not.toContain('code')
    expect(JSON.stringify(await kept.find('slots'))).not.toMatch(/name|profile/)
  })
})
