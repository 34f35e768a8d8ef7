/** How far two written names agree. Decides nothing: a person looks at every grade below `tone-style`. */
import { fold, foldIy, normaliseSpaces } from './fold.ts'
import { toneKeys } from './tone-key.ts'
import { words } from './tokens.ts'

/** `exact`: same letters, case aside · `tone-style`: hoá/hóa only · `folded`: equal once the marks (and i/y) are
 *  gone, as on an MRZ line or in a badly read scan; may be two people · `different`. */
export type NameGrade = 'exact' | 'tone-style' | 'folded' | 'different'

export function sameName(a: string, b: string): NameGrade {
  if (normaliseSpaces(a).toUpperCase() === normaliseSpaces(b).toUpperCase()) return 'exact'
  if (toneKeys(a) === toneKeys(b)) return 'tone-style'
  return foldedName(a) === foldedName(b) ? 'folded' : 'different'
}

function foldedName(name: string): string {
  return words(name)
    .map((word) => foldIy(fold(word)))
    .join(' ')
}
