/** A JPEG of valid structure and any length: one pixel wide in its header, noise where the picture would be. */
import { randomBytes } from 'node:crypto'

const segment = (marker: number, body: Uint8Array) =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body])

const HEAD = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, Buffer.from([0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0])),
  segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
  segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0])),
  segment(0xc4, Buffer.from([0x00, 1, ...Array.from({ length: 15 }, () => 0), 0])),
  segment(0xc4, Buffer.from([0x10, 1, ...Array.from({ length: 15 }, () => 0), 0])),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
])

export function pageOf(bytes: number): Buffer {
  const noise = randomBytes(Math.max(1, bytes - HEAD.length - 2))
  for (let i = 0; i < noise.length; i++) if (noise[i] === 0xff) noise[i] = 0x7f // no marker inside
  return Buffer.concat([HEAD, noise, Buffer.from([0xff, 0xd9])])
}
