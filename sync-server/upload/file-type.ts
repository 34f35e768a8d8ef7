/** What a file is by its first bytes, never by its name. Only what a counter scans is taken. */
const SIGNS: readonly { readonly mime: string; readonly at: number; readonly bytes: readonly number[] }[] = [
  { mime: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { mime: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mime: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { mime: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]
const RIFF = [0x52, 0x49, 0x46, 0x46]

/** The MIME type, or null when it is none we take. */
export function findFileType(start: Uint8Array): string | null {
  const stands = (at: number, bytes: readonly number[]) => bytes.every((b, i) => start[at + i] === b)
  const sign = SIGNS.find((s) => stands(s.at, s.bytes))
  if (sign?.mime === 'image/webp' && !stands(0, RIFF)) return null
  return sign?.mime ?? null
}
