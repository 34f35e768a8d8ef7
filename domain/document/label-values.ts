/** What stands behind each label: the rest of its line up to the next label, and the lines it runs on to. */
import { findLabels, type Label } from './labels.ts'
import type { ReadWord } from './paper.ts'
import { lettersConfidence } from './value-readers.ts'
import { textOf, type TextLine } from './text-lines.ts'
import { fold } from '../text/fold.ts'

export interface ValueLabel extends Label {
  /** Lines a value may fill, its first one included. */
  readonly lines: number
}

export interface LabelValue<L extends ValueLabel> {
  readonly label: L
  readonly labelWords: readonly ReadWord[]
  readonly tilt: number // of its line
  readonly words: readonly ReadWord[]
  /** Words by line, the label's own line first (perhaps empty): some values begin below their label. */
  readonly rows: readonly (readonly ReadWord[])[]
}

/** A line further below than this many of its heights belongs to something else. */
const LARGEST_GAP = 1.6
/** How far left of its label a following line may begin, in line heights: the rest is noise of a photo or a frame. */
const OUTDENT = 1.2
/** Share of the block's width a line may fall short and still run on: lines are ragged, edges of photos noisy. */
const EARLY_END = 0.3
/** Words of a label that may follow the part of it we know. */
const LABEL_REST = 3
const OTHER_LABEL = 7

export function valuesByLabel<L extends ValueLabel>(
  lines: readonly TextLine[],
  labels: readonly L[],
): LabelValue<L>[] {
  const hits = findLabels(lines, labels)
  const right = Math.max(0, ...lines.map((line) => line.box[2]))
  const width = right - Math.min(...lines.map((line) => line.box[0]))
  return hits.map((hit, i) => {
    const line = lines[hit.line]!
    const next = hits[i + 1]
    const end = next?.line === hit.line ? next.from : line.words.length
    const start = valueStart(line, hit.to, end)
    const own = line.words.slice(start ?? end, end)
    const rows = [end === line.words.length ? withoutEdgeNoise(own) : own]
    const left = line.words[isNumbered(line, hit.from) ? 0 : hit.from]!.box[0]
    for (
      let at = hit.line + 1;
      start !== null && rows.length < hit.label.lines && end === line.words.length;
      at++
    ) {
      const below = lines[at]
      const above = lines[at - 1]!
      if (below === undefined || hits.some((other) => other.line === at)) break
      const height = above.box[3] - above.box[1]
      if (below.box[1] - above.box[3] > LARGEST_GAP * height) break
      if (isDateline(below) || !below.words.some(isRead)) break
      if (rows[0]!.length > 0 && endsEarly(above, below, right, width)) break
      rows.push(withoutEdgeNoise(below.words.filter((word) => word.box[0] >= left - OUTDENT * height)))
    }
    return {
      label: hit.label,
      labelWords: line.words.slice(hit.from, hit.to),
      tilt: line.tilt,
      words: rows.flat(),
      rows,
    }
  })
}

const NOISE_GAP = 1.5
const NOISE_CONFIDENCE = 0.6
const HARDLY_READ = 0.3

/** At the edge of a photo the reader sees letters in shadows and in whatever lies beside the sheet. */
function withoutEdgeNoise(words: readonly ReadWord[]): readonly ReadWord[] {
  const isFar = (at: number) => {
    const [before, word] = [words[at - 1]!, words[at]!]
    return word.box[0] - before.box[2] > NOISE_GAP * (before.box[3] - before.box[1])
  }
  const cut = words.findIndex(
    (_, at) => at > 0 && isFar(at) && lettersConfidence(words.slice(at)) < NOISE_CONFIDENCE,
  )
  let end = cut === -1 ? words.length : cut
  while (end > 1 && words[end - 1]!.confidence < NOISE_CONFIDENCE && isStray(words[end - 1]!)) end--
  return words.slice(0, end)
}

/** Something was read there: not only shadows. */
const isRead = ({ text, confidence }: ReadWord) => confidence >= HARDLY_READ && /[\p{L}\p{N}]/u.test(text)

const isStray = ({ text }: ReadWord) => text.replace(/[^\p{L}\p{N}]/gu, '').length <= 1

/** "11. Nơi ở hiện tại", "c) Diện tích": the next line begins below the number. */
function isNumbered({ words }: TextLine, from: number): boolean {
  return words.slice(0, from).every((word) => /^(?:\p{L}|\d{1,2}|[IVX]+)[.)]$/u.test(word.text))
}

/** "Hạc Thành, ngày 09 tháng 11 năm 2026" begins the signatures. */
function isDateline(line: TextLine): boolean {
  return /^[^,]{2,40}, ngay \S+ thang /.test(fold(textOf(line)))
}

/** A line that had plenty of room for the next line's first word was not broken: its value ends here. */
function endsEarly(above: TextLine, below: TextLine, right: number, width: number): boolean {
  const [first] = below.words
  const room = right - above.box[2]
  return first !== undefined && room > first.box[2] - first.box[0] + EARLY_END * width
}

/** Labels are printed longer than we know them ("Cân nặng của con:"): a colon close by still belongs to the label. Much
 *  longer ones ask for something else ("Nơi thường trú trước khi chuyển đến:"): null. */
function valueStart({ words }: TextLine, from: number, end: number): number | null {
  if (words[from - 1]?.text.endsWith(':')) return from
  const colon = words
    .slice(from, Math.min(end, from + OTHER_LABEL))
    .findIndex((word) => word.text.endsWith(':'))
  if (colon === -1) return from
  if (colon < LABEL_REST) return from + colon + 1
  return /^\p{Ll}/u.test(words[from]!.text) ? null : from
}
