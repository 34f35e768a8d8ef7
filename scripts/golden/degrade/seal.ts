/** A red seal over the text, as officials press it: uneven ink, a little turned. */
import { MM_PER_INCH } from '../../../domain/document/archive/paper-size.ts'
import { createRandom } from './random.ts'
import type { Raster } from './raster.ts'

const RADIUS_MM = 17.5
const WORDS = 'ỦY BAN NHÂN DÂN XÃ MẪU * TỈNH THANH HÓA * '

/** `font`: a loaded family. Places are chosen where text is likely: the middle of the page and its lower right. */
export function sealed(raster: Raster, dpi: number, count: number, seed: number, font: string): Raster {
  const { width, height } = raster
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.putImageData(new ImageData(raster.data, width, height), 0, 0)
  context.globalCompositeOperation = 'multiply'
  const random = createRandom(seed + 5)
  const unit = (dpi / MM_PER_INCH) * RADIUS_MM
  for (let i = 0; i < count; i++) {
    context.save()
    context.translate(width * random.between(0.28, 0.78), height * random.between(0.25, 0.8))
    context.rotate(random.between(-0.5, 0.5))
    context.globalAlpha = random.between(0.7, 0.92)
    context.strokeStyle =
      context.fillStyle = `rgb(${random.between(196, 222)} ${random.between(28, 52)} ${random.between(36, 58)})`
    drawSeal(context, unit, font)
    context.restore()
  }
  return { width, height, data: context.getImageData(0, 0, width, height).data as Raster['data'] }
}

function drawSeal(context: OffscreenCanvasRenderingContext2D, unit: number, font: string): void {
  context.lineWidth = unit * 0.045
  for (const radius of [1, 0.66]) {
    context.beginPath()
    context.arc(0, 0, unit * radius, 0, 2 * Math.PI)
    context.stroke()
  }
  context.font = `700 ${unit * 0.2}px "${font}"`
  context.textAlign = 'center'
  const letters = [...WORDS]
  for (const [i, letter] of letters.entries()) {
    context.save()
    context.rotate((i / letters.length) * 2 * Math.PI)
    context.fillText(letter, 0, -unit * 0.75)
    context.restore()
  }
  context.beginPath()
  for (let i = 0; i < 10; i++) {
    const radius = unit * (i % 2 === 0 ? 0.42 : 0.17)
    context.lineTo(Math.sin((i * Math.PI) / 5) * radius, -Math.cos((i * Math.PI) / 5) * radius)
  }
  context.fill()
}
