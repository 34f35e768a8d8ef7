/** Slips of the reader that have nothing to do with marks: leaders, specks at the edges, ligatures, 1 for l, lost spaces,
 *  torn numbers. */
import type { ReadWord } from './paper.ts'
import { inRightLetters } from './reader-letters.ts'
import { tidyNumbers } from './number-words.ts'
import { splitGlued } from './split-glued.ts'
import { partOf } from './word-parts.ts'
import type { WordModel } from '../text/marks/word-model.ts'

/** Rests of dot leaders and rules: never part of a word. */
const LEADER = /\.{3,}|…+|_{2,}|-{4,}|[.…_·]{4,}/u
const ONLY_LEADER = /^(?:[.…_·]{2,}|_)$/u
/** What a border, a fold or a speck becomes; a dash or plus at the beginning is a list's. */
const STRAY = /^[|¦_~`´'"‘’“”\\{}[\]«»°^=<>.,:;·•]+$/u
const SURE_ENOUGH = 0.8

export function tidyLine(line: readonly ReadWord[], model: WordModel): ReadWord[] {
  const words = line.flatMap(withoutLeaders).map(inRightLetters)
  return tidyNumbers(withoutEdgeMarks(words).flatMap((word) => splitGlued(word, model)))
}

function withoutLeaders(word: ReadWord): ReadWord[] {
  const leader = LEADER.exec(word.text)
  if (leader === null) return ONLY_LEADER.test(word.text) ? [] : [word]
  const end = leader.index + leader[0].length
  const before = leader.index === 0 ? [] : [partOf(word, 0, leader.index)]
  const after = end === word.text.length ? [] : withoutLeaders(partOf(word, end, word.text.length))
  return [...before, ...after]
}

function withoutEdgeMarks(words: readonly ReadWord[]): ReadWord[] {
  const isStray = (word: ReadWord | undefined) =>
    word !== undefined && STRAY.test(word.text) && word.confidence < SURE_ENOUGH
  let [from, to] = [0, words.length]
  while (from < to && isStray(words[from])) from += 1
  while (to > from && isStray(words[to - 1])) to -= 1
  return words.slice(from, to)
}
