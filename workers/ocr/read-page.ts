/** The engine's table of words (TSV) becomes the page contract: NFC text, boxes in archive pixels, shares not percents. */
import type { Box, ReadPage, ReadWord } from '../../domain/document/paper.ts'
import type { PageSize } from './pgm-header.ts'

/** Columns of tesseract's TSV: level page block paragraph line word left top width height confidence text. */
const WORD_LEVEL = '5'

/** `scale`: reading pixels per archive pixel. `codes` are not ours to find and stay empty. */
export function toReadPage(tsv: string, size: PageSize, scale: number): ReadPage {
  const words: ReadWord[] = []
  const lines: string[] = []
  let lineKey = ''
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] =
      row.split('\t')
    const value = (text ?? '').normalize('NFC').trim()
    if (level !== WORD_LEVEL || value === '') continue
    const key = `${page}.${block}.${paragraph}.${line}`
    if (key === lineKey) lines[lines.length - 1] += ` ${value}`
    else lines.push(value)
    lineKey = key
    words.push({
      text: value,
      confidence: Math.min(1, Math.max(0, Number(confidence) / 100)),
      box: toBox(Number(left), Number(top), Number(width), Number(height), scale),
      line: lines.length - 1,
    })
  }
  const sum = words.reduce((total, word) => total + word.confidence, 0)
  return {
    width: Math.round(size.width / scale),
    height: Math.round(size.height / scale),
    text: lines.join('\n'),
    confidence: words.length === 0 ? 0 : sum / words.length,
    words,
    codes: [],
  }
}

function toBox(left: number, top: number, width: number, height: number, scale: number): Box {
  return [
    Math.floor(left / scale),
    Math.floor(top / scale),
    Math.ceil((left + width) / scale),
    Math.ceil((top + height) / scale),
  ]
}
