/** A page as the reader saw it becomes a page worth proposing: words tidied, then marks put right by the words around them. */
import { familyNames } from './family-names.ts'
import { SURE } from './grade.ts'
import type { ReadPage, ReadWord } from './paper.ts'
import { tidyLine } from './tidy-words.ts'
import { correctMarks, type MarkContext } from '../text/marks/correct-marks.ts'
import type { WordModel } from '../text/marks/word-model.ts'

const familyNamesLow = new Set([...familyNames].map((name) => name.toLowerCase()))

/** What was put right keeps what was read in `readAs`; its confidence stays as it was. The same page corrected again
 *  stays as it is. */
export function correctPage(page: ReadPage, model: WordModel): ReadPage {
  const context: MarkContext = { model, isFamilyName: (low) => familyNamesLow.has(low) }
  const lines = linesOf(page.words)
    .map((line) => correctLine(tidyLine(line, model), context))
    .filter((line) => line.length > 0)
  const words = lines.flatMap((line, at) => line.map((word) => ({ ...word, line: at })))
  const sum = words.reduce((total, word) => total + word.confidence, 0)
  return {
    ...page,
    text: lines.map((line) => line.map((word) => word.text).join(' ')).join('\n'),
    confidence: words.length === 0 ? 0 : sum / words.length,
    words,
  }
}

function linesOf(words: readonly ReadWord[]): ReadWord[][] {
  const lines: ReadWord[][] = []
  for (const word of words) (lines[word.line] ??= []).push(word)
  return lines.filter((line) => line !== undefined)
}

function correctLine(line: readonly ReadWord[], context: MarkContext): ReadWord[] {
  const fixed = correctMarks(
    line.map(({ text, confidence, readAs }) => ({
      text,
      isDoubtful: confidence < SURE,
      isFrozen: readAs !== undefined,
    })),
    context,
  )
  return line.map((word, at) => {
    const text = fixed[at]
    return text === null || text === undefined ? word : { ...word, text, readAs: word.text }
  })
}
