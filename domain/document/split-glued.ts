/** Words the reader ran together ("CaoMinhPhước", "vàtên", "ngày15") come apart again, each with its share of the box. */
import type { ReadWord } from './paper.ts'
import { cutAt } from './word-parts.ts'
import { isVietnameseSyllable } from '../text/syllable.ts'
import type { WordModel } from '../text/marks/word-model.ts'

const MARKED = /[^\p{ASCII}]/u
const LETTERS = /^\p{L}+$/u
const LONGEST = 28
const BEFORE_NUMBER = /^(ngày|tháng|năm|số|điều|khoản|thôn|tổ|giờ|phút|lúc|khu)(?=\d)/iu
const AFTER_NUMBER = /^\d{1,4}(?=(?:ngày|tháng|năm|giờ|phút)[.,;:)]?$)/iu

export function splitGlued(word: ReadWord, model: WordModel): ReadWord[] {
  if (word.text.length > LONGEST) return [word]
  const places = splitPlaces(word.text, model)
  return places.length === 0 ? [word] : cutAt(word, places)
}

function splitPlaces(text: string, model: WordModel): readonly number[] {
  const number = BEFORE_NUMBER.exec(text) ?? AFTER_NUMBER.exec(text)
  if (number !== null) return [number[0].length]
  const lead = /^[("'“‘[]*/u.exec(text)?.[0].length ?? 0
  const core = text.slice(lead).replace(/[^\p{L}]+$/u, '')
  const places = LETTERS.test(core) ? insideWord(core, model) : afterMarks(core)
  return places.map((place) => place + lead)
}

/** "Họ,chữ": a comma, semicolon or colon between two words. */
function afterMarks(core: string): number[] {
  const parts = core.split(/(?<=[,;:])/u)
  const areWords = parts.every((part) => isVietnameseSyllable(part.replace(/[,;:]$/u, '')))
  if (parts.length < 2 || !areWords || !MARKED.test(core)) return []
  return endsOf(parts)
}

/** Where a capital follows a small letter, or where two syllables meet that are known to stand together. */
function insideWord(core: string, model: WordModel): number[] {
  const parts = core.split(/(?<=\p{Ll})(?=\p{Lu})/u)
  if (parts.length > 1)
    return MARKED.test(core) && parts.every((part) => isVietnameseSyllable(part)) ? endsOf(parts) : []
  if (!MARKED.test(core) || isVietnameseSyllable(core)) return []
  return bestPair(core.toLowerCase(), model)
}

function bestPair(low: string, model: WordModel): number[] {
  let best: number[] = []
  let most = 0
  for (let place = 1; place < low.length; place++) {
    const times = model.pair(low.slice(0, place), low.slice(place))
    if (times > most) [best, most] = [[place], times]
  }
  return best
}

function endsOf(parts: readonly string[]): number[] {
  let end = 0
  return parts.slice(0, -1).map((part) => (end += part.length))
}
