/** Laws of the layout that no single page shows: nothing outside the margins, nothing lost, no signature alone, no ink
 *  through a rule or a neighbour. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import * as fontkit from 'fontkit'
import { describe, expect, test } from 'vitest'
import type { SlipBlock, SlipContent, SlipPaper } from '../../../domain/slip/content.ts'
import { needPdfTools, openPdf } from '../../../tests/support/pdf-tools.ts'
import type { Mark, Measure, Style } from '../sheet.ts'
import { loadFonts } from '../fonts.ts'
import { layOutSlip } from './lay-out-slip.ts'
import { makeSlips } from './make-slips.ts'

const fontFile = (style: Style) => join(import.meta.dirname, `../../../public/fonts/tinos-${style}.ttf`)
interface Face {
  readonly unitsPerEm: number
  glyphForCodePoint(code: number): {
    advanceWidth: number
    bbox: { minY: number; maxY: number; minX: number }
  }
}
const faces = new Map<Style, Face>()
function face(style: Style): Face {
  const known =
    faces.get(style) ?? (fontkit.create(new Uint8Array(readFileSync(fontFile(style)))) as unknown as Face)
  faces.set(style, known)
  return known
}
interface Glyph {
  readonly advance: number // ems
  readonly up: number
  readonly down: number
}
const glyphs = new Map<string, Glyph>()
function glyph(letter: string, style: Style): Glyph {
  const key = `${style} ${letter}`
  const known = glyphs.get(key)
  if (known) return known
  const { unitsPerEm } = face(style)
  const { advanceWidth, bbox } = face(style).glyphForCodePoint(letter.codePointAt(0)!)
  const isBlank = letter.trim() === ''
  const made = {
    advance: advanceWidth / unitsPerEm,
    up: isBlank ? 0 : Math.max(0, bbox.maxY / unitsPerEm),
    down: isBlank ? 0 : Math.max(0, -bbox.minY / unitsPerEm),
  }
  glyphs.set(key, made)
  return made
}
const measure: Measure = (text, style, size) => {
  let sum = 0
  for (const letter of text) sum += glyph(letter, style).advance
  return sum * size
}

/** From the baseline: how far the letters of a text reach up and down. */
function ink(text: string, style: Style, size: number): { up: number; down: number } {
  const all = [...text].map((letter) => glyph(letter, style))
  return {
    up: size * Math.max(...all.map((one) => one.up)),
    down: size * Math.max(...all.map((one) => one.down)),
  }
}

function slip(
  blocks: readonly SlipBlock[],
  paper: SlipPaper = 'a4',
  change: Partial<SlipContent> = {},
): SlipContent {
  return {
    slip: '02',
    template: 'x/1',
    paper,
    fits: false,
    issuedOn: '2026-02-03',
    head: {
      superior: 'ỦY BAN NHÂN DÂN XÃ HOẰNG GIANG',
      agency: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      number: 'Số: 12-0007/PBS',
      date: 'Hoằng Giang, ngày 03 tháng 02 năm 2026',
    },
    title: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
    subject: '',
    under: 'Mã hồ sơ: H56.38.15-260203-01001',
    amended: '',
    qr: 'H56.38.15-260203-01001',
    blocks,
    ...change,
  }
}

const table = (rows: readonly (readonly string[])[]): SlipBlock => ({
  kind: 'table',
  columns: [
    { title: 'TT', width: 0.1, align: 'centre' },
    { title: 'TÊN GIẤY TỜ ẰẪỄỘỬỸ', width: 0.9, align: 'left' },
  ],
  rows,
  small: false,
  rowMm: 0,
})
const signatures: SlipBlock = {
  kind: 'signatures',
  sides: [null, { role: 'NGƯỜI KÝ', hint: '(Ký)', name: 'Kỷ' }],
  recipientsTitle: '',
  recipients: [],
}
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))

describe('tables of any length', () => {
  test('every row once, in order; the head on every page; the signature never without the last row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 1, max: 4 }), (count, lines) => {
        const words = 'Giấy xác nhận '.repeat(lines * 6)
        const rows = Array.from({ length: count }, (_, i) => [`n${i}`, words])
        const { pages } = layOutSlip(slip([table(rows), signatures]), measure)
        const all = pages.map((marks) => texts(marks).map((mark) => mark.text))
        expect(all.flat().filter((text) => /^n\d+$/.test(text))).toEqual(rows.map(([no]) => no))
        const withRows = all.filter((page) => page.some((text) => /^n\d+$/.test(text)))
        for (const page of withRows) expect(page).toContain('TT')
        const last = all.at(-1)!
        expect(last).toContain('Kỷ')
        expect(last).toContain(`n${count - 1}`)
        all.forEach((page, i) => expect(page.includes(String(i + 1))).toBe(i > 0))
      }),
      { numRuns: 40 },
    )
  }, 30_000)
})

