/** Pages for the tests of the imaging worker: white paper with blocks of ink, no image file needed. */
import type { GreyImage } from '../../workers/imaging/grey.ts'

export function blankPage(width: number, height: number, paper = 245): GreyImage & { data: Uint8Array } {
  return { width, height, data: new Uint8Array(width * height).fill(paper) }
}

export function ink(
  page: GreyImage,
  left: number,
  top: number,
  width: number,
  height: number,
  value = 20,
): void {
  for (let y = top; y < top + height; y++)
    page.data.fill(value, y * page.width + left, y * page.width + left + width)
}

export function darkPixels(
  page: GreyImage,
  left = 0,
  top = 0,
  width = page.width,
  height = page.height,
): number {
  let dark = 0
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++) if (page.data[y * page.width + x]! < 160) dark += 1
  return dark
}

/** Lines of letter-like blocks whose baselines fall to the right by `degrees`. */
export function printedPage(width: number, height: number, degrees: number): GreyImage {
  const page = blankPage(width, height)
  const slope = Math.tan((degrees * Math.PI) / 180)
  let seed = 7
  const random = (below: number) => ((seed = (seed * 48_271) % 2_147_483_647) >> 8) % below
  for (let baseline = 80; baseline < height - 80; baseline += 40)
    for (let x = 60; x < width - 60; x += 14 + random(6)) {
      const tall = random(4) === 0 ? 24 : 16
      const bottom = Math.round(baseline + slope * x)
      if (bottom > tall && bottom < height) ink(page, x, bottom - tall, 3 + random(8), tall)
    }
  return page
}
