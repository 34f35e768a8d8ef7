/** Whole quarter turns of a picture, and of a box found on the turned one back to where it lies. */
import type { Box } from '../../../domain/document/paper.ts'
import type { GreyImage } from '../grey.ts'

export type Turn = 0 | 1 | 2 | 3 // clockwise

export function turned(image: GreyImage, turn: Turn): GreyImage {
  if (turn === 0) return image
  const { width, height, data } = image
  if (turn === 2) return { width, height, data: data.slice().reverse() }
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [toX, toY] = turn === 1 ? [height - 1 - y, x] : [y, width - 1 - x]
      out[toY * height + toX] = data[y * width + x]!
    }
  return { width: height, height: width, data: out }
}

/** `width`, `height`: of the picture before it was turned. */
export function turnedBack([left, top, right, bottom]: Box, turn: Turn, width: number, height: number): Box {
  switch (turn) {
    case 0:
      return [left, top, right, bottom]
    case 1:
      return [top, height - right, bottom, height - left]
    case 2:
      return [width - right, height - bottom, width - left, height - top]
    case 3:
      return [width - bottom, left, width - top, right]
  }
}
