/** How well a word typed with marks agrees with a word of the index that has the same letters underneath. */
import { fold } from './fold.ts'
import { findParts } from './rimes.ts'

const NEAR = 0.9 // the tone still missing, hỏi and ngã taken for each other, or no Vietnamese word at all
const LESS_MARKED = 0.7 // "chúc" typed for "chức": a forgotten key, or another word
const OTHER_TONE = 0.6 // "lái" and "lại"
const OTHER_WORD = 0.2 // "làng" and "lăng"

/** 1 the same, down to 0.2 another word. Both arguments are tone keys. */
export function agreement(typed: string, held: string): number {
  if (typed === held) return 1
  const letters = held.slice(0, -1)
  if (findParts(letters) === undefined) return NEAR // "karaokê"
  if (!isLessMarked(typed.slice(0, -1), letters)) return OTHER_WORD
  const tones = `${typed.at(-1)}${held.at(-1)}`
  if (tones[0] === '0' || tones === '34' || tones === '43') return NEAR
  return tones[0] === tones[1] ? LESS_MARKED : OTHER_TONE
}

/** The same for a word not finished yet: only its letters so far are compared, the tone may still come. */
export function beginningAgreement(typed: string, held: string): number {
  const letters = typed.slice(0, -1)
  return isLessMarked(letters, held.slice(0, letters.length)) ? 1 : OTHER_WORD
}

function isLessMarked(typed: string, held: string): boolean {
  if (typed.length !== held.length) return true // y for i, or two accepted spellings
  return [...typed].every((letter, at) => letter === held[at] || letter === fold(held[at] ?? ''))
}
