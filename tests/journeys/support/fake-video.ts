/** A film of a sheet lying on a table, for Chromium's fake camera: Y4M, the same picture again and again. */
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../../scripts/chromium.ts'

const WIDTH = 2560
const HEIGHT = 1920

export const fakeCameraArgs = (film: string) => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]

/** `picture`: a JPEG of the sheet; `film`: where to write. */
export async function filmSheet(picture: string, film: string): Promise<void> {
  const executablePath = findChromium()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
  try {
    const page = await browser.newPage()
    const planes = await page.evaluate(layOnTable, {
      jpeg: readFileSync(picture).toString('base64'),
      width: WIDTH,
      height: HEIGHT,
    })
    const frame = Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(planes, 'base64')])
    const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F5:1 Ip A1:1 C420jpeg\n`)
    writeFileSync(film, Buffer.concat([head, frame, frame]))
  } finally {
    await browser.close()
  }
}

/** Runs in the page: brightness of every pixel, then the two colour planes at half the size; base64. White is 235, as in
 *  television: a brighter film comes out of the camera burned out. */
async function layOnTable(input: { jpeg: string; width: number; height: number }): Promise<string> {
  const { jpeg, width, height } = input
  const sheet = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${jpeg}`)).blob())
  const context = new OffscreenCanvas(width, height).getContext('2d')!
  context.fillStyle = '#6b4a2f'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((1.5 * Math.PI) / 180)
  const [tall, wide] = [height * 0.92, (height * 0.92 * sheet.width) / sheet.height]
  context.drawImage(sheet, -wide / 2, -tall / 2, wide, tall)
  const { data } = context.getImageData(0, 0, width, height)
  const bright = new Uint8Array(width * height)
  const blue = new Uint8Array((width * height) / 4)
  const red = new Uint8Array((width * height) / 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = (y * width + x) * 4
      const [r, g, b] = [data[p]!, data[p + 1]!, data[p + 2]!]
      bright[y * width + x] = 16 + 0.257 * r + 0.504 * g + 0.098 * b
      if (y % 2 > 0 || x % 2 > 0) continue
      const half = (y / 2) * (width / 2) + x / 2
      blue[half] = 128 - 0.148 * r - 0.291 * g + 0.439 * b
      red[half] = 128 + 0.439 * r - 0.368 * g - 0.071 * b
    }
  const film = await new Blob([bright, blue, red]).arrayBuffer()
  const url = await new Promise<string>((done) => {
    const reader = new FileReader()
    reader.onload = () => done(reader.result as string)
    reader.readAsDataURL(new Blob([film]))
  })
  return url.slice(url.indexOf(',') + 1)
}
