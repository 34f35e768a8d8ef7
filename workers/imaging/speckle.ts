/** Photocopies and faxes strew lone dark pixels over a page; on such pages a majority vote comes before anything else. */
import { type GreyImage, PAPER } from './grey.ts'

const DARK = 128
const SPECKLED_PER_MEGAPIXEL = 1500
/** A dark pixel with so few dark ones among its nine is dust; a light one with so many is a hole in a stroke. */
const DROP_AT_MOST = 2
const FILL_AT_LEAST = 5

/** Counted before any resizing: averaging turns dust into grey that can no longer be told from print. */
export function isSpeckled(image: GreyImage): boolean {
  const { width, height, data } = image
  let lone = 0
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++)
      if (data[y * width + x]! < DARK && darkAround(image, x, y) === 1) lone += 1
  return lone / ((width * height) / 1e6) > SPECKLED_PER_MEGAPIXEL
}

export function majority(image: GreyImage): GreyImage {
  const { width, height, data } = image
  const out = data.slice()
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      const dark = darkAround(image, x, y)
      if (data[i]! < DARK ? dark <= DROP_AT_MOST : dark >= FILL_AT_LEAST) out[i] = data[i]! < DARK ? PAPER : 0
    }
  return { width, height, data: out }
}

function darkAround({ width, data }: GreyImage, x: number, y: number): number {
  let dark = 0
  for (let row = (y - 1) * width; row <= (y + 1) * width; row += width)
    for (let i = row + x - 1; i <= row + x + 1; i++) if (data[i]! < DARK) dark += 1
  return dark
}
