/** PNG and WebP files written chunk by chunk, lawful or lying, and JPEG files with things put into them. */
import { crc32, deflateSync } from 'node:zlib'

export interface PngSettings {
  readonly width: number
  readonly height: number
  /** Rows the data really holds. */
  readonly rows?: number
  readonly isInterlaced?: boolean
  /** Behind the head. */
  readonly chunks?: readonly Uint8Array[]
}

export function pngChunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** One bit a pixel, all black: how a huge picture becomes a small file. */
export function makePng({ width, height, rows = height, isInterlaced, chunks = [] }: PngSettings): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, isInterlaced ? 1 : 0], 8)
  const data = deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))), { level: 9 })
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    ...chunks,
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

export function webpChunk(type: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

/** Lossless: its head says the size, a few bytes of one colour could fill it. */
export function makeWebp(
  size: { readonly width: number; readonly height: number },
  more: Uint8Array = Buffer.alloc(0),
): Buffer {
  const body = Buffer.alloc(32)
  body[0] = 0x2f
  body.writeUInt32LE(((size.width - 1) | ((size.height - 1) << 14)) >>> 0, 1)
  const chunks = Buffer.concat([webpChunk('VP8L', body), more])
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(chunks.length + 4, 4)
  return Buffer.concat([head, chunks])
}

export function jpegSegment(marker: number, body: Uint8Array): Buffer {
  const length = body.length + 2
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), body])
}

/** Behind its first two bytes, where cameras write their notes. */
export function intoJpeg(jpeg: Uint8Array, ...segments: readonly Uint8Array[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}

/** The same picture with other numbers in its frame. */
export function withJpegSize(jpeg: Uint8Array, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg)
  const at = changed.indexOf(Buffer.from([0xff, 0xc0]))
  changed.writeUInt16BE(height, at + 5)
  changed.writeUInt16BE(width, at + 7)
  return changed
}

/** EXIF with an orientation, a place on earth and a thumbnail of its own. */
export function exif(orientation: number, thumbnail: Uint8Array): Buffer {
  const tiff = Buffer.alloc(26 + 18)
  tiff.write('MM\0*\0\0\0\b\0\u0002', 'latin1')
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  tiff.writeUInt16BE(0x8825, 22) // GPS
  return jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, thumbnail]))
}

export function makeGif(frames: number): Buffer {
  const frame = Buffer.from('2c00000000010001000002024401 00'.replace(' ', ''), 'hex')
  const head = Buffer.from('47494638396101000100800000ffffff000000', 'hex')
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])])
}
