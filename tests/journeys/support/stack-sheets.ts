/** Sheets that go through the feeder between papers: separators with their QR code, an empty back, and PDFs of several pages. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import { encode } from 'uqr'
import { formatSeparator, type Separator } from '../../../domain/document/separator.ts'

export interface Sheet {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const root = resolve(import.meta.dirname, '../../..')

// A4 at 150 dpi.
const WIDTH = 1240
const HEIGHT = 1754
const DOT = 14
const QUIET = 4 // modules around a code
const PAPER = 250

export function separatorSheet(sheet: Separator): Sheet {
  const { data, size } = encode(formatSeparator(sheet), { ecc: 'M', border: 0 })
  const left = Math.round((WIDTH - size * DOT) / 2)
  const top = QUIET * DOT + 300
  return png(`ngan-${sheet.dossier}.png`, (x, y) => {
    const [column, row] = [Math.floor((x - left) / DOT), Math.floor((y - top) / DOT)]
    return data[row]?.[column] === true ? 0 : PAPER
  })
}

export const blankSheet = (): Sheet => png('trang-trang.png', () => PAPER)

/** A picture of the repository, `public/samples/…` or `tests/golden/…`. */
export function paperSheet(path: string): Sheet {
  return {
    name: path.replaceAll('/', '-'),
    mimeType: 'image/jpeg',
    buffer: readFileSync(resolve(root, path)),
  }
}

/** As the scanner program of an office saves a stack: one page for each sheet, 200 dpi. */
export async function pdfOf(name: string, sheets: readonly Sheet[]): Promise<Sheet> {
  const pdf = await PDFDocument.create()
  for (const { mimeType, buffer } of sheets) {
    const picture = mimeType === 'image/png' ? await pdf.embedPng(buffer) : await pdf.embedJpg(buffer)
    const [width, height] = [(picture.width * 72) / 200, (picture.height * 72) / 200]
    pdf.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height })
  }
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) }
}

/** Eight bits of grey, no filter. */
function png(name: string, levelAt: (x: number, y: number) => number): Sheet {
  const rows = Buffer.alloc((WIDTH + 1) * HEIGHT)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) rows[y * (WIDTH + 1) + 1 + x] = levelAt(x, y)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(WIDTH, 0)
  head.writeUInt32BE(HEIGHT, 4)
  head[8] = 8
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  const buffer = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
  return { name, mimeType: 'image/png', buffer }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
