/** The bridges of imaging, ocr, pdf and search over stand-ins of their workers: arguments, progress and hand-over. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { fakeWorker, type FakeWorker } from '../../tests/support/fake-worker.ts'
import type { OcrApi } from '../../workers/ocr/api.ts'
import { createImagingBridge } from './imaging.ts'
import { createOcrBridge } from './ocr.ts'
import { createPdfBridge, type ReceiptContent } from './pdf.ts'
import { createSearchBridge } from './search.ts'

const workers: FakeWorker[] = []
afterEach(() => workers.splice(0).forEach((worker) => worker.terminate()))
const start = (api: object) => () => {
  const worker = fakeWorker(api)
  workers.push(worker)
  return worker
}

describe('bridges', () => {
  it('imaging copies the bytes unless they are handed over', async () => {
    const prepare = vi.fn<(input: { bytes: Uint8Array; turn: number }) => Promise<unknown>>(
      async ({ bytes }) => ok({ width: bytes.length }),
    )
    const imaging = createImagingBridge(start({ prepare }))
    const bytes = new Uint8Array(7)
    expect(await imaging.prepare({ bytes, turn: 0 })).toEqual(ok({ width: 7 }))
    expect(bytes).toHaveLength(7)
    expect(await imaging.prepare({ bytes, turn: 1 }, { handOver: true })).toEqual(ok({ width: 7 }))
    expect(bytes).toHaveLength(0)
    expect(prepare.mock.calls.map(([input]) => input.turn)).toEqual([0, 1])
  })

  it('imaging drops frames of the viewfinder while it is at work, and answers null when it cannot say', async () => {
    const seen = { corners: null, confidence: 0, faults: [] }
    const outline = vi.fn<() => Promise<unknown>>(async () => seen)
    const imaging = createImagingBridge(start({ outline, prepare: async () => ok({}) }))
    const frame = { data: new Uint8ClampedArray(4), width: 1, height: 1 }
    expect(await imaging.outline(frame)).toEqual(seen)
    const both = await Promise.all([imaging.outline(frame), imaging.outline(frame)])
    expect(both).toEqual([seen, null])
    const page = imaging.prepare({ bytes: new Uint8Array(1), turn: 0 })
    expect(await imaging.outline(frame)).toBeNull()
    await page
    expect(outline).toHaveBeenCalledTimes(2)
    outline.mockRejectedValueOnce(new Error('broken'))
    expect(await imaging.outline(frame)).toBeNull()
    expect(await imaging.outline(frame)).toEqual(seen)
  })

  it('ocr tells progress while it reads, and reads without anybody listening', async () => {
    const read: OcrApi['read'] = async ({ scale }, progress) => {
      for (const share of [0.5, 1]) await Promise.resolve(progress?.(share))
      return ok({ scale } as never)
    }
    const ocr = createOcrBridge(start({ read, warmUp: async () => ok(null) }))
    const shares: number[] = []
    const page = { page: new Uint8Array(3), scale: 2 }
    expect(await ocr.warmUp()).toEqual(ok(null))
    expect(await ocr.read(page, { onProgress: (share) => shares.push(share) })).toEqual(ok({ scale: 2 }))
    expect(shares).toEqual([0.5, 1])
    expect(await ocr.read(page, { handOver: true })).toEqual(ok({ scale: 2 }))
    expect(page.page).toHaveLength(0)
  })

  it('ocr reads two pages at once; an abort drops its own page and no other', async () => {
    const open = new Map<number | undefined, (answer: Result<never>) => void>()
    const drop = vi.fn<OcrApi['drop']>(async (ticket) => open.get(ticket)?.(refuse('ocr.stopped')))
    const read: OcrApi['read'] = ({ ticket }) => new Promise((resolve) => open.set(ticket, resolve))
    const ocr = createOcrBridge(start({ read, drop }))
    const unwanted = new AbortController()
    const input = { page: new Uint8Array(3), scale: 1 }
    const first = ocr.read(input, { signal: unwanted.signal })
    const [second, third] = [ocr.read(input), ocr.read(input)]
    await vi.waitFor(() => expect(open.size).toBe(2))
    unwanted.abort()
    expect(await first).toEqual(refuse('worker.aborted', { worker: 'ocr' }))
    await vi.waitFor(() => expect(open.size).toBe(3))
    expect(drop.mock.calls).toEqual([[1]])
    expect(workers[0]?.terminated).toBe(false)
    for (const answer of open.values()) answer(ok('read') as never)
    expect(await Promise.all([second, third])).toEqual([ok('read'), ok('read')])
  })

  it('pdf brings the bytes', async () => {
    const pdf = createPdfBridge(start({ receipt: async () => ok(new Uint8Array([37, 80])) }))
    expect(await pdf.receipt({} as ReceiptContent)).toEqual(ok(new Uint8Array([37, 80])))
  })

  it('search does not start to be cleared, and tells when its collections are lost', async () => {
    const clear = vi.fn<() => Promise<void>>(async () => {})
    const api = { load: async () => ok(2), query: async () => ok([{ id: 'a', score: 1 }]), clear }
    const search = createSearchBridge(start(api))
    expect(await search.clear('dossiers')).toEqual(ok(null))
    expect(workers).toHaveLength(0)
    expect(await search.load('procedures', [])).toEqual(ok(2))
    expect(await search.query('procedures', 'khai sinh', 5)).toEqual(ok([{ id: 'a', score: 1 }]))
    await search.clear('dossiers')
    expect(clear).toHaveBeenCalledOnce()
    const lost = vi.fn<() => void>()
    search.onLost(lost)
    workers[0]?.crash()
    expect(lost).toHaveBeenCalledOnce()
  })
})
