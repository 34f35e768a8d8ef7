import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { fakeWorker, gate, type FakeWorker } from '../../tests/support/fake-worker.ts'
import { createWorkerHandle, type HandleRules } from './worker-handle.ts'

interface Api {
  double(n: number): Promise<Result<number>>
  hang(): Promise<Result<null>>
  fault(): Promise<Result<null>>
  refuse(): Promise<Result<null>>
}

let started: FakeWorker[] = []
let order: number[] = []
let wait = gate<void>()
const api: Api = {
  double: async (n) => {
    order.push(n)
    return ok(n * 2)
  },
  hang: async () => {
    await wait.promise
    return ok(null)
  },
  fault: () => Promise.reject(Object.assign(new TypeError('a secret'), { code: 'lost' })),
  refuse: async () => refuse('ocr.kit-missing', { file: 'vie' }),
}

function handleWith(rules: Partial<HandleRules> = {}) {
  return createWorkerHandle<Api>(
    () => {
      const worker = fakeWorker(api)
      started.push(worker)
      return worker
    },
    { name: 'x', serial: false, idleMs: null, timeoutMs: 5000, giveUp: 'terminate', ...rules },
  )
}

const problem = (code: string, details = {}) => refuse(code, { worker: 'x', ...details })

beforeEach(() => {
  started = []
  order = []
  wait = gate()
})
afterEach(() => {
  vi.useRealTimers()
  for (const worker of started) worker.terminate()
})

describe('a worker behind its handle', () => {
  it('is started by the first call and used again by the next', async () => {
    const handle = handleWith()
    expect(handle.running).toBe(false)
    expect(await handle.call((x) => x.double(2))).toEqual(ok(4))
    expect(await handle.call((x) => x.double(3))).toEqual(ok(6))
    expect(started).toHaveLength(1)
  })

  it('brings a refusal across whole: code and details (comlink drops both from an Error)', async () => {
    expect(await handleWith().call((x) => x.refuse())).toEqual(refuse('ocr.kit-missing', { file: 'vie' }))
  })

  it('turns a fault inside into worker.failed without its message, and goes on', async () => {
    const handle = handleWith()
    const answer = await handle.call((x) => x.fault())
    expect(answer).toEqual(problem('worker.failed', { name: 'TypeError' }))
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(await handle.call((x) => x.double(1))).toEqual(ok(2))
    expect(started).toHaveLength(1)
  })

  it('answers worker.failed for what cannot be sent at all', async () => {
    const answer = await handleWith().call((x) => x.double((() => 1) as never))
    expect(answer).toEqual(problem('worker.failed', { name: 'DataCloneError' }))
  })

  it('that crashes answers every call under way, then starts anew', async () => {
    const handle = handleWith()
    const ends: string[] = []
    handle.onEnd((why) => ends.push(why))
    const calls = [handle.call((x) => x.hang()), handle.call((x) => x.hang())]
    started[0]?.crash()
    expect(await Promise.all(calls)).toEqual([problem('worker.crashed'), problem('worker.crashed')])
    expect(started[0]?.terminated).toBe(true)
    expect(await handle.call((x) => x.double(2))).toEqual(ok(4))
    expect(started).toHaveLength(2)
    expect(ends).toEqual(['crashed'])
  })

  it('that cannot be started is worker.crashed, not a throw', async () => {
    const handle = createWorkerHandle<Api>(
      () => {
        throw new TypeError('script not on the list')
      },
      { name: 'x', serial: true, idleMs: 1, timeoutMs: 1, giveUp: 'terminate' },
    )
    expect(await handle.call((x) => x.double(1))).toEqual(problem('worker.crashed'))
  })

  it('stopped by hand answers what is under way and what waits', async () => {
    const handle = handleWith({ serial: true })
    const calls = [handle.call((x) => x.hang()), handle.call((x) => x.double(1))]
    await vi.waitFor(() => expect(handle.running).toBe(true))
    handle.stop()
    expect(await Promise.all(calls)).toEqual([problem('worker.stopped'), problem('worker.stopped')])
    expect(order).toEqual([])
  })

  it('that says nothing is given up in time, and freed', async () => {
    const handle = handleWith({ timeoutMs: 20 })
    expect(await handle.call((x) => x.hang())).toEqual(problem('worker.timed-out', { timeoutMs: 20 }))
    expect(started[0]?.terminated).toBe(true)
  })

  it('keeps its memory when a call is abandoned: the late answer goes nowhere', async () => {
    const handle = handleWith({ giveUp: 'abandon' })
    expect(await handle.call((x) => x.hang(), { timeoutMs: 10 })).toEqual(
      problem('worker.timed-out', { timeoutMs: 10 }),
    )
    wait.open()
    expect(await handle.call((x) => x.double(4))).toEqual(ok(8))
    expect(started).toHaveLength(1)
  })
})

