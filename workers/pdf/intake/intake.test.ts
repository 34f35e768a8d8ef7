import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { degrees, PDFDocument, PDFName, type PDFPage, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { findSolePicture } from './content.ts'
import { checkPdf, inflate, unpackedSize } from './guard.ts'
import { findScan, openScans } from './scanned-page.ts'

const samples = join(import.meta.dirname, '../../../public/samples')
const jpeg = new Uint8Array(readFileSync(join(samples, 'giay-chung-sinh.jpg')))
const A4 = [595.28, 841.89] as const

/** A scanner's PDF: one JPEG over each page; `change` makes it something else. */
async function scan(change: (page: PDFPage, pdf: PDFDocument) => unknown = () => {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const picture = await pdf.embedJpg(jpeg)
  const page = pdf.addPage([...A4])
  page.drawImage(picture, { x: 0, y: 0, width: A4[0], height: A4[1] })
  await change(page, pdf)
  return pdf.save()
}

async function taken(bytes: Uint8Array) {
  const pdf = await openScans(bytes)
  return pdf && findScan(pdf, 0)
}

test('a scan comes out as the JPEG it is, with its dpi and the turn the PDF asks for', async () => {
  const page = await taken(await scan((made) => made.setRotation(degrees(-90))))
  expect(page!.picture).toEqual(jpeg)
  expect(page).toMatchObject({ turn: 3, how: 'as-is' })
  expect(Math.round(page!.dpi)).toBe(200)
})

test('what a reader of letters left unseen on it does not matter', async () => {
  const bytes = await scan(async (page, pdf) => {
    const font = await pdf.embedFont(StandardFonts.TimesRoman)
    page.setFont(font)
    const unseen = pdf.context.flateStream(
      `BT 3 Tr /${page.node.newFontDictionary('F', font.ref).asString().slice(1)} 9 Tf (a \\) ( b ) q) Tj [(c) -20 (d)] TJ ET`,
    )
    page.node.addContentStream(pdf.context.register(unseen))
  })
  expect((await taken(bytes))!.picture).toEqual(jpeg)
})

test.each<[string, (page: PDFPage, pdf: PDFDocument) => unknown]>([
  ['text that is seen', (page) => page.drawText('Xin chao')],
  ['a line over it', (page) => page.drawLine({ start: { x: 0, y: 0 }, end: { x: 9, y: 9 } })],
  [
    'a second picture',
    async (page, pdf) => page.drawImage(await pdf.embedJpg(jpeg), { x: 9, y: 9, width: 20 }),
  ],
  ['another size of page', (page) => page.setSize(700, 900)],
  ['a cut edge', (page) => page.setCropBox(100, 100, 300, 300)],
  ['a note somebody put on it', (page, pdf) => page.node.set(PDFName.of('Annots'), pdf.context.obj([{}]))],
])('a page with %s must be drawn', async (_, change) => {
  expect(await taken(await scan(change))).toBeUndefined()
})

test('a mask, another filter or other values of the picture mean: draw it', async () => {
  for (const [key, value] of Object.entries({
    SMask: 1,
    Decode: [1, 0, 1, 0, 1, 0],
    Filter: 'FlateDecode',
  })) {
    const bytes = await scan(async (page, pdf) => {
      await pdf.flush()
      const pictures = page.node.Resources()!.get(PDFName.of('XObject'))
      const [[, ref]] = (pictures as unknown as { entries(): [unknown, never][] }).entries() as [
        [unknown, never],
      ]
      const picture = pdf.context.lookup(ref) as unknown as {
        dict: { set(key: unknown, value: unknown): void }
      }
      picture.dict.set(
        PDFName.of(key),
        typeof value === 'string' ? PDFName.of(value) : pdf.context.obj(value as never),
      )
    })
    expect(await taken(bytes), key).toBeUndefined()
  }
})

const sole = (content: string) => findSolePicture(new TextEncoder().encode(content))

test('operators: the matrix is followed through saves, comments and strings', () => {
  expect(sole('q 2 0 0 2 10 0 cm % note ) Do\nq 3 0 0 4 1 1 cm /Im0 Do Q Q')).toEqual({
    name: 'Im0',
    matrix: [6, 0, 0, 8, 12, 2],
  })
  expect(sole('BT 3 Tr (Do \\( /X Do) Tj ET /Im0 Do')?.name).toBe('Im0')
  expect(sole('q 3 Tr Q BT (seen) Tj ET /Im0 Do')).toBeUndefined()
  expect(sole('/OC /L1 BDC /Im0 Do EMC')).toBeUndefined()
  expect(sole('0 0 9 9 re f /Im0 Do')).toBeUndefined()
  expect(sole('0 0 9 9 re W n /Im0 Do')).toBeUndefined()
  expect(sole('BI /W 1 /H 1 ID x EI /Im0 Do')).toBeUndefined()
  expect(sole('q '.repeat(1000))).toBeUndefined()
  expect(sole('')).toBeUndefined()
})

test('odd content ends quickly: 2 MB of open brackets, strings without end', () => {
  for (const text of [
    '('.repeat(2_000_000),
    '(' + '\\('.repeat(1_000_000),
    '<'.repeat(2_000_000),
    '[('.repeat(200_000),
  ])
    expect(sole(text)).toBeUndefined()
}, 20_000)

test('only what says it is a PDF is opened; a signature is seen', async () => {
  expect(await checkPdf(new TextEncoder().encode('<html>'))).toMatchObject({
    problem: { code: 'pdf.not-a-pdf' },
  })
  expect(await checkPdf(await scan())).toEqual({ ok: true, value: { isSigned: false } })
  const signed = new TextEncoder().encode('junk %PDF-1.4\n<</Type/Sig/ByteRange [0 1 2 3]>>')
  expect(await checkPdf(signed)).toEqual({ ok: true, value: { isSigned: true } })
})

test('a bomb is refused before anything parses it, however its dictionary is worded', async () => {
  const bomb = deflateSync(new Uint8Array(160 * 1024 * 1024), { level: 9 })
  for (const dictionary of [
    '<</Type/ObjStm/Filter/FlateDecode>>',
    '<</Filter 5 0 R>>',
    '<</#46ilter /Fl>>',
  ]) {
    const head = new TextEncoder().encode(`%PDF-1.5\n1 0 obj ${dictionary}\nstream\r\n`)
    const bytes = Uint8Array.from([...head, ...bomb])
    expect(await checkPdf(bytes)).toMatchObject({ problem: { code: 'pdf.too-large' } })
  }
}, 60_000)

test('unpacking stops at its limit and survives damaged and trailing bytes', async () => {
  const packed = deflateSync(new Uint8Array(1_000_000))
  expect(await unpackedSize(Uint8Array.from([...packed, 1, 2, 3]), 2_000_000)).toBe(1_000_000)
  expect(await unpackedSize(packed, 1000)).toBeLessThan(200_000)
  expect(await unpackedSize(Uint8Array.of(0x78, 0x9c, 0xff, 0xff), 1000)).toBe(0)
  expect(await inflate(packed, 999_999)).toBeUndefined()
  expect((await inflate(deflateSync(Buffer.from('q Q')), 10))?.length).toBe(3)
})
