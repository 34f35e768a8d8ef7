import { expect, test } from 'vitest'
import type { EngineCount } from './engine-count.ts'
import { createEnginePool, IDLE_STOP_MS, PAGE_LIMIT_MS, PAGES_PER_ENGINE } from './engine-pool.ts'
import type { Engine } from './engine.ts'
import { createReader } from './reader.ts'
import { ok, refuse } from '../../domain/base/result.ts'

const header = 'P5\n4 2\n255\n'
const page = Uint8Array.from([...header].map((c) => c.charCodeAt(0)).concat(Array(8).fill(255)))
const tsv = '5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t91.5\tKhai\n'

const settled = () => new Promise((resolve) => setTimeout(resolve, 1))

function setUp(recognise: Engine['recognise'] = async () => tsv, size: EngineCount = 1) {
  const engines: { stopped: boolean }[] = []
  const timers: { run: () => void; ms: number; on: boolean }[] = []
  const pool = createEnginePool(
    async () => {
      const engine = { stopped: false }
      engines.push(engine)
      return ok({ recognise, stop: () => void (engine.stopped = true) })
    },
    (run, ms) => {
      const timer = { run, ms, on: true }
      timers.push(timer)
      return () => void (timer.on = false)
    },
    size,
  )
  const reader = createReader(pool, (page) => page)
  const fire = (ms: number) =>
    timers.filter((timer) => timer.on && timer.ms === ms).forEach((timer) => timer.run())
  return { reader, engines, fire }
}

test('one engine serves many pages and is replaced after 40', async () => {
  const { reader, engines } = setUp()
  for (let i = 0; i < PAGES_PER_ENGINE; i++) await reader.read({ page, scale: 1 })
  expect(engines).toEqual([{ stopped: true }])
  await reader.read({ page, scale: 1 })
  expect(engines).toEqual([{ stopped: true }, { stopped: false }])
})

test('boxes come back in archive pixels, confidence as a share, text in NFC', async () => {
  const { reader } = setUp(
    async () => '5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t91.5\tAnh\n5\t1\t1\t1\t2\t1\t0\t70\t9\t9\t50\tBé\n',
  )
  const result = await reader.read({ page, scale: 0.5 })
  expect(result).toMatchObject({
    ok: true,
    value: { width: 8, height: 4, text: 'Anh\nBé', confidence: 0.7075, codes: [] },
  })
  if (result.ok)
    expect(result.value.words[0]).toEqual({ text: 'Anh', confidence: 0.915, box: [20, 40, 80, 120], line: 0 })
})

test('stop settles the running and the waiting page and frees the engine', async () => {
  const { reader, engines } = setUp(() => new Promise(() => {}))
  const running = reader.read({ page, scale: 1 })
  const waiting = reader.read({ page, scale: 1 })
  await settled()
  await reader.stop()
  expect(await running).toEqual(refuse('ocr.stopped'))
  expect(await waiting).toEqual(refuse('ocr.stopped'))
  expect(engines).toEqual([{ stopped: true }])
})

test('two pages are read at once by two engines, a third by whichever is free first', async () => {
  const pages: (() => void)[] = []
  const { reader, engines } = setUp(() => new Promise((resolve) => pages.push(() => resolve(tsv))), 2)
  const ends: number[] = []
  const reads = [0, 1, 2].map(async (n) => {
    const result = await reader.read({ page, scale: 1 })
    ends.push(n)
    return result.ok
  })
  await settled()
  expect([engines.length, pages.length]).toEqual([2, 2])
  pages[1]?.()
  await settled()
  expect([ends, pages.length]).toEqual([[1], 3])
  pages[2]?.()
  await settled()
  pages[0]?.()
  expect(await Promise.all(reads)).toEqual([true, true, true])
  expect(ends).toEqual([1, 2, 0])
  expect(engines).toEqual([{ stopped: false }, { stopped: false }])
})

test('one page after another never starts a second engine', async () => {
  const { reader, engines } = setUp(undefined, 2)
  for (let i = 0; i < 3; i++) await reader.read({ page, scale: 1 })
  expect(engines).toHaveLength(1)
})

