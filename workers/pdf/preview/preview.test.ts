import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { shrinkWithoutInk } from './backdrop.ts'
import { encodeFax } from './fax.ts'
import { findInk, type Pixels } from './ink.ts'
import { makePreview } from './make-preview.ts'
import { openPdfFile } from '../archive/pdf-file.ts'
import { needPdfTools, openPdf } from '../../../tests/support/pdf-tools.ts'

beforeAll(needPdfTools, 180_000)

/** What an independent reader makes of our code: poppler, 1 = black. */
async function decode(code: Uint8Array, width: number, height: number): Promise<number[]> {
  const file = openPdfFile()
  const picture = file.addStream(
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${width}/Rows ${height}>>`,
    code,
  )
  const content = file.addStream('', new TextEncoder().encode(`${width} 0 0 ${height} 0 0 cm /P Do`))
  const tree = file.reserve()
  const page = file.add(
    `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${width} ${height}]/Contents ${content} 0 R/Resources<</XObject<</P ${picture} 0 R>>>>>>`,
  )
  file.put(tree, `<</Type/Pages/Count 1/Kids[${page} 0 R]>>`)
  const pdf = openPdf(await file.save(file.add(`<</Type/Catalog/Pages ${tree} 0 R>>`), file.add('<<>>')))
  const bits = pdf.decodedPicture()
  pdf.close()
  const header = /^P4\s(\d+) (\d+)\s/.exec(String.fromCharCode(...bits.subarray(0, 40)))!
  const stride = Math.ceil(width / 8)
  return Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)]
    return (bits[header[0].length + y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1
  })
}

const page = (width: number, height: number, isInk: (x: number, y: number) => boolean) =>
  Uint8Array.from({ length: width * height }, (_, i) => (isInk(i % width, Math.floor(i / width)) ? 1 : 0))

test.each([
  ['white', () => false],
  ['black', () => true],
  ['a checkerboard', (x: number, y: number) => (x + y) % 2 === 0],
  ['slanted strokes', (x: number, y: number) => (x + 2 * y) % 37 < 5],
  ['every length of run, black and white', (x: number, y: number) => x * 2 < y !== x > y + 40],
])('%s comes back pixel by pixel from another decoder', async (_, isInk) => {
  const [width, height] = [331, 160]
  const ink = page(width, height, isInk)
  expect(await decode(encodeFax(ink, width, height), width, height)).toEqual([...ink])
})

test('every code word for long runs of either colour, and runs of more than 2,560 pixels', async () => {
  const [width, height] = [6001, 92]
  // White rows between, so that nothing above helps.
  const ink = page(width, height, (x, y) => y % 2 === 1 && x >= y * 32 && x < y * 64 + 1)
  const back = await decode(encodeFax(ink, width, height), width, height)
  expect(back.findIndex((bit, i) => bit !== ink[i])).toBe(-1)
})

test('any picture comes back', async () => {
  const bits = fc.integer({ min: 1, max: 70 }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      rows: fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }), {
        minLength: 1,
        maxLength: 12,
      }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(bits, async ({ width, rows }) => {
      const ink = Uint8Array.from(
        rows.flatMap((runs) => {
          const row = runs.flatMap((length, i) => Array.from({ length }, () => i % 2))
          return Array.from({ length: width }, (_, x) => row[x] ?? 0)
        }),
      )
      expect(await decode(encodeFax(ink, width, rows.length), width, rows.length)).toEqual([...ink])
    }),
    { numRuns: 25 },
  )
}, 60_000)

const WHITE = [250, 250, 245]
/** Grey-white paper with black letters, a red seal and a dark photograph. */
function sheet(): Pixels {
  const [width, height] = [400, 320]
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const letter = y % 40 < 20 && x % 12 < 3 && x < 200
      const seal = Math.abs(Math.hypot(x - 300, y - 80) - 40) < 5
      const photo = x > 240 && x < 380 && y > 180
      data.set(
        letter ? [30, 30, 30] : seal ? [210, 40, 50] : photo ? [60, 50, 40] : WHITE,
        (y * width + x) * 4,
      )
    }
  return { data, width, height }
}

test('print is ink; the seal and the photograph stay in the colour layer, which has no shadow of the letters', () => {
  const pixels = sheet()
  const ink = findInk(pixels)
  const at = (x: number, y: number) => ink[y * pixels.width + x]
  expect([at(1, 5), at(13, 45), at(8, 5), at(340, 80), at(300, 250)]).toEqual([1, 1, 0, 0, 0])
  const small = shrinkWithoutInk(pixels, ink, 200 / 75)
  const colour = (x: number, y: number) => [
    ...small.data.subarray(
      ...[0, 3].map((i) => (Math.floor((y * 75) / 200) * small.width + Math.floor((x * 75) / 200)) * 4 + i),
    ),
  ]
  expect(colour(1, 10)).toEqual(WHITE)
  expect(colour(340, 80)[0]! - colour(340, 80)[1]!).toBeGreaterThan(80)
  expect(colour(300, 250)).toEqual([60, 50, 40])
})

test('a page that is all ink or has no pixel of paper ends, and in one colour', () => {
  const data = new Uint8ClampedArray(64 * 64 * 4).fill(255)
  const small = shrinkWithoutInk({ data, width: 64, height: 64 }, new Uint8Array(64 * 64).fill(1), 4)
  expect(new Set(small.data)).toEqual(new Set([255]))
})

test('a background too large for the budget is made coarser; pages that do not decode are named', async () => {
  const asked: number[] = []
  const pictures = {
    decode: async (jpeg: Uint8Array) => (jpeg.length === 0 ? undefined : sheet()),
    toJpeg: async (_: Pixels, quality: number) => {
      asked.push(quality)
      return new Uint8Array(asked.length === 1 ? 60_000 : 900)
    },
  }
  const one = { jpeg: new Uint8Array(1), dpi: 200 }
  const made = await makePreview({ pages: [one], title: 'Giấy tờ' }, pictures)
  expect(asked).toEqual([0.4, 0.2])
  if (!made.ok) throw new Error(made.problem.code)
  const pdf = openPdf(made.value)
  expect(pdf.info()).toMatchObject({ Pages: '1', 'Page size': '144 x 115.2 pts', Title: 'Giấy tờ' })
  pdf.close()
  expect(
    await makePreview({ pages: [one, { ...one, jpeg: new Uint8Array() }], title: '' }, pictures),
  ).toMatchObject({
    problem: { code: 'pdf.picture-invalid', details: { page: 2 } },
  })
})
