import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { qrPath } from './qr-path.ts'

const SCALE = 6
const QUIET = 4 // modules of white around

beforeAll(() => {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer as ArrayBuffer } })
})

/** Fills the horizontal runs of the path, as a browser would. */
function draw({ d, size }: ReturnType<typeof qrPath>): ImageData {
  const side = (size + 2 * QUIET) * SCALE
  const data = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x1, y1, x2, y2] of d.matchAll(/M(\d+) (\d+)H(\d+)V(\d+)H\1Z/g)) {
    expect(Number(y2)).toBe(Number(y1) + 1)
    for (let y = (Number(y1) + QUIET) * SCALE; y < (Number(y1) + 1 + QUIET) * SCALE; y++)
      for (let x = (Number(x1) + QUIET) * SCALE; x < (Number(x2) + QUIET) * SCALE; x++)
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  }
  return { data, width: side, height: side, colorSpace: 'srgb' } as ImageData
}

test.each(['H56.99.01-261121-01001', 'H56.99.01-261121-9999999'])(
  'the path of %s reads back',
  async (code) => {
    const path = qrPath(code)
    expect(path.d.replace(/M\d+ \d+H\d+V\d+H\d+Z/g, '')).toBe('')
    const found = await readBarcodes(draw(path), { formats: ['QRCode'] })
    expect(found.map((one) => one.text)).toEqual([code])
  },
)