test('a page dropped frees its engine, waiting or under way, and leaves the others alone', async () => {
  const pages: (() => void)[] = []
  const { reader, engines } = setUp(() => new Promise((resolve) => pages.push(() => resolve(tsv))), 2)
  const reads = [1, 2, 3, 4].map((ticket) => reader.read({ page, scale: 1, ticket }))
  await settled()
  await reader.drop(3)
  expect(await reads[2]).toEqual(refuse('ocr.stopped'))
  expect(engines).toEqual([{ stopped: false }, { stopped: false }])
  await reader.drop(1)
  expect(await reads[0]).toEqual(refuse('ocr.stopped'))
  await settled()
  expect(engines).toEqual([{ stopped: true }, { stopped: false }, { stopped: false }])
  pages.forEach((finish) => finish())
  expect((await reads[1])?.ok).toBe(true)
  expect((await reads[3])?.ok).toBe(true)
})

test('an engine that was still starting when stop came is not kept', async () => {
  let start: () => void = () => {}
  const started = new Promise<void>((resolve) => (start = resolve))
  const engine = { stopped: false }
  const reader = createReader(
    createEnginePool(
      async () => {
        await started
        return ok({ recognise: async () => tsv, stop: () => void (engine.stopped = true) })
      },
      () => () => {},
      1,
    ),
    (page) => page,
  )
  const running = reader.warmUp()
  await settled()
  await reader.stop()
  start()
  expect(await running).toEqual(refuse('ocr.stopped'))
  await settled()
  expect(engine.stopped).toBe(true)
})

test('idle for a minute gives the memory back; the next page starts afresh', async () => {
  const { reader, engines, fire } = setUp()
  await reader.read({ page, scale: 1 })
  fire(IDLE_STOP_MS)
  expect(engines).toEqual([{ stopped: true }])
  expect((await reader.read({ page, scale: 1 })).ok).toBe(true)
  expect(engines).toHaveLength(2)
})

test('a crash or a hang is a problem of that page only', async () => {
  let times = 0
  const { reader, engines, fire } = setUp(async () => {
    times += 1
    if (times === 1) throw new Error('memory access out of bounds')
    if (times === 2) return new Promise(() => {})
    return tsv
  })
  expect(await reader.read({ page, scale: 1 })).toMatchObject({ problem: { code: 'ocr.read-failed' } })
  const hung = reader.read({ page, scale: 1 })
  await settled()
  fire(PAGE_LIMIT_MS)
  expect(await hung).toMatchObject({ problem: { code: 'ocr.read-failed' } })
  expect((await reader.read({ page, scale: 1 })).ok).toBe(true)
  expect(engines.map((engine) => engine.stopped)).toEqual([true, true, false])
})

test('a missing kit is told and asked for again the next time', async () => {
  let reachable = false
  const reader = createReader(
    createEnginePool(
      async () =>
        reachable
          ? ok({ recognise: async () => tsv, stop: () => {} })
          : refuse('ocr.kit-missing', { file: '/ocr/vie.traineddata.gz' }),
      () => () => {},
      1,
    ),
    (page) => page,
  )
  expect(await reader.warmUp()).toMatchObject({ problem: { code: 'ocr.kit-missing' } })
  reachable = true
  expect(await reader.warmUp()).toEqual(ok(null))
})

test.each([
  ['no PGM', Uint8Array.from([1, 2, 3])],
  ['cut short', page.subarray(0, page.length - 1)],
  ['longer than it says', Uint8Array.from([...page, 0])],
  ['over the pixel budget', Uint8Array.from([...'P5\n9999 9999\n255\n'].map((c) => c.charCodeAt(0)))],
])('a page that is %s is refused before the engine sees it', async (_, bytes) => {
  const { reader, engines } = setUp()
  expect(await reader.read({ page: bytes, scale: 1 })).toEqual(refuse('ocr.page-invalid'))
  expect(engines).toHaveLength(0)
})
