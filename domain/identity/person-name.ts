/** Names of persons as they are kept and compared: NFC, as written on the paper, never re-cased by the machine. */
import { ok, refuse } from '../base/result.ts'
import type { Problem, Result } from '../base/result.ts'
import { fold, normaliseSpaces } from '../text/fold.ts'
import { isVietnameseSyllable } from '../text/syllable.ts'

const MAX_WORDS = 10
const MAX_LENGTH = 100
const ALLOWED = /^[\p{Script=Latin}\p{M} '’.-]+$/u
const VIETNAMESE_BASE = /^[abcdeghiklmnopqrstuvxy]+$/

/** Letters of the Latin script with any marks, space, apostrophe, hyphen, dot; 1–10 words (BLDS 2015 art. 26(3): no
 *  digits, no signs that are not letters). Refuses `identity.name.empty`, `.too-long`, `.letter-forbidden`. */
export function parsePersonName(text: string): Result<string> {
  const name = normaliseSpaces(text)
  if (!/\p{L}/u.test(name)) return refuse('identity.name.empty')
  if (name.length > MAX_LENGTH || name.split(' ').length > MAX_WORDS) return refuse('identity.name.too-long')
  return ALLOWED.test(name) ? ok(name) : refuse('identity.name.letter-forbidden', { letter: strangest(name) })
}

/** Letters no Vietnamese word has (f, j, w, z, ñ …): right in many ethnic and foreign names, so only a warning. */
export function nameWarnings(name: string): Problem[] {
  const foreign = [...name.replace(/[\s'’.-]/g, '')].filter((letter) => !VIETNAMESE_BASE.test(fold(letter)))
  return foreign.length === 0
    ? []
    : [{ code: 'identity.name.letter-foreign', details: { letter: foreign[0] } }]
}

/** Capitals, for printed forms. */
export function nameInCapitals(name: string): string {
  return name.normalize('NFC').toUpperCase()
}

/** Every word is a written Vietnamese syllable. False for a name mangled by an input method, and for real ethnic and
 *  foreign names too: ask the person, do not correct. */
export function looksVietnamese(name: string): boolean {
  return normaliseSpaces(name)
    .split(/[\s'’.-]+/)
    .every((word) => word === '' || isVietnameseSyllable(word))
}

function strangest(name: string): string {
  return [...name].find((letter) => !ALLOWED.test(letter)) ?? ''
}
