/** A page of exactly so many bytes that is a whole JPEG to who walks through it; its pixels are noise. */
import { randomBytes } from 'node:crypto'

const segment = (marker: number, ...body: number[]) => [0xff, marker, 0, body.length + 2, ...body]
const HEAD = [
  0xff,
  0xd8,
  ...segment(0xe0, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0),
  ...segment(0xdb, 0, ...Array.from({ length: 64 }, () => 16)),
  ...segment(0xc0, 8, 0x06, 0xda, 0x04, 0xd8, 1, 1, 0x11, 0),
  ...segment(0xc4, 0, 1, ...Array.from({ length: 15 }, () => 0), 0),
  ...segment(0xda, 1, 1, 0, 0, 63, 0),
]
const END = [0xff, 0xd9]
export const LEAST_JPEG_BYTES = HEAD.length + END.length

export function jpegPage(bytes = 5_000, noise: Uint8Array = randomBytes(bytes)): Buffer {
  const page = Buffer.alloc(Math.max(bytes, LEAST_JPEG_BYTES))
  page.set(
    noise.subarray(0, page.length - LEAST_JPEG_BYTES).map((byte) => byte & 0x7f),
    HEAD.length,
  )
  page.set(HEAD)
  page.set(END, page.length - END.length)
  return page
}
