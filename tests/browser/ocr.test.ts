/** The OCR worker's life: abort, restart, and that it asks nobody but our own origin. */
import { afterEach, expect, test } from 'vitest'
import { wrap } from 'comlink'
import type { PdfApi } from '../../workers/pdf/api.ts'
import { receiptContent } from '../support/receipt-content.ts'
import { loadBytes, startWorkers, type Workers } from './paper-workers.ts'

let workers: Workers | undefined
afterEach(() => workers?.end())

async function readingPage({ imaging }: Workers) {
  const prepared = await imaging.prepare({ bytes: await loadBytes('/samples/giay-chung-sinh.jpg'), turn: 0 })
  if (!prepared.ok) throw new Error(prepared.problem.code)
  return { page: prepared.value.reading, scale: prepared.value.readingScale }
}

test('stop frees the engine within 200 ms and the next page is read by a new one', async () => {
  workers = startWorkers()
  const input = await readingPage(workers)
  expect(await workers.ocr.warmUp()).toEqual({ ok: true, value: null })
  const running = workers.ocr.read(input)
  await new Promise((resolve) => setTimeout(resolve, 150))
  const from = performance.now()
  await workers.ocr.stop()
  expect(await running).toMatchObject({ ok: false, problem: { code: 'ocr.stopped' } })
  expect(performance.now() - from).toBeLessThan(200)
  expect((await workers.ocr.read(input)).ok).toBe(true)
})

test('one page of two is dropped: its engine is freed, the other page is read', async () => {
  workers = startWorkers()
  const input = await readingPage(workers)
  expect(await workers.ocr.warmUp()).toEqual({ ok: true, value: null })
  const unwanted = workers.ocr.read({ ...input, ticket: 1 })
  const wanted = workers.ocr.read({ ...input, ticket: 2 })
  await new Promise((resolve) => setTimeout(resolve, 150))
  const from = performance.now()
  await workers.ocr.drop(1)
  expect(await unwanted).toMatchObject({ ok: false, problem: { code: 'ocr.stopped' } })
  expect(performance.now() - from).toBeLessThan(200)
  expect((await wanted).ok).toBe(true)
})

test('a page on its head is told by a strip of it', async () => {
  workers = startWorkers()
  const { page, scale } = await readingPage(workers)
  const header = /^P5\n\d+ \d+\n255\n/.exec(String.fromCharCode(...page.subarray(0, 32)))![0].length
  const onItsHead = page.slice()
  onItsHead.subarray(header).reverse()
  const upright = await workers.ocr.upright({ page, scale })
  const turned = await workers.ocr.upright({ page: onItsHead, scale })
  expect([upright, turned]).toMatchObject([{ value: { turn: 0 } }, { value: { turn: 2 } }])
  for (const answer of [upright, turned]) expect(answer.ok && answer.value.margin).toBeGreaterThan(0.2)
})

test('every file of the kit comes from our own origin', async () => {
  workers = startWorkers()
  await workers.ocr.warmUp()
  for (const { name } of performance.getEntriesByType('resource'))
    expect(new URL(name).origin).toBe(location.origin)
})

test('the PDF worker draws a receipt in the browser, fonts from our own folder', async () => {
  const worker = new Worker(new URL('../../workers/pdf/worker.ts', import.meta.url), { type: 'module' })
  const pdf = await wrap<PdfApi>(worker).receipt(receiptContent)
  worker.terminate()
  if (!pdf.ok) throw new Error(pdf.problem.code)
  expect(String.fromCharCode(...pdf.value.subarray(0, 8))).toBe('%PDF-1.7')
})
