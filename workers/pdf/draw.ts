/** Draws a laid-out sheet as a PDF: letters as text with Unicode, the QR as one vector path, nothing as a picture. */
import { PDFDocument, rgb, type PDFFont, type PDFPage } from 'pdf-lib'
import { encode } from 'uqr'
import { createFont } from './fontkit-adapter.ts'
import type { Mark, Measure, Style } from './sheet.ts'

export type FontBytes = Readonly<Record<Style, Uint8Array>>

const RULE_WIDTH = 0.6
const BLACK = rgb(0, 0, 0)
/** PDF 1.7, 9.6.4: the name of a font that is not whole begins with six capitals and a plus. */
const SUBSET_NAMES: Readonly<Record<Style, string>> = {
  regular: 'MOTCUA+Tinos-Regular',
  bold: 'MOTCUA+Tinos-Bold',
  italic: 'MOTCUA+Tinos-Italic',
  bolditalic: 'MOTCUA+Tinos-BoldItalic',
}
/** Stands for a letter the shipped fonts do not have, so that a gap is seen on paper. */
const MISSING = '□'

/** A file of one or more pages in the same faces. */
export interface Book {
  readonly measure: Measure
  /** Answers what draws on the new page. */
  addPage(size: { readonly width: number; readonly height: number }): (marks: readonly Mark[]) => void
  save(): Promise<Uint8Array>
}

export interface Sheet extends Pick<Book, 'measure' | 'save'> {
  draw(marks: readonly Mark[]): void
}

export interface BookFacts {
  readonly title: string // shows in the window of every viewer and in file lists: nothing personal
  readonly subject?: string
  readonly madeOn: string // YYYY-MM-DD
}

/** One page. */
export async function openSheet(
  fonts: FontBytes,
  page: BookFacts & { readonly width: number; readonly height: number },
): Promise<Sheet> {
  const book = await openBook(fonts, page)
  return { measure: book.measure, draw: book.addPage(page), save: async () => await book.save() }
}

/** `styles`: the faces it is set in; others stay out of the file. */
export async function openBook(
  fonts: FontBytes,
  facts: BookFacts,
  styles: readonly Style[] = ['regular', 'bold', 'italic'],
): Promise<Book> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  // Same content, same bytes: a reprint must have the same hash as the copy in the dossier.
  const madeAt = new Date(`${facts.madeOn}T00:00:00Z`)
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  if (facts.subject !== undefined) pdf.setSubject(facts.subject)
  pdf.setLanguage('vi')
  pdf.setCreator('Một Cửa')
  pdf.setProducer('Một Cửa')
  pdf.setCreationDate(madeAt)
  pdf.setModificationDate(madeAt)
  pdf.registerFontkit({ create: createFont } as unknown as Parameters<typeof pdf.registerFontkit>[0])
  const embedded: Partial<Record<Style, PDFFont>> = {}
  for (const style of styles)
    embedded[style] = await pdf.embedFont(fonts[style], { subset: true, customName: SUBSET_NAMES[style] })
  const font = (style: Style) => embedded[style] ?? embedded.regular!
  const known = new Set(font('regular').getCharacterSet())
  const clean = (text: string) => toPrintable(text, known)
  return {
    measure: (text, style, size) => font(style).widthOfTextAtSize(clean(text), size),
    addPage({ width, height }) {
      const page = pdf.addPage([width, height])
      return (marks) => marks.forEach((mark) => drawMark(page, mark, font, clean))
    },
    save: () => pdf.save({ useObjectStreams: false }),
  }
}

/** NFC, or marks land beside their letters; no controls; letters without a glyph are shown as missing. */
export function toPrintable(text: string, known: ReadonlySet<number>): string {
  const flat = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
  return [...flat].map((letter) => (known.has(letter.codePointAt(0)!) ? letter : MISSING)).join('')
}

function drawMark(
  page: PDFPage,
  mark: Mark,
  font: (style: Style) => PDFFont,
  clean: (text: string) => string,
): void {
  const up = (y: number) => page.getHeight() - y
  switch (mark.kind) {
    case 'text': {
      const { x, y, size, style } = mark
      page.drawText(clean(mark.text), { x, y: up(y), size, font: font(style), color: BLACK })
      return
    }
    case 'line': {
      const { x1, y1, x2, y2 } = mark
      const [start, end] = [
        { x: x1, y: up(y1) },
        { x: x2, y: up(y2) },
      ]
      page.drawLine({ start, end, thickness: RULE_WIDTH, color: BLACK })
      return
    }
    case 'qr':
      drawQr(page, mark.text, mark.x, up(mark.y), mark.side)
  }
}

/** Level M survives a fold through the code; the quiet zone is the white paper around it. */
function drawQr(page: PDFPage, text: string, x: number, top: number, side: number): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  let path = ''
  data.forEach((row, r) => {
    for (let c = 0; c < size; c++) {
      if (!row[c]) continue
      const from = c
      while (row[c]) c += 1
      path += `M${from} ${r}H${c}V${r + 1}H${from}Z`
    }
  })
  page.drawSvgPath(path, { x, y: top, scale: side / size, color: BLACK, borderWidth: 0 })
}
