/**
 * Whether a page was scanned before: the same bytes (SHA-256), or a picture that looks the same (perceptual hash of
 * `PreparedPage.likeness`). It only ever warns; two pages of the same printed form may look alike.
 */

export interface PageMark {
  readonly id: string // whatever the caller knows the page by
  readonly sha256: string // of the file as it came in
  readonly likeness: string | null // 16 hex digits
  readonly text?: string // what was read on it, when it was read
}

export type Repeat =
  | { readonly of: string; readonly how: 'same-bytes' }
  | { readonly of: string; readonly how: 'looks-alike'; readonly distance: number }

/** Of 64 bits. The same page scanned again, cut, smaller or coarser: 0–6; the same form filled in for another person:
 *  8–13; other papers: 21 and more. */
export const LIKENESS_LIMIT = 6
const LIKENESS = /^[0-9a-f]{16}$/

/** The earlier page this one repeats, if any: same bytes first, then the nearest likeness, the earliest of equals. */
export function findRepeat(page: PageMark, earlier: readonly PageMark[]): Repeat | null {
  const same = earlier.find((other) => other.sha256 === page.sha256)
  if (same !== undefined) return { of: same.id, how: 'same-bytes' }
  let nearest: Extract<Repeat, { how: 'looks-alike' }> | null = null
  for (const other of earlier) {
    const distance = likenessDistance(page.likeness, other.likeness)
    if (distance === null || distance > LIKENESS_LIMIT || speakOfOthers(page.text, other.text)) continue
    if (nearest === null || distance < nearest.distance)
      nearest = { of: other.id, how: 'looks-alike', distance }
  }
  return nearest
}

/** Bits that differ; null when either page has no sound likeness, or one so plain (a blank page) that all are alike. */
export function likenessDistance(a: string | null, b: string | null): number | null {
  if (a === null || b === null || !LIKENESS.test(a) || !LIKENESS.test(b)) return null
  if (isPlain(a) || isPlain(b)) return null
  let bits = 0
  for (let i = 0; i < 16; i++) bits += countBits(Number.parseInt(a[i]!, 16) ^ Number.parseInt(b[i]!, 16))
  return bits
}

/** Two people's copies of one form look alike; their long numbers (ID, telephone, dossier) tell them apart. */
function speakOfOthers(a = '', b = ''): boolean {
  const numbers = (text: string) => new Set(text.match(/\d{6,}/g) ?? [])
  const [ours, theirs] = [numbers(a), numbers(b)]
  return ours.size > 0 && theirs.size > 0 && ![...ours].some((number) => theirs.has(number))
}

function isPlain(likeness: string): boolean {
  return /^(?:0{16}|f{16})$/.test(likeness)
}

function countBits(nibble: number): number {
  return (nibble & 1) + ((nibble >> 1) & 1) + ((nibble >> 2) & 1) + ((nibble >> 3) & 1)
}
