/** Which kind of paper a page is: by a card's code, else by its title line, else by labels only one kind has. */
import { readCardCode } from './card-code.ts'
import { bare, findLabels } from './labels.ts'
import type { PaperKind, ReadPage } from './paper.ts'
import { linesOf, textOf, type TextLine } from './text-lines.ts'
import { tellingLabels, titles } from './titles.ts'
import { editDistance } from '../text/edit-distance.ts'

/** Titles stand in the upper part of a page and are printed in capitals. */
const UPPER_PART = 0.6
const CAPITAL_SHARE = 0.7
const MISREAD_SHARE = 0.15
/** A page that continues or quotes another paper may print one of its labels; two are no accident. */
const LABELS_NEEDED = 2

export function classify(page: ReadPage): PaperKind {
  if (page.codes.some((code) => readCardCode(code.text).length > 0)) return 'id-card'
  const lines = linesOf(page)
  if (page.machineZone?.lines.length === 3) return 'id-card'
  return (
    kindByTitle(page, lines) ?? (isLetter(lines) ? 'decision' : undefined) ?? kindByLabels(lines) ?? 'other'
  )
}

/** A công văn has no title: a number with symbols, what it is about, and to whom it goes (NĐ 30/2020, Phụ lục I). */
function isLetter(lines: readonly TextLine[]): boolean {
  const texts = lines.slice(0, 14).map(textOf)
  return (
    texts.some((text) => /^S\p{L}[:.\s]\s*\d+\s*\/\s*\p{Lu}/u.test(text)) &&
    texts.some((text) => bare(text).startsWith('kinhgui') || /^v\s?[/.]\s?v\s/i.test(text))
  )
}

/** Undefined: the page has no title we know; it may go on with the paper before it. */
export function kindByTitle(page: ReadPage, lines: readonly TextLine[]): PaperKind | undefined {
  const candidates = lines
    .filter((line) => line.box[1] < page.height * UPPER_PART && isCapital(textOf(line)))
    .flatMap((line, i, all) => [textOf(line), textOf(line) + (all[i + 1] ? textOf(all[i + 1]!) : '')])
    .map(bare)
  let best: { kind: PaperKind; letters: number } | undefined
  for (const { kind, text } of titles) {
    const title = bare(text)
    const limit = Math.floor(title.length * MISREAD_SHARE)
    const isThere = candidates.some((line) => startsLike(line, title, limit))
    if (isThere && title.length > (best?.letters ?? 0)) best = { kind, letters: title.length }
  }
  return best?.kind
}

/** A title may be followed by more ("TRÍCH LỤC KHAI SINH (BẢN SAO)"), but not stand inside a sentence. */
function startsLike(line: string, title: string, limit: number): boolean {
  for (let length = title.length - limit; length <= title.length + limit; length++)
    if (editDistance(line.slice(0, length), title, limit) <= limit) return true
  return false
}

function isCapital(text: string): boolean {
  const letters = [...text].filter((letter) => letter.toLowerCase() !== letter.toUpperCase())
  return (
    letters.length >= 5 &&
    letters.filter((letter) => letter === letter.toUpperCase()).length >= letters.length * CAPITAL_SHARE
  )
}

const telling = tellingLabels.map((each) => ({ ...each, field: each.kind }))

function kindByLabels(lines: readonly TextLine[]): PaperKind | undefined {
  const found = new Map<PaperKind, Set<string>>()
  for (const { label } of findLabels(lines, telling)) {
    const kind = found.get(label.kind) ?? new Set()
    found.set(label.kind, kind.add(label.text))
  }
  const [best] = [...found].sort((a, b) => b[1].size - a[1].size)
  return best && best[1].size >= LABELS_NEEDED ? best[0] : undefined
}
