/** Names what a file is that we take no pictures from, so that the screen can say what to do instead. */

export type ForeignKind =
  | 'empty'
  | 'pdf'
  | 'heic'
  | 'avif'
  | 'tiff'
  | 'gif'
  | 'bmp'
  | 'svg'
  | 'office'
  | 'broken-picture'
  | 'unknown-kind'

const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)))

export function nameKind(bytes: Uint8Array): ForeignKind {
  if (bytes.length === 0) return 'empty'
  const head = text(bytes, 0, 4)
  if (text(bytes, 0, 1024).includes('%PDF-')) return 'pdf' // readers allow bytes before it
  if (head.startsWith('\xff\xd8\xff') || head === '\x89PNG' || text(bytes, 8, 12) === 'WEBP')
    return 'broken-picture'
  if (text(bytes, 4, 8) === 'ftyp') {
    const brands = text(bytes, 8, 32)
    if (/avi[fs]/.test(brands)) return 'avif'
    return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic' : 'unknown-kind'
  }
  if (head === 'II*\0' || head === 'MM\0*' || head === 'II+\0' || head === 'MM\0+') return 'tiff'
  if (head === 'GIF8') return 'gif'
  if (head.startsWith('BM')) return 'bmp'
  if (head === 'PK\x03\x04' || head === '\xd0\xcf\x11\xe0') return 'office'
  if (/^\s*(<\?xml|<!--|<svg)/.test(text(bytes, 0, 200)) && text(bytes, 0, 1024).includes('<svg'))
    return 'svg'
  return 'unknown-kind'
}
