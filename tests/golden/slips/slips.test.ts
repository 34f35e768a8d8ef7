/**
 * The slips as other programs see them: structure, fonts, text in reading order, and pixels against the approved page.
 * After a change that is meant, look at every page and run once with `APPROVE_SLIPS=1`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { decodeGreyPng, encodeGreyPng, worstTile } from '../../support/grey-png.ts'
import { needPdfTools, openPdf } from '../../support/pdf-tools.ts'
import type { FontBytes } from '../../../workers/pdf/draw.ts'
import { loadFonts } from '../../../workers/pdf/fonts.ts'
import { makeSlips } from '../../../workers/pdf/slips/make-slips.ts'
import { CASES, PROOF } from './cases.ts'

const APPROVED = join(import.meta.dirname, 'approved')
const DPI = 60
/** A letter that is missing or has moved by half its width makes more than this in one tile. */
const MOST_DIFFERENCE = 12
const APPROVING = process.env['APPROVE_SLIPS'] === '1'

/** The law has one page of these, and so has the ticket. */
const ONE_PAGE = ['01', '02', '02-amended', '02-marks', '03', '04', '05', '06', 'joint']
const PAGES: Readonly<Record<string, number>> = { '01-with-ticket': 2, '02-long': 3, '07': 5, handover: 2 }

let fonts: FontBytes

beforeAll(async () => {
  needPdfTools()
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } })
  const root = join(import.meta.dirname, '../../..')
  const loaded = await loadFonts(async (url) => new Uint8Array(readFileSync(join(root, 'public', url))))
  if (!loaded.ok) throw new Error(loaded.problem.code)
  fonts = loaded.value
}, 180_000)

const made = new Map<string, Promise<Uint8Array>>()
function pdfOf(name: string): Promise<Uint8Array> {
  const known = made.get(name) ?? makeOne(name)
  made.set(name, known)
  return known
}

async function makeOne(name: string): Promise<Uint8Array> {
  const made = await makeSlips(CASES[name]!(), fonts)
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.value.pdf
}

describe.each(Object.keys(CASES))('slip %s', (name) => {
  test('is sound, on its pages, all fonts embedded, and says the approved words in order', async () => {
    const pdf = openPdf(await pdfOf(name))
    expect(pdf.check()).toContain('No syntax or stream encoding errors')
    expect(pdf.info()['Pages']).toBe(String(ONE_PAGE.includes(name) ? 1 : (PAGES[name] ?? 1)))
    for (const font of pdf.fonts())
      expect(font.join(' ')).toMatch(/MOTCUA\+Tinos-\w+ CID TrueType Identity-H yes yes yes/)
    const text = pdf.drawnText()
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/[□{}]|undefined|null/)
    const words = text.replace(/\s+/g, ' ').trim()
    const file = join(APPROVED, `${name}.txt`)
    if (APPROVING) {
      mkdirSync(APPROVED, { recursive: true })
      writeFileSync(file, `${words}\n`)
    }
    expect(words).toBe(readFileSync(file, 'utf8').trim())
    pdf.close()
  })

  test('looks as approved', async () => {
    const pdf = openPdf(await pdfOf(name))
    const count = Number(pdf.info()['Pages'])
    // First and last page: those between repeat the table.
    for (const page of new Set([1, count])) {
      const drawn = pdf.render(DPI, page)
      const file = join(APPROVED, `${name}-${page}.png`)
      if (APPROVING) writeFileSync(file, encodeGreyPng(drawn))
      expect(existsSync(file), `no approved page ${file}`).toBe(true)
      expect(worstTile(drawn, decodeGreyPng(readFileSync(file))), `${name} page ${page}`).toBeLessThan(
        MOST_DIFFERENCE,
      )
    }
    pdf.close()
  })
})

test('the comparison sees one wrong mark: Ễ drawn as Ê is another page', async () => {
  const [content] = CASES['02-marks']!()
  const wrong = JSON.parse(
    JSON.stringify(content).replaceAll('Ễ', 'Ê').replaceAll('Ẫ', 'Â'),
  ) as typeof content
  const made = await makeSlips([wrong!], fonts)
  if (!made.ok) throw new Error(made.problem.code)
  const [one, other] = [openPdf(await pdfOf('02-marks')), openPdf(made.value.pdf)]
  expect(worstTile(one.render(DPI), other.render(DPI))).toBeGreaterThan(MOST_DIFFERENCE)
  one.close()
  other.close()
})

test('same content, same bytes; nothing personal in the metadata; the template and its version are in the file', async () => {
  const first = await pdfOf('02')
  expect(await makeOne('02')).toEqual(first)
  const pdf = openPdf(first)
  expect(JSON.stringify(pdf.info())).not.toMatch(/Nhung|0912|038190/)
  expect(pdf.info()['Subject']).toBe('tt03-02/1')
  pdf.close()
})

test('receipt and ticket are one print job on two papers', async () => {
  const pdf = openPdf(await pdfOf('01-with-ticket'))
  const sizes = pdf.plain().match(/\/MediaBox \[[^\]]*\]/gs)
  expect(
    sizes?.map((box) =>
      box
        .replace(/[^\d. ]+/g, ' ')
        .trim()
        .split(/\s+/)
        .map(Number)
        .slice(2)
        .map(Math.round),
    ),
  ).toEqual([
    [420, 595],
    [227, 312],
  ])
  pdf.close()
})

test.each([
  ['01-with-ticket', 1, PROOF],
  ['01-with-ticket', 2, PROOF],
  ['02', 1, 'H56.38.15-260203-01001'],
] as const)(
  'the code of %s, page %i, reads back as a scanner at 200 dpi sees it',
  async (name, page, text) => {
    const pdf = openPdf(await pdfOf(name))
    const { width, height, data } = pdf.render(200, page)
    pdf.close()
    const rgba = new Uint8ClampedArray(width * height * 4)
    data.forEach((level, dot) => rgba.fill(level, dot * 4, dot * 4 + 3).fill(255, dot * 4 + 3, dot * 4 + 4))
    const image = { width, height, data: rgba, colorSpace: 'srgb' } as ImageData
    const codes = await readBarcodes(image, { formats: ['QRCode'] })
    expect(codes.map((code) => code.text)).toEqual([text])
  },
)
