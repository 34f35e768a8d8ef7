/** What a PDF must say of a JPEG that goes in as it is. */

export interface JpegFrame {
  readonly width: number
  readonly height: number
  readonly components: number // 1 grey, 3 colour, 4 CMYK
  readonly isBaselineOrProgressive: boolean // what DCTDecode reads
  readonly bits: number
  readonly exifTurns: boolean // its EXIF says it lies on its side or is mirrored; a PDF viewer ignores that
}

/** Undefined when it is no JPEG or ends before it says its size. */
export function findJpegFrame(bytes: Uint8Array): JpegFrame | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let exifTurns = false
  try {
    if (view.getUint16(0) !== 0xffd8) return undefined
    for (let at = 2; ;) {
      if (view.getUint8(at) !== 0xff) return undefined
      const marker = view.getUint8(at + 1)
      if (marker === 0xff) {
        at += 1 // fill byte
        continue
      }
      if (isFrame(marker))
        return {
          width: view.getUint16(at + 7),
          height: view.getUint16(at + 5),
          components: view.getUint8(at + 9),
          bits: view.getUint8(at + 4),
          isBaselineOrProgressive: marker <= 0xc2,
          exifTurns,
        }
      if (marker === 0xda || marker === 0xd9) return undefined
      const hasNoLength = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
      if (hasNoLength) {
        at += 2
        continue
      }
      const length = Math.max(2, view.getUint16(at + 2))
      if (marker === 0xe1) exifTurns ||= readsTurned(bytes.subarray(at + 4, at + 2 + length))
      at += 2 + length
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined // a read past the end: truncated
    throw error
  }
}

/** SOF0…SOF15; C4, C8 and CC share the range but are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** EXIF tag 0x0112 other than 1. */
function readsTurned(segment: Uint8Array): boolean {
  if (String.fromCharCode(...segment.subarray(0, 4)) !== 'Exif') return false
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, Math.max(0, segment.length - 6))
  if (tiff.byteLength < 14) return false
  const little = tiff.getUint16(0) === 0x4949
  const first = tiff.getUint32(4, little)
  if (first + 2 > tiff.byteLength) return false
  const count = tiff.getUint16(first, little)
  for (let i = 0; i < count; i++) {
    const entry = first + 2 + i * 12
    if (entry + 12 > tiff.byteLength) return false
    if (tiff.getUint16(entry, little) === 0x0112) return tiff.getUint16(entry + 8, little) > 1
  }
  return false
}
