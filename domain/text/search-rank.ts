/** Second look at one row: what it really covers, how long the words run together, how little else it says. */
import { agreement, beginningAgreement } from './search-marks.ts'
import type { Query } from './search-query.ts'
import { FIELD_STRENGTH } from './search-index.ts'
import type { IndexedRow, IndexedText, SearchIndex } from './search-index.ts'

/** Near matches of a word that are worth something only when a neighbour fits exactly (see search-fuzzy). */
export interface Ranking {
  readonly index: SearchIndex
  readonly query: Query
  readonly weights: readonly number[]
  readonly shaky: readonly ReadonlySet<number>[] // per word: token numbers that need a neighbour
}

export interface RowMatch {
  readonly coverage: number // 0…1 of the query's weight
  readonly isFull: boolean // every content word is held
  readonly saysIt: boolean // holds a whole nickname of the row, or a spoken phrase in its official words
  readonly purity: number // 0…1, how much of the row's best text the query says
  readonly matchedWords: number // content words held
  readonly runWeight: number // of the longest run of words in the same order
  readonly score: number
}

interface Slot {
  readonly position: number
  readonly quality: number
  readonly isShaky: boolean
  readonly typed: string | undefined // tone key, when the word was typed with marks
  readonly compare: (typed: string, held: string) => number
}

/** Prepared once per query: which positions a token answers. Words first, then each reading after a gap. */
export class Ranker {
  readonly #ranking: Ranking
  readonly #slots = new Map<number, Slot[]>()
  readonly #size: number
  readonly #slotWeights: number[]
  readonly #readingStarts: number[] = []
  readonly #totalWeight: number