describe('aborting', () => {
  it('answers at once and frees the worker', async () => {
    const handle = handleWith()
    const stop = new AbortController()
    const call = handle.call((x) => x.hang(), { signal: stop.signal })
    stop.abort()
    expect(await call).toEqual(problem('worker.aborted'))
    expect(started[0]?.terminated).toBe(true)
  })

  it('before the call starts no worker', async () => {
    const handle = handleWith()
    expect(await handle.call((x) => x.double(1), { signal: AbortSignal.abort() })).toEqual(
      problem('worker.aborted'),
    )
    expect(handle.running).toBe(false)
  })

  it('of a call that waits for its turn leaves the running one alone', async () => {
    const handle = handleWith({ serial: true })
    const stop = new AbortController()
    const first = handle.call((x) => x.hang())
    const second = handle.call((x) => x.double(1), { signal: stop.signal })
    const third = handle.call((x) => x.double(3))
    stop.abort()
    expect(await second).toEqual(problem('worker.aborted'))
    wait.open()
    expect([await first, await third]).toEqual([ok(null), ok(6)])
    expect(order).toEqual([3])
    expect(started).toHaveLength(1)
  })

  it('leaves no listener behind on a long-lived signal', async () => {
    const { signal } = new AbortController()
    const add = vi.spyOn(signal, 'addEventListener')
    const remove = vi.spyOn(signal, 'removeEventListener')
    await handleWith({ serial: true }).call((x) => x.double(1), { signal })
    await vi.waitFor(() => expect(remove.mock.calls.length).toBe(add.mock.calls.length))
    expect(add.mock.calls.length).toBeGreaterThan(0)
  })
})

describe('the serial queue', () => {
  it('runs one call at a time in the order asked', async () => {
    const handle = handleWith({ serial: true })
    const first = handle.call((x) => x.hang())
    const rest = [1, 2, 3].map((n) => handle.call((x) => x.double(n)))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(order).toEqual([])
    wait.open()
    await first
    expect(await Promise.all(rest)).toEqual([ok(2), ok(4), ok(6)])
    expect(order).toEqual([1, 2, 3])
  })

  it('goes on with a fresh worker after one page crashed the last', async () => {
    const handle = handleWith({ serial: true })
    const calls = [handle.call((x) => x.hang()), handle.call((x) => x.double(1))]
    await vi.waitFor(() => expect(started).toHaveLength(1))
    started[0]?.crash()
    expect(await Promise.all(calls)).toEqual([problem('worker.crashed'), ok(2)])
  })

  it('does not count waiting for its turn as time of the work', async () => {
    const handle = handleWith({ serial: true, timeoutMs: 60 })
    const calls = [1, 2, 3, 4].map(() =>
      handle.call(async () => {
        await new Promise((resolve) => setTimeout(resolve, 30))
        return ok(null)
      }),
    )
    expect(await Promise.all(calls)).toEqual([ok(null), ok(null), ok(null), ok(null)])
  })
})

describe('an idle worker', () => {
  it('is stopped after its rest, never while something is under way', async () => {
    const handle = handleWith({ idleMs: 1000 })
    const ends: string[] = []
    handle.onEnd((why) => ends.push(why))
    await handle.call((x) => x.double(1))
    const timers = { toFake: ['setTimeout', 'clearTimeout'] as const }
    vi.useFakeTimers({ toFake: [...timers.toFake] })
    const hanging = handle.call((x) => x.hang(), { timeoutMs: 60_000 })
    await vi.advanceTimersByTimeAsync(5000)
    expect(handle.running).toBe(true)
    wait.open()
    await hanging
    await vi.advanceTimersByTimeAsync(999)
    expect(handle.running).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect(handle.running).toBe(false)
    expect(started[0]?.terminated).toBe(true)
    expect(ends).toEqual(['idle'])
  })
})
