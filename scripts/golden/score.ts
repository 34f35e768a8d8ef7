/**
 * How well a page was read. Every true line is held against the part of the read text it fits best, so the order of two
 * columns does not count; what was read besides shows in the precision. NFC; dot leaders are no text.
 */

export interface WrongWord {
  readonly truth: string
  readonly read: string // '' when it is missing
}

export interface PageScore {
  readonly letters: number
  readonly letterErrors: number
  readonly words: number
  readonly wordErrors: number
  readonly readWords: number
  readonly trueReadWords: number
  readonly wrong: readonly WrongWord[]
}

const LEADERS = /[.…·_•]{3,}|(?:[.…·_]\s){3,}[.…·_]?/g

export function plainText(text: string): string {
  return text.normalize('NFC').replace(LEADERS, ' ').replace(/\s+/g, ' ').trim()
}

const wordsOf = (text: string) => text.split(' ').filter((word) => word !== '')

export function scorePage(lines: readonly string[], read: string): PageScore {
  const text = plainText(read)
  const readWords = wordsOf(text)
  const wrong: WrongWord[] = []
  let [letters, letterErrors, words, wordErrors] = [0, 0, 0, 0]
  const left = new Map<string, number>()
  for (const word of readWords) left.set(word, (left.get(word) ?? 0) + 1)
  let trueReadWords = 0
  for (const line of lines.map(plainText).filter((each) => each !== '')) {
    const own = wordsOf(line)
    letters += line.length
    letterErrors += leastEdits(line, text)
    words += own.length
    const missed = misreadWords(own, readWords)
    wordErrors += missed.edits
    wrong.push(...missed.wrong)
    for (const word of own) {
      const count = left.get(word) ?? 0
      if (count === 0) continue
      left.set(word, count - 1)
      trueReadWords += 1
    }
  }
  return { letters, letterErrors, words, wordErrors, readWords: readWords.length, trueReadWords, wrong }
}

/** Edits between `line` and the substring of `text` nearest to it: where it begins and ends costs nothing. */
export function leastEdits(line: string, text: string): number {
  if (text.includes(line)) return 0
  let above = new Int32Array(text.length + 1)
  let row = new Int32Array(text.length + 1)
  for (let i = 1; i <= line.length; i++) {
    row[0] = i
    const letter = line.charCodeAt(i - 1)
    for (let j = 1; j <= text.length; j++) {
      const same = text.charCodeAt(j - 1) === letter ? 0 : 1
      row[j] = Math.min(above[j - 1]! + same, above[j]! + 1, row[j - 1]! + 1)
    }
    ;[above, row] = [row, above]
  }
  return above.reduce((least, value) => Math.min(least, value), line.length)
}

/** The same over words, with which of them were misread. */
export function misreadWords(
  line: readonly string[],
  read: readonly string[],
): { edits: number; wrong: WrongWord[] } {
  const width = read.length + 1
  const table = new Int32Array((line.length + 1) * width)
  for (let i = 1; i <= line.length; i++) {
    table[i * width] = i
    for (let j = 1; j <= read.length; j++) {
      const same = read[j - 1] === line[i - 1] ? 0 : 1
      table[i * width + j] = Math.min(
        table[(i - 1) * width + j - 1]! + same,
        table[(i - 1) * width + j]! + 1,
        table[i * width + j - 1]! + 1,
      )
    }
  }
  const last = line.length * width
  let end = 0
  // Of equal places the longer: a misread last word is misread, not missing.
  for (let j = 1; j <= read.length; j++) if (table[last + j]! <= table[last + end]!) end = j
  const wrong: WrongWord[] = []
  for (let [i, j] = [line.length, end]; i > 0;) {
    const here = table[i * width + j]!
    const same = j > 0 && read[j - 1] === line[i - 1]
    if (j > 0 && here === table[(i - 1) * width + j - 1]! + (same ? 0 : 1)) {
      if (!same) wrong.unshift({ truth: line[i - 1]!, read: read[j - 1]! })
      i -= 1
      j -= 1
    } else if (here === table[(i - 1) * width + j]! + 1) {
      wrong.unshift({ truth: line[i - 1]!, read: '' })
      i -= 1
    } else {
      wrong.unshift({ truth: '', read: read[j - 1]! })
      j -= 1
    }
  }
  return { edits: table[last + end]!, wrong }
}
