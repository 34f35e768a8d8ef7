import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import * as fontkit from 'fontkit'
import { beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { ReceiptContent } from './api.ts'
import { type FontBytes, openBook, toPrintable } from './draw.ts'
import { loadFonts } from './fonts.ts'
import { makeReceipt } from './make-receipt.ts'
import { layOutReceipt, PAGE_HEIGHT } from './receipt.ts'
import { dateLine } from './receipt-head.ts'
import type { Mark, Style } from './sheet.ts'
import { wrap } from './sheet.ts'
import { rasterise } from '../../tests/support/glyph-raster.ts'
import { needPdfTools, openPdf } from '../../tests/support/pdf-tools.ts'
import { receiptContent } from '../../tests/support/receipt-content.ts'

const root = join(import.meta.dirname, '../..')
const load = async (url: string) => new Uint8Array(readFileSync(join(root, 'public', url)))
let fonts: FontBytes

beforeAll(async () => {
  needPdfTools()
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } })
  const loaded = await loadFonts(load)
  if (!loaded.ok) throw new Error(loaded.problem.code)
  fonts = loaded.value
}, 180_000)

async function receipt(change: Partial<ReceiptContent> = {}): Promise<Uint8Array> {
  const made = await makeReceipt({ ...receiptContent, ...change }, fonts)
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.value
}

test('form 01 (TT 03/2025): one A5 page, sound structure, fonts embedded, every word found by others', async () => {
  const pdf = openPdf(await receipt())
  expect(pdf.check()).toContain('No syntax or stream encoding errors')
  expect(pdf.info()).toMatchObject({ Pages: '1', 'Page size': '419.528 x 595.276 pts', 'PDF version': '1.7' })
  for (const font of pdf.fonts())
    expect(font.join(' ')).toMatch(/MOTCUA\+Tinos-\w+ CID TrueType Identity-H yes yes yes/)
  const text = pdf.text().replace(/\s+/g, ' ')
  const { words, rows, papers } = receiptContent
  for (const part of [words.nation, words.motto, words.applicant, receiptContent.code, receiptContent.dueAt])
    expect(text).toContain(part)
  for (const row of rows) expect(text).toContain(`${row.label}: ${row.value}`)
  for (const paper of papers) expect(text).toContain(paper.name.split(' ').slice(0, 3).join(' '))
  expect(text).toContain('Hoằng Giang, ngày 03 tháng 02 năm 2026')
  pdf.close()
})

test('the QR is drawn as vectors and reads back from the rendered page', async () => {
  const pdf = openPdf(await receipt())
  const page = pdf.render(150)
  const rgba = new Uint8ClampedArray(page.data.length * 4)
  page.data.forEach((value, i) => rgba.set([value, value, value, 255], i * 4))
  const codes = await readBarcodes(
    { data: rgba, width: page.width, height: page.height, colorSpace: 'srgb' } as ImageData,
    {
      formats: ['QRCode'],
    },
  )
  expect(codes.map((code) => code.text)).toEqual([receiptContent.qr])
  pdf.close()
})

test('same content, same bytes; nothing personal in the metadata', async () => {
  const first = await receipt()
  expect(await receipt()).toEqual(first)
  const info = openPdf(first)
  expect(JSON.stringify(info.info())).not.toMatch(/Nhung|Phẫn|0912/)
  expect(info.info()['Title']).toBe(`${receiptContent.title} ${receiptContent.code}`)
  info.close()
})

test('NFD input is printed as NFC; controls and line breaks become spaces; unknown letters are shown, not lost', async () => {
  const rows = [{ label: 'Họ tên'.normalize('NFD'), value: 'Đặng Thuỳ Dương\nẤp 3'.normalize('NFD') }]
  const pdf = openPdf(await receipt({ rows }))
  expect(pdf.text()).toContain('Họ tên: Đặng Thuỳ Dương Ấp 3')
  expect(toPrintable('Ấ\u202ex\u{1f600}', new Set([0x1ea4, 0x78]))).toBe('Ấx□')
  pdf.close()
})

test('more papers shrink the type; too many are refused with what is missing, never cut off', async () => {
  const paper = {
    name: 'Văn bản của người làm chứng xác nhận về việc sinh hoặc giấy cam đoan',
    originals: 1,
    certified: 0,
    copies: 0,
    note: '',
  }
  const heights = async (count: number) => {
    const made = await makeReceipt({ ...receiptContent, papers: Array(count).fill(paper) }, fonts)
    if (!made.ok) return made.problem
    const pdf = openPdf(made.value)
    const text = pdf.text()
    pdf.close()
    return { isWhole: text.includes(receiptContent.officer) && text.includes(receiptContent.words.fee) }
  }
  expect(await heights(12)).toEqual({ isWhole: true })
  expect(await heights(60)).toMatchObject({
    code: 'pdf.too-long',
    details: { shortByPt: expect.any(Number) },
  })
})

const below = ['Nơi trả kết quả mở cửa: thứ Hai đến thứ Sáu 07:00–11:30.', 'Điện thoại: 0237 3000 111.']

