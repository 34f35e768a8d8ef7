/** Whether a picture file has its end: browsers show the missing part of a cut file as grey and say nothing. */
import type { ImageMime } from './image-header.ts'

export function isWhole(bytes: Uint8Array, mime: ImageMime): boolean {
  switch (mime) {
    case 'image/jpeg':
      return hasJpegEnd(bytes)
    case 'image/png':
      return hasPngEnd(bytes)
    case 'image/webp':
      return bytes.length >= 8 + (new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) & ~1)
  }
}

/** Walks segments and picture data to the end marker. Thumbnails in EXIF have end markers of their own: those are skipped. */
function hasJpegEnd(bytes: Uint8Array): boolean {
  let at = 2
  for (;;) {
    at = bytes.indexOf(0xff, at)
    if (at < 0 || at + 1 >= bytes.length) return false
    const marker = bytes[at + 1]!
    if (marker === 0xd9) return true
    const hasNoLength = marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd7)
    if (marker === 0xff) at += 1
    else if (hasNoLength) at += 2
    else if (at + 3 >= bytes.length) return false
    else at += 2 + Math.max(2, bytes[at + 2]! * 256 + bytes[at + 3]!)
  }
}

function hasPngEnd(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === 0x49454e44) return true // IEND
  return false
}
