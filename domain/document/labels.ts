/**
 * Finds printed labels ("Họ và tên mẹ:") in lines the reader may have damaged: marks are ignored, spaces may be lost
 * or added, and one letter in five may be wrong. Of two labels at one place the longer one counts.
 */
import type { TextLine } from './text-lines.ts'
import { editDistance } from '../text/edit-distance.ts'
import { fold } from '../text/fold.ts'

export interface Label {
  readonly field: string // '' for a label that only ends the value before it
  readonly text: string
  /** Short labels are words of running text too: then only at the start of a line. */
  readonly atStart?: boolean
  /** Printed without a colon too ("Ông NGUYỄN VĂN A"): then the line begins with it and a capital follows. */
  readonly noColon?: boolean
}

export interface LabelHit<L extends Label> {
  readonly label: L
  readonly line: number
  readonly from: number // index of its first word
  readonly to: number // index after its last word
  readonly distance: number
}

const MISREAD_SHARE = 0.2
const SHORT = 4
/** One slip in so few letters makes another word of it. */
const EXACT = 5
/** Words of a label that may follow the part of it we know. */
const LABEL_REST = 3
/** Words of noise (the edge of a photo, a stamp) that may stand before a label at the start of a line. */
const NOISE_WORDS = 2

/** Letters and digits only, folded: what is compared. */
export function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** At most one hit per word of the page, in reading order. */
export function findLabels<L extends Label>(lines: readonly TextLine[], labels: readonly L[]): LabelHit<L>[] {
  const wanted = labels.map((label) => toWanted(label))
  return lines.flatMap((line, index) => {
    const tokens = line.words.map((word) => bare(word.text))
    const hits = wanted.flatMap((each) => findInLine(line, tokens, index, each))
    return withoutOverlaps(hits)
  })
}

interface Wanted<L extends Label> {
  readonly label: L
  readonly letters: string
  readonly limit: number // letters that may be wrong
  readonly counts: ReadonlyMap<string, number>
}

function toWanted<L extends Label>(label: L): Wanted<L> {
  const letters = bare(label.text)
  const counts = new Map<string, number>()
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const limit = letters.length <= EXACT ? 0 : Math.floor(letters.length * MISREAD_SHARE)
  return { label, letters, limit, counts }
}

function findInLine<L extends Label>(
  { words }: TextLine,
  tokens: readonly string[],
  line: number,
  { label, letters, limit, counts }: Wanted<L>,
): (LabelHit<L> & { readonly length: number })[] {
  const starts = label.atStart ? Math.min(tokens.length, NOISE_WORDS + 1) : tokens.length
  const hits = []
  for (let from = 0; from < starts; from++) {
    if (tokens[from] === '') continue
    let joined = ''
    let best: { to: number; distance: number } | undefined
    for (let to = from; to < tokens.length && joined.length <= letters.length + limit; to++) {
      joined += tokens[to]
      if (couldBe(joined, letters.length, counts, limit)) {
        const distance = editDistance(joined, letters, limit)
        if (distance <= limit && distance < (best?.distance ?? limit + 1)) best = { to: to + 1, distance }
      }
      if (words[to]!.text.endsWith(':')) break // what follows a colon is the value
    }
    if (best === undefined || !isPlausible(words, from, best, label, letters.length)) continue
    hits.push({ label, line, from, to: best.to, distance: best.distance, length: letters.length })
  }
  return hits
}

/** Letters that one text has and the other has not, a lower bound of their distance: saves nearly all of the work. */
function couldBe(text: string, length: number, counts: ReadonlyMap<string, number>, limit: number): boolean {
  if (Math.abs(text.length - length) > limit) return false
  const seen = new Map<string, number>()
  let foreign = 0
  for (const letter of text) {
    const count = (seen.get(letter) ?? 0) + 1
    seen.set(letter, count)
    if (count > (counts.get(letter) ?? 0) && ++foreign > limit) return false
  }
  return true
}

/** Short labels are words of running text, and inside a line near misses are: a colon tells them from both. */
function isPlausible(
  words: TextLine['words'],
  from: number,
  { to, distance }: { readonly to: number; readonly distance: number },
  label: Label,
  length: number,
): boolean {
  if (label.noColon && from === 0 && /^\p{Lu}/u.test(words[to]?.text ?? '')) return true
  if (length <= SHORT) return hasColon(words, to)
  if (distance === 0 || from <= NOISE_WORDS) return true
  return words.slice(to - 1, to + LABEL_REST).some((word) => /[:]/.test(word.text))
}

const hasColon = (words: TextLine['words'], to: number) =>
  /[:.;]$/.test(words[to - 1]?.text ?? '') || /^[:.;]/.test(words[to]?.text ?? '')

function withoutOverlaps<H extends LabelHit<Label> & { readonly length: number }>(hits: H[]): H[] {
  const kept: H[] = []
  // Matched letters decide: a long label with one slip is better evidence than a short one without.
  const best = hits.slice().sort((a, b) => b.length - b.distance * 2 - (a.length - a.distance * 2))
  for (const hit of best)
    if (kept.every((other) => hit.to <= other.from || hit.from >= other.to)) kept.push(hit)
  return kept.sort((a, b) => a.from - b.from)
}