const WORDS = ['ẰẪỄỘỬỸ', 'Nguyễn', 'ỵỷọ', 'THỦY', 'H56.38.15-260203-01001', 'và', 'giấy', 'Ẵ']
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 30 }).map((all) => all.join(' '))
const block: fc.Arbitrary<SlipBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: words,
    style: fc.constantFrom('regular' as const, 'bold' as const, 'italic' as const),
    align: fc.constantFrom('left' as const, 'justify' as const, 'centre' as const),
    indent: fc.boolean(),
  }),
  fc.array(fc.tuple(fc.constant('1'), words), { minLength: 1, maxLength: 12 }).map(table),
  fc
    .array(fc.record({ label: words, value: words, bold: fc.boolean() }), { minLength: 1, maxLength: 2 })
    .map((row) => ({
      kind: 'fields' as const,
      rows: [row],
    })),
)

test('on every paper: within the margins, no ink through a rule, no two lines of text in each other', () => {
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 8 }),
      fc.constantFrom<SlipPaper>('a4', 'a4-wide', 'a5'),
      words,
      (blocks, paper, name) => {
        const { pages, format } = layOutSlip(
          slip([...blocks, signatures], paper, { title: name, under: name }),
          measure,
        )
        for (const marks of pages) {
          const drawn = texts(marks).map((mark) => {
            const { up, down } = ink(mark.text, mark.style, mark.size)
            return {
              ...mark,
              top: mark.y - up,
              bottom: mark.y + down,
              end: mark.x + measure(mark.text, mark.style, mark.size),
            }
          })
          for (const mark of drawn) {
            expect(mark.x).toBeGreaterThan(format.left - 0.01)
            expect(mark.end).toBeLessThan(format.width - format.right + 0.01)
            expect(mark.bottom).toBeLessThan(format.height - format.bottom + 2)
          }
          const rules = marks.flatMap((mark) => (mark.kind === 'line' && mark.y1 === mark.y2 ? [mark] : []))
          for (const mark of drawn)
            for (const rule of rules)
              if (rule.x1 < mark.end && rule.x2 > mark.x)
                expect(
                  mark.top > rule.y1 || mark.bottom < rule.y1,
                  `${mark.text} at ${mark.y}, rule ${rule.y1}`,
                ).toBe(true)
          drawn.forEach((one, i) =>
            drawn.slice(i + 1).forEach((other) => {
              if (one.y === other.y || one.x >= other.end || other.x >= one.end) return
              const [upper, lower] = one.y < other.y ? [one, other] : [other, one]
              expect(upper.bottom, `${upper.text} over ${lower.text}`).toBeLessThan(lower.top + 0.35)
            }),
          )
        }
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

test('ẰẪỄỘỬỸ in a cell: ink above the capitals, white between it and the rule', async () => {
  needPdfTools()
  const loaded = await loadFonts(
    async (url) => new Uint8Array(readFileSync(join(import.meta.dirname, '../../../public', url))),
  )
  if (!loaded.ok) throw new Error(loaded.problem.code)
  const letters = [...'ẰẪỄỘỬỸ']
  const content = slip([table(letters.map((letter) => ['1', `A${letter}`]))])
  const made = await makeSlips([content], loaded.value)
  if (!made.ok) throw new Error(made.problem.code)
  const pdf = openPdf(made.value.pdf)
  const dpi = 288
  const page = pdf.render(dpi)
  pdf.close()
  const px = (points: number) => Math.round((points * dpi) / 72)
  const dark = (x: number, y: number) => page.data[y * page.width + x]! < 128
  const marks = made.value.pages[0]!.marks
  for (const letter of letters) {
    const mark = texts(marks).find((one) => one.text === `A${letter}`)!
    const rule = Math.max(
      ...marks.flatMap((one) =>
        one.kind === 'line' && one.y1 === one.y2 && one.y1 < mark.y ? [one.y1] : [],
      ),
    )
    const from = px(mark.x + measure('A', mark.style, mark.size))
    const to = px(mark.x + measure(mark.text, mark.style, mark.size))
    const inkIn = (top: number, bottom: number) => {
      for (let y = px(top); y < px(bottom); y++) for (let x = from; x < to; x++) if (dark(x, y)) return true
      return false
    }
    const capital = ink('A', mark.style, mark.size).up
    expect(inkIn(mark.y - capital - 4.5, mark.y - capital - 0.6), `mark of ${letter}`).toBe(true)
    expect(inkIn(rule + 0.6, rule + 0.9), `${letter} touches the rule`).toBe(false)
  }
})
