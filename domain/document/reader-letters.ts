/** Letters the reader takes for others by their shape alone, where only one reading makes sense. */
import type { ReadWord } from './paper.ts'
import { isVietnameseSyllable } from '../text/syllable.ts'

const LIGATURES: Readonly<Record<string, string>> = { ﬁ: 'fi', ﬂ: 'fl', ﬀ: 'ff', ﬃ: 'ffi', ﬄ: 'ffl' }
/** A day as papers write it, its figures partly taken for letters. */
const DAY = /^[\dOoIl|]{1,2}([/.-])[\dOoIl|]{1,2}\1[12lI|][\dOoIl|]{3}[.,;:)]?$/
const MARKED = /[^\p{ASCII}]/u

export function inRightLetters(word: ReadWord): ReadWord {
  const plain = word.text.replace(/[ﬀ-ﬄ]/gu, (ligature) => LIGATURES[ligature] ?? ligature)
  const text = rightDay(plain) ?? rightFirstLetter(plain) ?? plain
  if (text === word.text) return word
  return text === plain ? { ...word, text } : { ...word, text, readAs: word.readAs ?? word.text }
}

function rightDay(text: string): string | undefined {
  if (!DAY.test(text) || text.replace(/[^\d]/g, '').length < 5) return undefined
  return text.replace(/[Oo]/g, '0').replace(/[Il|]/g, '1')
}

/** "1à", "|à", "Iần": no word begins so, one with l does. */
function rightFirstLetter(text: string): string | undefined {
  const [, rest] = /^[1|I](\p{Ll}+)[.,;:)]?$/u.exec(text) ?? []
  if (rest === undefined || !MARKED.test(rest)) return undefined
  if (isVietnameseSyllable(`i${rest}`) || !isVietnameseSyllable(`l${rest}`)) return undefined
  return `l${text.slice(1)}`
}
