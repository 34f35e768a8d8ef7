/** Puts an orientation into a JPEG: the smallest EXIF segment that says it. */

export function withOrientation(jpeg: Uint8Array, orientation: number): Uint8Array<ArrayBuffer> {
  const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
  const header = [0, 42, 0, 0, 0, 8] // first directory at 8
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0] // orientation, SHORT
  const tiff = [...ascii('MM'), ...header, 0, 1, ...entry, 0, 0, 0, 0] // one entry, no next directory
  const body = [...ascii('Exif'), 0, 0, ...tiff]
  const segment = [0xff, 0xe1, 0, body.length + 2, ...body]
  const made = new Uint8Array(jpeg.length + segment.length)
  made.set(jpeg.subarray(0, 2)) // SOI
  made.set(segment, 2)
  made.set(jpeg.subarray(2), 2 + segment.length)
  return made
}
