/** Draws a slip in the letters of the screen, so that the printer needs to know none: Ẫ Ề Ộ Ử Ỹ come out whole. */
import { qrPath } from '../../device/qr-path.ts'
import { HEAD_DOTS, toDots, type Dots } from './raster.ts'
import type { SlipLine } from './slip.ts'

const FONT = '"Source Sans 3", "Narrowed system", sans-serif'
/** Dots; 8 are a millimetre. */
const LOOK = {
  huge: { px: 150, weight: 700 },
  large: { px: 46, weight: 700 },
  normal: { px: 32, weight: 500 },
  small: { px: 26, weight: 500 },
} as const
const MARGIN = 16
const WIDEST = HEAD_DOTS - 2 * MARGIN
const LEADING = 8
const CODE_DOTS = 5

/** Fonts first: a letter of another face would be another width. */
export async function drawSlip(lines: readonly SlipLine[], page: Document = document): Promise<Dots> {
  const text = lines.map((line) => line.text).join('')
  const faces = Object.values(LOOK).map(({ px, weight }) =>
    page.fonts.load(`${weight} ${px}px ${FONT}`, text),
  )
  await Promise.allSettled(faces)
  const canvas = page.createElement('canvas')
  canvas.width = HEAD_DOTS
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  const drawings = lines.flatMap((line) =>
    line.qr === undefined ? textDrawings(context, line) : [codeDrawing(line.qr)],
  )
  canvas.height = 2 * MARGIN + drawings.reduce((sum, { height }) => sum + height + LEADING, 0)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000000'
  let top = MARGIN
  for (const { height, draw } of drawings) {
    draw(context, top)
    top += height + LEADING
  }
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return toDots(data, canvas.width, canvas.height)
}

interface Drawing {
  readonly height: number
  readonly draw: (context: CanvasRenderingContext2D, top: number) => void
}

/** As high as its letters with all their marks, measured: no line cuts into another. */
function textDrawings(context: CanvasRenderingContext2D, { text, size, align }: SlipLine): Drawing[] {
  const { px, weight } = LOOK[size]
  const font = `${weight} ${px}px ${FONT}`
  context.font = font
  return wrapped(context, text).map((row) => {
    const measured = context.measureText(row)
    const { fontBoundingBoxAscent, actualBoundingBoxAscent, fontBoundingBoxDescent } = measured
    const width = Math.min(measured.width, WIDEST)
    // A figure alone needs no room for marks; words need what they really take.
    const ascent = Math.ceil(Math.max(actualBoundingBoxAscent, fontBoundingBoxAscent * 0.72))
    const descent = Math.ceil(fontBoundingBoxDescent * 0.8)
    const x = align === 'start' ? MARGIN : Math.round((HEAD_DOTS - width) / 2)
    return {
      height: ascent + descent,
      draw(on, top) {
        on.font = font
        on.fillText(row, x, top + ascent, WIDEST)
      },
    }
  })
}

/** Breaks between words only; a word longer than the paper is drawn narrower by the browser. */
function wrapped(context: CanvasRenderingContext2D, text: string): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of text.normalize('NFC').split(/\s+/)) {
    const longer = row === '' ? word : `${row} ${word}`
    if (row !== '' && context.measureText(longer).width > WIDEST) {
      rows.push(row)
      row = word
    } else row = longer
  }
  return [...rows, row]
}

function codeDrawing(content: string): Drawing {
  const { d, size } = qrPath(content)
  const side = size * CODE_DOTS
  return {
    height: side + 4 * CODE_DOTS,
    draw(context, top) {
      context.save()
      context.translate(Math.floor((HEAD_DOTS - side) / 2), top + 2 * CODE_DOTS)
      context.scale(CODE_DOTS, CODE_DOTS)
      context.fill(new Path2D(d))
      context.restore()
    },
  }
}
