/**
 * Draws the app icons into `public/icons/`: a gold arch with an open door on a teal field, one door for every matter.
 * No emblem of the State. Run `npx node scripts/icons.ts` after changing a shape; the pictures are committed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [number, number, number, number]
type Inside = (x: number, y: number) => boolean // unit square, y downwards

const TEAL: Colour = [10, 77, 104, 255]
const GOLD: Colour = [255, 191, 0, 255]
const CLEAR: Colour = [0, 0, 0, 0]
const SAMPLES = 4 // per pixel and direction

/** A doorway: straight sides, round head, standing on `floor`. */
const arch =
  (halfWidth: number, head: number, floor: number): Inside =>
  (x, y) => {
    if (y > floor || Math.abs(x - 0.5) > halfWidth) return false
    return y >= head || Math.hypot(x - 0.5, y - head) <= halfWidth
  }
const roundedSquare =
  (radius: number): Inside =>
  (x, y) => {
    const dx = Math.max(radius - x, x - (1 - radius), 0)
    const dy = Math.max(radius - y, y - (1 - radius), 0)
    return Math.hypot(dx, dy) <= radius
  }

const frame = arch(0.25, 0.44, 0.78)
const opening = arch(0.17, 0.44, 0.78)
/** The open leaf: hinged at the left, drawn narrower towards its edge. */
const leaf: Inside = (x, y) =>
  opening(x, y) && x <= 0.5 && y >= 0.4 + (x - 0.33) * 0.35 && y <= 0.78 - (x - 0.33) * 0.12
const sill: Inside = (x, y) => y > 0.78 && y <= 0.82 && Math.abs(x - 0.5) <= 0.31

const mark: Inside = (x, y) => (frame(x, y) && !opening(x, y)) || leaf(x, y) || sill(x, y)

/** `scale`: size of the mark; a maskable icon keeps it inside the circle of 80 %. */
function draw(size: number, field: Inside, scale: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0, 0]
      for (let i = 0; i < SAMPLES * SAMPLES; i++) {
        const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) / size
        const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size
        const onMark = mark((x - 0.5) / scale + 0.5, (y - 0.5) / scale + 0.5)
        const colour = !field(x, y) ? CLEAR : onMark ? GOLD : TEAL
        for (let c = 0; c < 3; c++) sum[c] = sum[c]! + colour[c]! * colour[3]
        sum[3] = sum[3]! + colour[3]
      }
      const alpha = sum[3]!
      const at = (row * size + column) * 4
      for (let c = 0; c < 3; c++) pixels[at + c] = alpha === 0 ? 0 : Math.round(sum[c]! / alpha)
      pixels[at + 3] = Math.round(alpha / (SAMPLES * SAMPLES))
    }
  }
  return pixels
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** PNG, 8 bits RGBA, no filter. */
function png(size: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const rows = Buffer.alloc(size * (size * 4 + 1))
  for (let row = 0; row < size; row++) {
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1)
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ])
}

const folder = resolve(import.meta.dirname, '..', 'public', 'icons')
const everywhere: Inside = () => true
mkdirSync(folder, { recursive: true })
for (const [name, size, field, scale] of [
  ['icon-192', 192, roundedSquare(0.18), 1.15],
  ['icon-512', 512, roundedSquare(0.18), 1.15],
  ['maskable-512', 512, everywhere, 0.9],
  ['favicon-48', 48, roundedSquare(0.18), 1.25],
] as const) {
  writeFileSync(resolve(folder, `${name}.png`), png(size, draw(size, field, scale)))
}