  constructor(ranking: Ranking) {
    this.#ranking = ranking
    const { index, query, weights, shaky } = ranking
    this.#slotWeights = [...weights]
    this.#totalWeight = weights.reduce((sum, weight) => sum + weight, 0)
    query.words.forEach((word, position) => {
      for (const [token, quality] of word.accepted) {
        const isShaky = shaky[position]?.has(token) ?? false
        const isSame = index.vocabulary[token] === word.token
        const typed = word.isMarked && (isSame || word.beginnings.has(token)) ? word.toneKey : undefined
        this.#add(token, {
          position,
          quality,
          isShaky,
          typed,
          compare: isSame ? agreement : beginningAgreement,
        })
      }
    })
    for (const { from, to, tokens, quality } of query.readings) {
      this.#slotWeights.push(0) // the gap: no run crosses it
      this.#readingStarts.push(this.#slotWeights.length)
      const weight = weights.slice(from, to).reduce((sum, one) => sum + one, 0) / tokens.length
      for (const token of tokens) {
        this.#add(token, {
          position: this.#slotWeights.length,
          quality,
          isShaky: false,
          typed: undefined,
          compare: agreement,
        })
        this.#slotWeights.push(weight)
      }
    }
    this.#size = this.#slotWeights.length
  }

  #add(token: number, slot: Slot): void {
    const slots = this.#slots.get(token)
    if (slots === undefined) this.#slots.set(token, [slot])
    else slots.push(slot)
  }

  rank(row: IndexedRow): RowMatch {
    const held = new Float64Array(this.#size)
    const runs = row.texts.map((text) => this.#run(text, held, 1))
    this.#run(row.field, held, FIELD_STRENGTH)
    const words = this.#wordQualities(held)
    const { weights, query } = this.#ranking
    const matched = words.reduce((sum, quality, at) => sum + quality * (weights[at] ?? 0), 0)
    const content = query.words.flatMap((word, at) => (word.factor === 1 ? [words[at] ?? 0] : []))
    const coverage = matched / this.#totalWeight
    const best = runs.reduce((a, b) => (b.score > a.score ? b : a), NO_RUN)
    return {
      coverage,
      isFull: content.every((quality) => quality > 0),
      saysIt: runs.some(({ isWhole }) => isWhole) || this.#holdsReading(held),
      purity: Math.max(0, ...runs.map(({ purity }) => purity)),
      runWeight: Math.max(0, ...runs.map(({ weight }) => weight)),
      matchedWords: content.filter((quality) => quality > 0).length,
      score: 100 * coverage + best.score + 6 * this.#saidWords(held) - 2 * row.wordiness,
    }
  }

  /** Walks one text of the row; notes what it holds and finds its best run. */
  #run(text: IndexedText, held: Float64Array, strength: number): Run {
    const { index } = this.#ranking
    let before: ReadonlyMap<number, Run> = NO_RUNS
    let best = NO_RUN
    let all = 0
    let hit = 0
    for (let at = 0; at < text.tokens.length; at++) {
      const token = text.tokens[at] ?? -1
      const idf = index.idf[token] ?? 0
      all += idf
      const slots = this.#slots.get(token)
      if (slots === undefined) {
        before = NO_RUNS
        continue
      }
      const now = new Map<number, Run>()
      let quality = 0
      for (const plain of slots) {
        const slot = inItsMarks(plain, text.toneKeys[at])
        const last = before.get(slot.position - 1)
        const run = longer(last, slot, this.#slotWeights[slot.position] ?? 0)
        now.set(slot.position, run)
        if (!run.isSolid) continue
        for (const one of run.waiting) raise(held, one.position, one.quality * strength)
        quality = Math.max(quality, slot.quality)
        if (run.weight > best.weight) best = run
      }
      hit += idf * quality
      before = now
    }
    const share = best.weight / this.#totalWeight
    const isWhole = best.words === text.tokens.length && best.words > 1
    const purity = all === 0 ? 0 : hit / all
    const score = 25 * share + 12 * purity * Math.min(1, share * 1.5) + (isWhole ? 14 * share : 0)
    return { ...best, purity, isWhole, score }
  }

  /** How many words of plain speech, beyond the first, the row answers as one phrase. */
  #saidWords(held: Float64Array): number {
    const said = this.#ranking.query.readings.map(({ from, to, tokens }, k) =>
      this.#holds(held, k, tokens) ? to - from - 1 : 0,
    )
    return Math.max(0, ...said)
  }

  #holdsReading(held: Float64Array): boolean {
    return this.#ranking.query.readings.some(
      ({ tokens }, k) => tokens.length > 1 && this.#holds(held, k, tokens),
    )
  }

  #holds(held: Float64Array, reading: number, tokens: readonly number[]): boolean {
    const start = this.#readingStarts[reading] ?? 0
    return tokens.every((_, at) => (held[start + at] ?? 0) > 0)
  }

  #wordQualities(held: Float64Array): number[] {
    const { query } = this.#ranking
    const qualities = query.words.map((_, at) => held[at] ?? 0)
    query.readings.forEach(({ from, to, tokens, quality }, k) => {
      if (!this.#holds(held, k, tokens)) return
      for (let at = from; at < to; at++) qualities[at] = Math.max(qualities[at] ?? 0, quality)
    })
    return qualities
  }
}

interface Run {
  readonly words: number
  readonly weight: number
  readonly isSolid: boolean // holds at least one word that needs no neighbour
  readonly waiting: readonly Slot[] // all its slots: they count once the run is solid
  readonly purity: number
  readonly isWhole: boolean
  readonly score: number
}

const NO_RUNS: ReadonlyMap<number, Run> = new Map()
const NO_RUN: Run = { words: 0, weight: 0, isSolid: false, waiting: [], purity: 0, isWhole: false, score: 0 }

function longer(last: Run | undefined, slot: Slot, slotWeight: number): Run {
  return {
    words: (last?.words ?? 0) + 1,
    weight: (last?.weight ?? 0) + slot.quality * slotWeight,
    isSolid: last?.isSolid === true || !slot.isShaky,
    waiting: [...(last?.waiting ?? []), slot],
    purity: 0,
    isWhole: false,
    score: 0,
  }
}

function raise(held: Float64Array, at: number, value: number): void {
  held[at] = Math.max(held[at] ?? 0, value)
}

function inItsMarks(slot: Slot, toneKey: string | undefined): Slot {
  if (slot.typed === undefined || toneKey === undefined) return slot
  const share = slot.compare(slot.typed, toneKey)
  return share === 1 ? slot : { ...slot, quality: slot.quality * share }
}
