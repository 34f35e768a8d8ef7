/** Names of administrative units apart from their kind: "P. Đông Sơn", "TT Hà Trung", "Xã Hoằng Tiến". */
import { fold, normaliseSpaces } from '../text/fold.ts'
import { searchToneKey } from '../text/tone-key.ts'
import { tokens, words } from '../text/tokens.ts'

export type UnitKind = 'xa' | 'phuong' | 'thi-tran'

export interface UnitName {
  readonly kind: UnitKind | null // as written; null when the name stands alone
  readonly bare: string // NFC, without the kind
  readonly key: string // tone-safe: hoá = hóa, kí = ký, but never Đông = Đồng
  readonly folded: string // for proposing only
}

const KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(?:thị trấn|thi tran|tt\.?)\s+/iu, 'thi-tran'],
  [/^(?:phường|phuong)\s+/iu, 'phuong'],
  [/^p\.?\s*(?=\d)/iu, 'phuong'], // P.6, P 6
  [/^p(?:\.\s*|\s+)/iu, 'phuong'],
  [/^(?:xã|xa)\s+/iu, 'xa'],
  [/^x\.\s*/iu, 'xa'],
]
// Not "quan" without its mark: Quan Hóa and Quan Sơn are districts.
const DISTRICT =
  /^(?:huyện|huyen|quận|thị xã|thi xa|thành phố|thanh pho|tp\.?|t\.p\.?|tx\.?|t\.x\.?|[hq]\.)\s*(?=[\p{L}\d])/iu
const PROVINCE = /^(?:tỉnh|tinh|thành phố|thanh pho|tp\.?|t\.p\.?)\s*(?=\p{L})/iu

export function unitName(text: string): UnitName {
  const written = normaliseSpaces(text)
  for (const [prefix, kind] of KINDS) {
    const bare = written.replace(prefix, '')
    if (bare !== written && bare !== '') return named(kind, /^\d+$/.test(bare) ? String(Number(bare)) : bare)
  }
  return named(null, written)
}

/** The whole text as a name: for "phuong nghi", which may be Xã Phượng Nghi as well as a ward called Nghi. */
export function wholeName(text: string): UnitName {
  return named(null, normaliseSpaces(text))
}

function named(kind: UnitKind | null, bare: string): UnitName {
  return {
    kind,
    bare,
    key: nameKey(bare),
    folded: foldedKey(bare),
  }
}

/** Without a single mark nobody knows whether the marks were lost. */
export function hasMarks(text: string): boolean {
  const lower = text.normalize('NFC').toLowerCase()
  return lower !== fold(lower)
}

/** Tone-safe key of a bare name. */
export function nameKey(bare: string): string {
  return words(bare).map(searchToneKey).join(' ')
}

/** Key without marks: equal keys propose, they never decide. */
export function foldedKey(bare: string): string {
  return tokens(bare).join(' ')
}

/** "Huyện Hoằng Hóa", "H. Hoằng Hóa", "TP Thanh Hóa" → the name alone. */
export function bareDistrict(text: string): string {
  return withoutKind(text, DISTRICT)
}

export function bareProvince(text: string): string {
  return withoutKind(text, PROVINCE)
}

function withoutKind(text: string, kind: RegExp): string {
  const written = normaliseSpaces(text)
  const bare = written.replace(kind, '')
  return bare === '' ? written : bare
}
