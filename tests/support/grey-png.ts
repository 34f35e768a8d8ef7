/** Grey pictures as PNG, for approved pages in the repository: eight bits, one channel, nothing else. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { GreyPage } from './pdf-tools.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Sixteen levels are enough to compare by, and make small files. */
const LEVEL = 17

export function encodeGreyPng({ width, height, data }: GreyPage): Buffer {
  const raw = Buffer.alloc((width + 1) * height) // each row begins with its filter: none
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      raw[y * (width + 1) + 1 + x] = Math.round(data[y * width + x]! / LEVEL) * LEVEL
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(head))
  return Buffer.concat([length, head, check])
}

/** Only what `encodeGreyPng` writes. */
export function decodeGreyPng(png: Buffer): GreyPage {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  const start = png.indexOf('IDAT')
  const raw = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)))
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    if (raw[y * (width + 1)] !== 0) throw new Error('not a picture of ours')
    data.set(raw.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width)
  }
  return { width, height, data }
}

/** The largest difference of two pages by tiles: letters that moved or are missing, not the edges of letters. */
export function worstTile(a: GreyPage, b: GreyPage, side = 4): number {
  if (a.width !== b.width || a.height !== b.height) return 255
  let worst = 0
  for (let top = 0; top < a.height; top += side)
    for (let left = 0; left < a.width; left += side) {
      let [sum, count] = [0, 0]
      for (let y = top; y < Math.min(top + side, a.height); y++)
        for (let x = left; x < Math.min(left + side, a.width); x++) {
          sum += a.data[y * a.width + x]! - b.data[y * a.width + x]!
          count += 1
        }
      worst = Math.max(worst, Math.abs(sum) / count)
    }
  return worst
}
