/** The engine's table of words (TSV) becomes the page contract: NFC text, boxes in archive pixels, shares not percents. */
import type { Box, ReadPage, ReadWord } from '../../domain/document/paper.ts'
import type { PageSize } from './pgm-header.ts'
import { toRows } from './rows.ts'

/** Columns of tesseract's TSV: level page block paragraph line word left top width height confidence text. */
const WORD_LEVEL = '5'

export interface TableWord {
  readonly text: string
  readonly confidence: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** `besides`: words found otherwise. `scale`: reading pixels per archive pixel. `codes` are not ours to find and stay empty. */
export function toReadPage(
  tsv: string,
  size: PageSize,
  scale: number,
  besides: readonly TableWord[] = [],
): ReadPage {
  const rows = toRows([...piecesOf(tsv), ...besides.map((word) => [word])])
  const words: ReadWord[] = rows.flatMap((row, line) =>
    row.map(({ text, confidence, ...place }) => ({ text, confidence, box: toBox(place, scale), line })),
  )
  const sum = words.reduce((total, word) => total + word.confidence, 0)
  return {
    width: Math.round(size.width / scale),
    height: Math.round(size.height / scale),
    text: rows.map((row) => row.map((word) => word.text).join(' ')).join('\n'),
    confidence: words.length === 0 ? 0 : sum / words.length,
    words,
    codes: [],
  }
}

export function wordsOf(tsv: string): TableWord[] {
  return piecesOf(tsv).flat()
}

/** Words by the lines the engine saw. */
function piecesOf(tsv: string): TableWord[][] {
  const pieces = new Map<string, TableWord[]>()
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] =
      row.split('\t')
    const value = (text ?? '').normalize('NFC').trim()
    if (level !== WORD_LEVEL || value === '') continue
    const key = `${page}.${block}.${paragraph}.${line}`
    const word = {
      text: value,
      confidence: Math.min(1, Math.max(0, Number(confidence) / 100)),
      left: Number(left),
      top: Number(top),
      right: Number(left) + Number(width),
      bottom: Number(top) + Number(height),
    }
    const piece = pieces.get(key)
    if (piece === undefined) pieces.set(key, [word])
    else piece.push(word)
  }
  return [...pieces.values()]
}

function toBox(place: Omit<TableWord, 'text' | 'confidence'>, scale: number): Box {
  return [
    Math.floor(place.left / scale),
    Math.floor(place.top / scale),
    Math.ceil(place.right / scale),
    Math.ceil(place.bottom / scale),
  ]
}