test('Q06: what stands below form 01 is parted from it by a rule, and not a word of the form is another', async () => {
  const measure = (text: string, _: Style, size: number) => text.length * size * 0.45
  const [plain, noted] = [receiptContent, { ...receiptContent, below }].map((content) => {
    const laid = layOutReceipt(content, measure)
    if (!laid.ok) throw new Error(laid.problem.code)
    return laid.value
  })
  const wordsOf = (marks: readonly Mark[]) =>
    marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
  expect(wordsOf(noted!).slice(0, wordsOf(plain!).length)).toEqual(wordsOf(plain!))
  expect(wordsOf(noted!).slice(wordsOf(plain!).length)).toEqual(below)
  const [rule, ...lines] = noted!.slice(plain!.length)
  expect(rule).toMatchObject({ kind: 'line' })
  const end = Math.max(...plain!.flatMap((mark) => (mark.kind === 'text' ? [mark.y] : [])))
  expect(rule?.kind === 'line' && rule.y1).toBeGreaterThan(end)
  expect(lines.every((mark) => mark.kind === 'text' && mark.y > end && mark.y < PAGE_HEIGHT)).toBe(true)
  const pdf = openPdf(await receipt({ below }))
  expect(pdf.info()['Pages']).toBe('1')
  for (const line of below) expect(pdf.text()).toContain(line)
  pdf.close()
})

test('Q06: a form that needs the whole page keeps it: what stands below is left out before the type becomes small', async () => {
  const paper = { name: 'Giấy cam đoan về việc sinh', originals: 1, certified: 0, copies: 0, note: '' }
  const textOf = async (count: number) => {
    const pdf = openPdf(await receipt({ below, papers: Array(count).fill(paper) }))
    const text = pdf.text()
    pdf.close()
    return text
  }
  expect(await textOf(8)).toContain(below[1])
  const full = await textOf(18)
  expect(full).not.toContain(below[1])
  expect(full).toContain(receiptContent.officer)
})

test('NĐ 30/2020: days below 10 and the months 1 and 2 carry a leading zero', () => {
  const on = (issuedOn: string) => dateLine({ ...receiptContent, issuedOn })
  expect(on('2026-01-09')).toBe('Hoằng Giang, ngày 09 tháng 01 năm 2026')
  expect(on('2026-03-10')).toBe('Hoằng Giang, ngày 10 tháng 3 năm 2026')
})

test('a font that cannot be had, or a page answered in its place, is named', async () => {
  const html = new TextEncoder().encode('<!doctype html>')
  expect(await loadFonts(async (url) => (url.includes('bold') ? undefined : load(url)))).toMatchObject({
    problem: { code: 'pdf.font-missing', details: { file: '/fonts/tinos-bold.ttf' } },
  })
  expect(await loadFonts(async () => html)).toMatchObject({ problem: { code: 'pdf.font-missing' } })
})

test('wrapping loses no letter and keeps every line within its width', () => {
  const measure = (text: string) => text.length * 5
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 30 }), { maxLength: 12 }),
      fc.integer({ min: 10, max: 200 }),
      (parts, width) => {
        const text = parts.join(' ')
        const lines = wrap([{ text, style: 'regular' }], width, 10, measure)
        const joined = lines.flatMap((line) => line.map((piece) => piece.text)).join('')
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const line of lines)
          expect(measure(line.map((piece) => piece.text.trimEnd()).join(''))).toBeLessThanOrEqual(width)
      },
    ),
  )
})

const UNCUT: Readonly<Record<Style, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bolditalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

/** Every letter of the Vietnamese alphabet with every tone, both cases, and the digits. */
const LETTERS = (() => {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
  const lower = [...vowels, ...'bcdđghklmnpqrstvx']
  return [...lower, ...lower.map((letter) => letter.toUpperCase()), ...'0123456789/.,:-()']
})()

test.each(['regular', 'bold', 'italic', 'bolditalic'] as const)(
  'every Vietnamese letter is really drawn (%s): pixels equal the outline of the uncut font',
  async (style) => {
    // A text search passes even when the embedded font is broken and the page blank; only pixels tell.
    const packageFolder = dirname(
      createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'),
    )
    const uncut = fontkit.create(
      new Uint8Array(readFileSync(join(packageFolder, UNCUT[style]))),
    ) as unknown as {
      unitsPerEm: number
      glyphForCodePoint(codePoint: number): Parameters<typeof rasterise>[0]
    }
    const [cell, size, columns, dpi] = [48, 24, 16, 144]
    const pixels = (cell * dpi) / 72
    const rows = Math.ceil(LETTERS.length / columns)
    const faces: Style[] = style === 'regular' ? ['regular'] : ['regular', style]
    const book = await openBook(fonts, { title: 'x', madeOn: '2026-01-01' }, faces)
    const place = (i: number) => ({ x: (i % columns) * cell + 12, y: Math.floor(i / columns) * cell + 32 })
    const draw = book.addPage({ width: columns * cell, height: rows * cell })
    draw(LETTERS.map((text, i): Mark => ({ kind: 'text', ...place(i), text, style, size })))
    const pdf = openPdf(await book.save())
    const page = pdf.render(dpi)
    pdf.close()
    const worst = LETTERS.map((letter, i) => {
      const expected = rasterise(uncut.glyphForCodePoint(letter.codePointAt(0)!), {
        width: pixels,
        height: pixels,
        originX: (12 * dpi) / 72,
        baseline: (32 * dpi) / 72,
        scale: (size * dpi) / 72 / uncut.unitsPerEm,
      })
      const left = (i % columns) * pixels
      const top = Math.floor(i / columns) * pixels
      let common = 0
      let either = 0
      expected.forEach((coverage, k) => {
        const drawn = 1 - page.data[(top + Math.floor(k / pixels)) * page.width + left + (k % pixels)]! / 255
        common += Math.min(drawn, coverage)
        either += Math.max(drawn, coverage)
      })
      return { letter, overlap: common / either }
    }).sort((a, b) => a.overlap - b.overlap)[0]!
    expect(worst.overlap, `letter ${worst.letter}`).toBeGreaterThan(0.94)
  },
)
