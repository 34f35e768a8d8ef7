/** Folding: Vietnamese without its marks, for finding. Never for deciding that two names or places are the same. */

const MARKS = /[\u0300-\u036f]/g

/** Lower case, no tone and vowel marks, đ→d. NFC and NFD of the same text fold alike. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd').normalize('NFC')
}

/** hy, ky, ly, my, sy, ty, quy are written with i as well ("đăng kí", "liệt sĩ"): both become i. */
const FINAL_Y = /^(h|k|l|m|s|t|qu)y$/

/** One folded syllable in the spelling the index keeps. */
export function foldIy(syllable: string): string {
  return FINAL_Y.test(syllable) ? `${syllable.slice(0, -1)}i` : syllable
}

/** Text for exact comparison of typing: NFC, one space between words, none around. */
export function normaliseSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
