/** Reads kind and size of an image from its first bytes, so that nothing is decoded before its budget is known. */

export type ImageMime = 'image/jpeg' | 'image/png' | 'image/webp'

export interface ImageHeader {
  readonly mime: ImageMime
  readonly width: number
  readonly height: number
  readonly isAnimated: boolean
}

/** Undefined when the bytes are none of the three kinds, or end before they say their size. */
export function findImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readJpeg(view) ?? readPng(view) ?? readWebp(view)
  } catch (error) {
    if (error instanceof RangeError) return undefined // a DataView read past the end: truncated
    throw error
  }
}

function readJpeg(view: DataView): ImageHeader | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  let at = 2
  for (;;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1 // fill byte
      continue
    }
    // SOF0…SOF15 hold the size; C4, C8 and CC share the range but are tables.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return {
        mime: 'image/jpeg',
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
        isAnimated: false,
      }
    if (marker === 0xda || marker === 0xd9) return undefined // picture data or end before any size
    const hasNoLength = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
    at += hasNoLength ? 2 : 2 + Math.max(2, view.getUint16(at + 2))
  }
}

const ascii = (view: DataView, at: number, length: number) =>
  String.fromCharCode(...Array.from({ length }, (_, i) => view.getUint8(at + i)))

function readPng(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || ascii(view, 12, 4) !== 'IHDR')
    return undefined
  let isAnimated = false
  for (let at = 33; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const chunk = ascii(view, at + 4, 4)
    if (chunk === 'acTL') isAnimated = true
    if (chunk === 'acTL' || chunk === 'IDAT') break
  }
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20), isAnimated }
}

function readWebp(view: DataView): ImageHeader | undefined {
  if (ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP') return undefined
  const mime = 'image/webp'
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  switch (ascii(view, 12, 4)) {
    case 'VP8 ':
      return {
        mime,
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
        isAnimated: false,
      }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { mime, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, isAnimated: false }
    }
    case 'VP8X':
      return {
        mime,
        width: uint24(24) + 1,
        height: uint24(27) + 1,
        isAnimated: (view.getUint8(20) & 0x02) !== 0,
      }
    default:
      return undefined
  }
}
