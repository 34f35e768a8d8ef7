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
  /** Printed without a colon too ("Ông NGUYỄN VĂN A"); a short one then begins its line and a capital follows. */
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
  const wanted = wantedOf(labels)
  return lines.flatMap((line, index) => withoutOverlaps(findInLine(line, index, wanted)))
}

interface Wanted<L extends Label> {
  readonly label: L
  readonly letters: string
  readonly limit: number // letters that may be wrong
  readonly counts: Counts
}

/** Labels by the lengths of text that may be theirs: most text is held against none. */
type ByLength<L extends Label> = readonly (readonly Wanted<L>[])[]

const known = new WeakMap<readonly Label[], ByLength<Label>>()

function wantedOf<L extends Label>(labels: readonly L[]): ByLength<L> {
  const before = known.get(labels) as ByLength<L> | undefined
  if (before !== undefined) return before
  const byLength: Wanted<L>[][] = []
  for (const label of labels) {
    const letters = bare(label.text)
    const limit = letters.length <= EXACT ? 0 : Math.floor(letters.length * MISREAD_SHARE)
    const wanted = { label, letters, limit, counts: countLetters(letters, noLetters()) }
    for (let length = Math.max(1, letters.length - limit); length <= letters.length + limit; length++)
      (byLength[length] ??= []).push(wanted)
  }
  const found = Array.from(byLength, (list) => list ?? [])
  known.set(labels, found)
  return found
}

type FoundHit<L extends Label> = LabelHit<L> & { readonly length: number }

function findInLine<L extends Label>({ words }: TextLine, line: number, wanted: ByLength<L>): FoundHit<L>[] {
  const tokens = words.map((word) => bare(word.text))
  const hits: FoundHit<L>[] = []
  for (let from = 0; from < tokens.length; from++) {
    if (tokens[from] === '') continue
    const best = new Map<Wanted<L>, { to: number; distance: number }>()
    const counts = noLetters()
    let joined = ''
    for (let to = from; to < tokens.length && joined.length < wanted.length; to++) {
      joined += tokens[to]
      countLetters(tokens[to]!, counts)
      for (const each of wanted[joined.length] ?? []) {
        if ((each.label.atStart && from > NOISE_WORDS) || !couldBe(counts, each)) continue
        const distance = editDistance(joined, each.letters, each.limit)
        if (distance <= each.limit && distance < (best.get(each)?.distance ?? each.limit + 1))
          best.set(each, { to: to + 1, distance })
      }
      if (words[to]!.text.endsWith(':')) break // what follows a colon is the value
    }
    for (const [{ label, letters }, found] of best)
      if (isPlausible(words, from, found, label, letters.length))
        hits.push({ label, line, from, ...found, length: letters.length })
  }
  return hits
}

type Counts = Uint8Array

const noLetters = (): Counts => new Uint8Array(37)

/** Adds the letters of `text`: a to z, digits, and one place for all others. */
function countLetters(text: string, counts: Counts): Counts {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const place = code >= 97 && code <= 122 ? code - 97 : code >= 48 && code <= 57 ? code - 22 : 36
    counts[place] = counts[place]! + 1
  }
  return counts
}

/** Letters that one text has and the other has not, a lower bound of their distance: saves nearly all of the work. */
function couldBe(counts: Counts, { counts: own, limit }: Wanted<Label>): boolean {
  let more = 0
  let fewer = 0
  for (let place = 0; place < counts.length; place++) {
    const off = counts[place]! - own[place]!
    if (off > 0) more += off
    else fewer -= off
  }
  return more <= limit && fewer <= limit
}

/** Labels are words of running text too. Inside a line a colon tells them from it, or a figure right behind ("sinh năm
 *  1964"); short ones need their colon anywhere. */
function isPlausible(
  words: TextLine['words'],
  from: number,
  { to, distance }: { readonly to: number; readonly distance: number },
  label: Label,
  length: number,
): boolean {
  if (label.noColon && from === 0 && /^\p{Lu}/u.test(words[to]?.text ?? '')) return true
  if (length <= SHORT) return hasColon(words, to)
  if (from <= NOISE_WORDS || label.noColon) return true
  if (words.slice(to - 1, to + LABEL_REST).some((word) => word.text.includes(':'))) return true
  return distance === 0 && (label.field === '' || /\d/.test(words[to]?.text ?? ''))
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
