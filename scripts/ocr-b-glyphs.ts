/**
 * Makes the letter shapes the machine readable zone is read by (`workers/imaging/machine-zone/ocr-b.ts`) and the cut font
 * its tests print with, from OCR-B of Debian's fonts-ocr-b (Norbert Schwarz 1995/2010: "You may freely use, modify and/or
 * distribute this file, without limitation"; Matthew Skala 2012: public domain). Run by hand after installing that package:
 * `npx node scripts/ocr-b-glyphs.ts /usr/share/fonts/opentype/ocr-b/OCRB.otf`; both outputs are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import subsetFont from 'subset-font'
import { GLYPH, LETTERS } from '../workers/imaging/machine-zone/glyph-frame.ts'
import { chromiumArgs, findChromium } from './chromium.ts'

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('name the font file')
const root = join(import.meta.dirname, '..')
const font = readFileSync(path)
writeFileSync(
  join(root, 'tests/support/shots/ocr-b.woff2'),
  await subsetFont(font, LETTERS, { targetFormat: 'woff2' }),
)

const executablePath = findChromium()
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
const page = await browser.newPage()
/** 0 paper … 15 ink, as hexadecimal digits row by row. Drawn eight times larger and averaged. */
const shapes = await page.evaluate(
  async ({ base64, letters, frame }) => {
    const face = new FontFace(
      'OCR-B',
      Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)),
    )
    document.fonts.add(await face.load())
    const fine = 8
    const canvas = new OffscreenCanvas(frame.width * fine, frame.height * fine)
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    /** Rows of ink of a zero, its baseline at 700: what the font says of its own height is not what it draws. */
    const zeroAt = (size: number) => {
      const big = new OffscreenCanvas(1000, 1000).getContext('2d')!
      big.font = `${size}px OCR-B`
      big.fillText('0', 0, 700)
      const { data } = big.getImageData(0, 0, 1000, 1000)
      const inked = Array.from({ length: 1000 }, (_, y) => y).filter((y) =>
        Array.from({ length: 1000 }, (_, x) => x).some((x) => data[(y * 1000 + x) * 4 + 3]! > 127),
      )
      return { above: 700 - inked[0]!, below: inked.at(-1)! + 1 - 700 }
    }
    const trial = zeroAt(500)
    const size = (500 * frame.capital * fine) / (trial.above + trial.below)
    const middle = (((trial.above - trial.below) / 2) * size) / 500
    context.font = `${size}px OCR-B`
    const { width: advance } = context.measureText('0')
    return {
      pitch: advance / fine / frame.capital,
      hex: [...letters].map((letter) => {
        context.fillStyle = '#fff'
        context.fillRect(0, 0, canvas.width, canvas.height)
        context.fillStyle = '#000'
        context.fillText(letter, (canvas.width - advance) / 2, canvas.height / 2 + middle)
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
        let text = ''
        for (let y = 0; y < frame.height; y++)
          for (let x = 0; x < frame.width; x++) {
            let ink = 0
            for (let v = 0; v < fine; v++)
              for (let u = 0; u < fine; u++)
                ink += 255 - data[((y * fine + v) * canvas.width + x * fine + u) * 4]!
            text += Math.round((ink / fine / fine / 255) * 15).toString(16)
          }
        return text
      }),
    }
  },
  { base64: font.toString('base64'), letters: LETTERS, frame: GLYPH },
)
await browser.close()
console.log(`pitch ${shapes.pitch.toFixed(3)} of the height of a capital`)
const lines = shapes.hex.map((hex, at) => `  ${JSON.stringify(LETTERS[at])}: '${hex}',`)
writeFileSync(
  join(root, 'workers/imaging/machine-zone/ocr-b.ts'),
  `/** Shapes of OCR-B, written by scripts/ocr-b-glyphs.ts from a font in the public domain: 0 paper … f ink, row by row. */
export const ocrB: Readonly<Record<string, string>> = {
${lines.join('\n')}
}
`,
)
