/** The PDF worker in a real browser: what needs its decoder and canvas, PDFs of others, and hostile ones. */
import { type Remote, wrap } from 'comlink'
import { degrees, PDFDocument, PDFName, rgb, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PdfApi, TakenPage } from '../../workers/pdf/api.ts'
import { lockedPdf, readOnlyPdf } from './locked-pdfs.ts'
import { loadBytes } from './paper-workers.ts'

let worker: Worker
let pdf: Remote<PdfApi>
let jpeg: Uint8Array
beforeAll(async () => {
  worker = new Worker(new URL('../../workers/pdf/worker.ts', import.meta.url), { type: 'module' })
  pdf = wrap<PdfApi>(worker)
  jpeg = await loadBytes('/samples/giay-chung-sinh.jpg')
})
afterAll(() => worker.terminate())

const facts = {
  title: 'Giấy chứng sinh',
  description: '',
  creator: 'UBND xã',
  keywords: '',
  madeAt: '2026-02-03T08:00:00+07:00',
  record: {},
}

async function takeAll(bytes: Uint8Array): Promise<TakenPage[]> {
  const opened = await pdf.open(bytes)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  const pages: TakenPage[] = []
  for (let number = 1; number <= opened.value.pages; number++) {
    const page = await pdf.page(number)
    if (!page.ok) throw new Error(JSON.stringify(page.problem))
    pages.push(page.value)
  }
  return pages
}

async function pixels({ picture }: Pick<TakenPage, 'picture'>): Promise<ImageData> {
  const bitmap = await createImageBitmap(new Blob([picture.slice()], { type: 'image/jpeg' }))
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
  context.drawImage(bitmap, 0, 0)
  return context.getImageData(0, 0, bitmap.width, bitmap.height)
}

/** Share of pixels darker than mid grey in a region given in shares of the page. */
function darkness({ data, width, height }: ImageData, [x1, y1, x2, y2]: readonly number[]): number {
  let [dark, all] = [0, 0]
  for (let y = Math.floor(y1! * height); y < y2! * height; y++)
    for (let x = Math.floor(x1! * width); x < x2! * width; x++, all++)
      if (data[(y * width + x) * 4 + 1]! < 128) dark += 1
  return dark / all
}

test('the archive of a page is taken in again as the very JPEG that went into it', async () => {
  const made = await pdf.archive({ pages: [{ jpeg, dpi: 200, read: null }], ...facts })
  if (!made.ok) throw new Error(made.problem.code)
  const [page] = await takeAll(made.value)
  expect(page).toMatchObject({ how: 'as-is', turn: 0 })
  expect(page!.picture).toEqual(jpeg)
  expect(page!.dpi).toBeCloseTo(200, 0)
})

test('the preview of a page fits 40 KiB, shows print and seal, and is drawn by another reader', async () => {
  const made = await pdf.preview({ pages: [{ jpeg, dpi: 200 }], title: 'Giấy chứng sinh' })
  if (!made.ok) throw new Error(made.problem.code)
  expect(made.value.length).toBeLessThan(40 * 1024)
  const [page] = await takeAll(made.value)
  expect(page).toMatchObject({ how: 'drawn', dpi: 200 })
  const [drawn, original] = [await pixels(page!), await pixels({ picture: jpeg })]
  expect(Math.abs(drawn.height - original.height)).toBeLessThan(2)
  const [ours, theirs] = [drawn, original].map((image) => darkness(image, [0, 0, 1, 1]))
  expect(Math.abs(ours! - theirs!)).toBeLessThan(0.01)
  const reddest = drawn.data.reduce(
    (most, value, i, all) => (i % 4 === 0 ? Math.max(most, value - all[i + 1]!) : most),
    0,
  )
  expect(reddest).toBeGreaterThan(60)
})

test('letters of a PDF without fonts are drawn, turned as it asks', async () => {
  const made = await PDFDocument.create()
  const page = made.addPage([595, 842])
  page.drawText('UBND', { x: 50, y: 700, size: 120, font: await made.embedFont(StandardFonts.TimesRoman) })
  page.setRotation(degrees(90))
  const [taken] = await takeAll(await made.save())
  const image = await pixels(taken!)
  expect(image.width).toBeGreaterThan(image.height)
  // Lying on its side clockwise, the top of the page is at the right.
  expect(darkness(image, [0.8, 0.05, 0.97, 0.7])).toBeGreaterThan(0.1)
  expect(darkness(image, [0, 0, 0.7, 1])).toBe(0)
})

test('a file with a password is told; one that only may not be changed is opened', async () => {
  expect(await pdf.open(lockedPdf)).toMatchObject({ problem: { code: 'pdf.encrypted' } })
  const [page] = await takeAll(readOnlyPdf)
  expect(darkness(await pixels(page!), [0, 0.55, 0.45, 1])).toBe(1)
})

const text = (content: string) => new TextEncoder().encode(content)

test.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
  ['no PDF', () => text('<html>'), /^pdf\.not-a-pdf$/],
  ['only a head', () => text('%PDF-1.7\n'), /^pdf\.damaged$/],
  [
    'noise behind a head',
    () => text(`%PDF-1.7\n${'1 0 obj <</A 2 0 R>>stream '.repeat(5000)}`),
    /^pdf\.damaged$/,
  ],
  [
    'a page tree that bites its tail',
    () =>
      text(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>',
      ),
    /^pdf\.(?:damaged|no-pages)$/,
  ],
  [
    '10,000 pages',
    async () => {
      const made = await PDFDocument.create()
      for (let i = 0; i < 10_000; i++) made.addPage([200, 200])
      return made.save()
    },
    /^pdf\.too-many-pages$/,
  ],
])('%s has its own word', async (_, make, code) => {
  const opened = await pdf.open(await make())
  // Some are only found out when a page is asked for.
  const answer = opened.ok ? await pdf.page(1) : opened
  expect(answer.ok ? 'opened' : answer.problem.code).toMatch(code)
})

test('a page of 5 m takes no more memory than a sheet', async () => {
  const made = await PDFDocument.create()
  made
    .addPage([14_400, 14_400])
    .drawRectangle({ x: 0, y: 0, width: 7200, height: 14_400, color: rgb(0, 0, 0) })
  const [page] = await takeAll(await made.save())
  const image = await pixels(page!)
  expect(Math.max(image.width, image.height)).toBeLessThanOrEqual(3600)
  expect(darkness(image, [0, 0, 0.49, 1])).toBe(1)
})

test('scripts and embedded files of a PDF are never run nor taken', async () => {
  const made = await PDFDocument.create()
  made.addPage([200, 200])
  made.addJavaScript('x', 'app.alert(1); this.exportDataObject({cName: "a"})')
  await made.attach(text('MZ'), 'a.exe')
  made.catalog.set(PDFName.of('AA'), made.context.obj({}))
  const pages = await takeAll(await made.save())
  expect(pages).toHaveLength(1)
  expect(await pdf.page(2)).toMatchObject({ problem: { code: 'pdf.no-pages' } })
})

test('the worker goes on working after all of them', async () => {
  const made = await pdf.archive({ pages: [{ jpeg, dpi: 200, read: null }], ...facts })
  expect(made.ok).toBe(true)
})
