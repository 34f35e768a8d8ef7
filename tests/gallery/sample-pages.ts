/** Drawn pages for the gallery: nothing on them was ever a paper of somebody. */

type Kind = 'notice' | 'card' | 'blank' | 'sealed'

function canvasOf(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no canvas')
  return [canvas, pen]
}

function drawLines(pen: CanvasRenderingContext2D, width: number, height: number): void {
  pen.fillStyle = '#26303a'
  for (let line = 0; line * 14 + 40 < height - 20; line++) {
    pen.fillRect(16, 40 + line * 14, (width - 32) * (0.55 + ((line * 37) % 45) / 100), 4)
  }
}

export function drawPage(kind: Kind): string {
  const [width, height] = kind === 'card' ? [240, 152] : [170, 240]
  const [canvas, pen] = canvasOf(width, height)
  pen.fillStyle = kind === 'card' ? '#dcebe4' : '#fdfcf8'
  pen.fillRect(0, 0, width, height)
  if (kind !== 'blank') drawLines(pen, width, height)
  if (kind === 'card') {
    pen.fillStyle = '#9fb4c4'
    pen.fillRect(16, 36, 56, 76)
  }
  if (kind === 'sealed') {
    pen.strokeStyle = '#c8102e'
    pen.lineWidth = 4
    pen.beginPath()
    pen.arc(120, 190, 26, 0, 7)
    pen.stroke()
  }
  return canvas.toDataURL('image/png')
}

export const shotSize = { width: 1200, height: 900 }
export const shotCorners = [
  [330, 90],
  [900, 150],
  [830, 850],
  [250, 780],
] as const

/** A sheet on a brown table, seen from an angle. */
export function drawShot(): string {
  const [canvas, pen] = canvasOf(shotSize.width, shotSize.height)
  for (let y = 0; y < shotSize.height; y += 6) {
    pen.fillStyle = `hsl(26 38% ${34 + ((y * 7) % 9)}%)`
    pen.fillRect(0, y, shotSize.width, 6)
  }
  pen.fillStyle = '#f7f4ea'
  pen.beginPath()
  for (const [x, y] of shotCorners) pen.lineTo(x, y)
  pen.fill()
  pen.clip()
  pen.setTransform(0.98, 0.12, -0.12, 0.98, 370, 130)
  pen.fillStyle = '#26303a'
  for (let line = 0; line < 22; line++) {
    pen.fillRect(20, 20 + line * 28, 440 * (0.5 + ((line * 37) % 50) / 100), 9)
  }
  return canvas.toDataURL('image/jpeg', 0.9)
}
