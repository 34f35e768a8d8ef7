/** The front of a made-up citizen card on a canvas: printed background, lines of text and the code, drawn at any width. */
import { encode } from 'uqr'
import {
  cardCode,
  familyA,
  familyB,
  familyC,
  inVietnamese,
  type Parent,
} from '../../../scripts/samples/family.ts'

export const people: readonly Parent[] = [familyA, familyB, familyC].flatMap((each) => [
  each.mother,
  each.father,
])

export const CARD_RATIO = 53.98 / 85.6
/** Share of the card's width the 45 modules of the code take. */
const CODE_SHARE = 0.155

/** The guilloche: fine waves in two inks, pale unless `depth` (0..1) is more. */
export function drawPaper(context: OffscreenCanvasRenderingContext2D, width: number, depth = 0): void {
  const height = width * CARD_RATIO
  context.fillStyle = '#f0f1e6'
  context.fillRect(0, 0, width, height)
  context.lineWidth = width / 900
  for (let line = 0; line < 60; line++) {
    const [green, red] = [1 - depth * 0.25, 1 - depth * 0.35]
    context.strokeStyle =
      line % 2 === 0
        ? `rgb(${194 * green} ${216 * green} ${200 * green})`
        : `rgb(${232 * red} ${207 * red} ${192 * red})`
    context.beginPath()
    for (let x = 0; x <= width; x += width / 120) {
      const y = (line / 60) * height + Math.sin((x / width) * 25 + line / 3) * height * 0.03
      context.lineTo(x, y)
    }
    context.stroke()
  }
}

export function drawFront(width: number, person: Parent): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, Math.round(width * CARD_RATIO))
  const context = canvas.getContext('2d')!
  drawPaper(context, width)
  const unit = width / 100
  context.fillStyle = '#9aa6ad'
  context.fillRect(4 * unit, 19 * unit, 18 * unit, 24 * unit)
  context.fillStyle = '#1c1c22'
  const lines = [
    person.idNumber,
    person.name.toUpperCase(),
    inVietnamese(person.birthDate),
    person.origin,
    person.cardAddress,
  ]
  lines.forEach((line, at) => {
    context.font = `${at === 0 ? 3.4 : 2.6}px sans-serif`.replace(
      /^[\d.]+/,
      (size) => `${Number(size) * unit}`,
    )
    context.fillText(line, 26 * unit, (24 + at * 6) * unit)
  })
  drawCode(context, { left: width * 0.81, top: width * 0.035, side: width * CODE_SHARE }, cardCode(person))
  return canvas
}

function drawCode(
  context: OffscreenCanvasRenderingContext2D,
  at: { left: number; top: number; side: number },
  text: string,
): void {
  const { data, size } = encode(text, { ecc: 'L', border: 0, minVersion: 7 })
  const module = at.side / size
  data.forEach((row, y) =>
    row.forEach((dark, x) => {
      // Half a pixel more, or the seams between modules would show.
      if (dark) context.fillRect(at.left + x * module, at.top + y * module, module + 0.3, module + 0.3)
    }),
  )
}
