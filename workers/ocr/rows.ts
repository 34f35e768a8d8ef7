/**
 * Puts the pieces the engine found anywhere on the page into rows as people read them: what stands on one baseline,
 * from left to right. Cells of a table that are set half a line lower stay rows of their own; read as one block of
 * lines they garble each other.
 */
import { median } from '../../domain/base/median.ts'

interface Placed {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Row<Word> {
  readonly pieces: Band<Word>[]
}

interface Band<Word> {
  readonly words: readonly Word[]
  readonly middle: number
  readonly height: number
  readonly left: number
  readonly right: number
}

/** Of the lower piece's height, how far two middles may differ on one row. */
const SAME_ROW = 0.5
/** A dash or a dot is measured by its neighbour's height. */
const MUCH_LOWER = 0.5
/** Boxes may touch a little where letters lean over. */
const OVERLAP = 0.2

export function toRows<Word extends Placed>(pieces: readonly (readonly Word[])[]): Word[][] {
  const rows: Row<Word>[] = []
  const bands = pieces.filter((words) => words.length > 0).map(bandOf)
  for (const band of [...bands].sort((a, b) => b.words.length - a.words.length)) {
    const row = nearestRow(rows, band)
    if (row === undefined) rows.push({ pieces: [band] })
    else row.pieces.push(band)
  }
  return [...rows]
    .sort((a, b) => middleOf(a) - middleOf(b))
    .map(({ pieces: found }) => [...found].sort((a, b) => a.left - b.left).flatMap(({ words }) => words))
}

/** Of one word or more. Tall words tell where the line stands; marks and dashes do not. */
function bandOf<Word extends Placed>(words: readonly Word[]): Band<Word> {
  const height = median(words.map(({ top, bottom }) => bottom - top))!
  const tall = words.filter(({ top, bottom }) => bottom - top >= height)
  return {
    words,
    height,
    middle: median(tall.map(({ top, bottom }) => (top + bottom) / 2))!,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
  }
}

function nearestRow<Word>(rows: readonly Row<Word>[], band: Band<Word>): Row<Word> | undefined {
  let nearest: Row<Word> | undefined
  let least = Infinity
  for (const row of rows) {
    const distance = Math.abs(middleOf(row) - band.middle)
    if (distance >= least || !row.pieces.every((piece) => fitsBeside(piece, band))) continue
    ;[nearest, least] = [row, distance]
  }
  return nearest
}

function fitsBeside<Word>(a: Band<Word>, b: Band<Word>): boolean {
  const [low, high] = [Math.min(a.height, b.height), Math.max(a.height, b.height)]
  const reach = SAME_ROW * (low < MUCH_LOWER * high ? high : low)
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  return Math.abs(a.middle - b.middle) < reach && shared <= OVERLAP * high
}

function middleOf<Word>({ pieces }: Row<Word>): number {
  return pieces[0]?.middle ?? 0
}
