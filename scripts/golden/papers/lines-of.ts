/** A golden paper as a perfect reader would give it, without printing it: for tests of the templates alone. */
import type { ReadPage, ReadWord } from '../../../domain/document/paper.ts'
import type { GoldenPaper } from '../paper.ts'

const LETTER = 14
const LINE = 46
const HEIGHT = 26
const LEFT = 120
const WIDTH = 1654

type Span = { readonly text: string; readonly left: number }

/** `misread`: what the reader makes of a word. */
export function readPerfectly(
  paper: GoldenPaper,
  misread: (word: string) => string = (word) => word,
): ReadPage {
  const lines = toLines(paper.html)
  const words = lines.flatMap((spans, line) =>
    spans.flatMap(({ text, left }) =>
      [...text.matchAll(/[^\s§]+/g)].map(({ 0: word, index }): ReadWord => {
        const read = misread(word.normalize('NFC'))
        const x = left + index * LETTER
        const top = 80 + line * LINE
        return {
          text: read,
          confidence: read === word ? 0.96 : 0.85,
          box: [x, top, x + word.length * LETTER, top + HEIGHT],
          line,
        }
      }),
    ),
  )
  const text = words.map((word) => word.text).join(' ')
  return { width: WIDTH, height: 2339, text, confidence: 0.95, words, codes: [] }
}

function toLines(html: string): Span[][] {
  const body = html.replace(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, '').replace(/<i>\.{20,}<\/i>/g, '   ')
  return body
    .split(/(?=<div class="head">)|(?<=<!--end-->)|(?=<div class="(?:cols|signs)">)/)
    .flatMap((part) => {
      if (part.startsWith('<div class="head">')) return beside(part, /<\/div>\s*<div>/, 0.52)
      if (/^<div class="(?:cols|signs)">/.test(part)) return beside(part, /(?<=<\/div>)(?=<div>)/, 0.48)
      return plainLines(part).map((text) => [{ text, left: LEFT }])
    })
}

/** Two columns: their lines stand beside each other; what follows them stands below. */
function beside(part: string, border: RegExp, share: number): Span[][] {
  const at = endOfBlock(part)
  const [left = '', right = ''] = part.slice(0, at).split(border)
  const [a, b] = [plainLines(left, HALF), plainLines(right, HALF)]
  const rows = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [
    ...(a[i] ? [{ text: a[i], left: LEFT }] : []),
    ...(b[i] ? [{ text: b[i], left: LEFT + WIDTH * share }] : []),
  ])
  return [...rows, ...plainLines(part.slice(at)).map((text) => [{ text, left: LEFT }])]
}

function endOfBlock(part: string): number {
  let depth = 0
  for (const match of part.matchAll(/<(\/?)div/g)) {
    depth += match[1] === '' ? 1 : -1
    if (depth === 0) return match.index + '</div>'.length
  }
  return part.length
}

const MOST_LETTERS = 92
const HALF = 46
/** Stands for empty paper, so that what lies far apart stays so. */
const EMPTY = '\u00a7'

function plainLines(html: string, most = MOST_LETTERS): string[] {
  return html
    .replace(/\n\s*/g, ' ')
    .replace(/<\/td><td>|<\/th><th>/g, '   ')
    .replace(/<p style="height[^>]*>/g, `\n${EMPTY}\n${EMPTY}\n`)
    .replace(/<span class="gap"><\/span>/g, `\n${EMPTY}\n`)
    .replace(/<br>|<\/(?:p|h1|h2|tr|div)>|<hr>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&emsp;|&nbsp;/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => wrapped(line, most))
}

function wrapped(line: string, most: number): string[] {
  if (line.length <= most) return [line]
  const at = line.lastIndexOf(' ', most)
  return [line.slice(0, at), ...wrapped(line.slice(at + 1), most)]
}
