/** Taking in a PDF over a stand-in of its worker: one page at a time, one file at a time, and an end at any time. */
import { afterEach, expect, it, vi } from 'vitest'
import { ok, refuse } from '../../domain/base/result.ts'
import { fakeWorker, type FakeWorker } from '../../tests/support/fake-worker.ts'
import { createPdfIntakeBridge } from './pdf.ts'

const workers: FakeWorker[] = []
afterEach(() => workers.splice(0).forEach((worker) => worker.terminate()))
const start = (api: object) => () => {
  const worker = fakeWorker(api)
  workers.push(worker)
  return worker
}
const facts = { pages: 3, isSigned: true }
const file = new Uint8Array(4)

it('hands over every page in turn, the next when the one before is dealt with', async () => {
  const said: string[] = []
  const intake = createPdfIntakeBridge(
    start({
      open: async () => ok(facts),
      page: async (number: number) => {
        said.push(`made ${number}`)
        return ok({ dpi: number })
      },
    }),
  )
  const answer = await intake.take(file, async (page, index) => {
    await Promise.resolve()
    said.push(`dealt with ${index}: ${page.dpi}`)
  })
  expect(answer).toEqual(ok(facts))
  expect(said).toEqual(
    [1, 2, 3].flatMap((number) => [`made ${number}`, `dealt with ${number - 1}: ${number}`]),
  )
  expect(file).toHaveLength(4)
})

it('stops where it is told to, and at the first page that cannot be had', async () => {
  const page = vi.fn<(number: number) => Promise<unknown>>(async (number) =>
    number === 2 ? refuse('pdf.damaged', { page: 2 }) : ok({}),
  )
  const intake = createPdfIntakeBridge(start({ open: async () => ok(facts), page }))
  expect(await intake.take(file, async () => false)).toEqual(ok(facts))
  expect(page).toHaveBeenCalledTimes(1)
  const taken: number[] = []
  expect(await intake.take(file, async (_, index) => void taken.push(index))).toEqual(
    refuse('pdf.damaged', { page: 2 }),
  )
  expect(taken).toEqual([0])
})

it('a second file waits for the first, also when that one ends in a fault of the caller', async () => {
  const open = vi.fn<() => Promise<unknown>>(async () => ok({ pages: 1, isSigned: false }))
  const intake = createPdfIntakeBridge(start({ open, page: async () => ok({}) }))
  const first = intake.take(file, async () => {
    expect(open).toHaveBeenCalledTimes(1)
    throw new Error('ours')
  })
  const second = intake.take(file, async () => {})
  await expect(first).rejects.toThrow('ours')
  expect((await second).ok).toBe(true)
})

it('a file that takes too long costs its worker, not the next file', async () => {
  const intake = createPdfIntakeBridge(
    start({
      open: async (bytes: Uint8Array) => (bytes.length > 4 ? new Promise(() => {}) : ok(facts)),
      page: async () => ok({}),
    }),
  )
  expect(await intake.take(new Uint8Array(5), async () => {}, { timeoutMs: 20 })).toMatchObject({
    problem: { code: 'worker.timed-out' },
  })
  expect(workers[0]!.terminated).toBe(true)
  expect((await intake.take(file, async () => {})).ok).toBe(true)
})
