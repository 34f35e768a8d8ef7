/** Which syllables stand beside which in the texts of our own law pack: what a reading is judged by. */
import { fold } from '../fold.ts'

export interface WordModel {
  /** How often a syllable (lower case, NFC) was met; 0 for one never met. */
  count(syllable: string): number
  /** How often `next` followed `first`. */
  pair(first: string, next: string): number
  /** How often anything followed, or stood before, a syllable. */
  before(syllable: string): number
  after(syllable: string): number
  /** All syllables met that differ in marks only, `syllable` itself left out. */
  variants(syllable: string): readonly string[]
  /** Is that the name of a commune, district or province, old or new? Lower case, one space between syllables. */
  isPlace(name: string): boolean
  /** Places whose names differ from `name` in marks only. */
  placesLike(name: string): readonly string[]
  readonly total: number
}

const NONE: readonly string[] = []

/** Counts are kept as powers of two: a digit behind each word. */
const fromDigit = (digit: string) => 2 ** Number(digit)

/** `pairs`: a line for each first syllable: itself, its count, then those that follow it (`tổ6 chức5 dân4`).
 *  `places`: a line for each name. */
export function parseWordModel(data: { readonly pairs: string; readonly places: string }): WordModel {
  const counts = new Map<string, number>()
  const pairs = new Map<string, number>()
  const befores = new Map<string, number>()
  const afters = new Map<string, number>()
  for (const line of data.pairs.split('\n')) {
    const [first = '', ...nexts] = line.split(' ')
    const syllable = first.slice(0, -1)
    counts.set(syllable, fromDigit(first.slice(-1)))
    for (const each of nexts) {
      const [next, times] = [each.slice(0, -1), fromDigit(each.slice(-1))]
      pairs.set(`${syllable} ${next}`, times)
      afters.set(syllable, (afters.get(syllable) ?? 0) + times)
      befores.set(next, (befores.get(next) ?? 0) + times)
    }
  }
  const alike = byFold(counts.keys())
  const places = new Set(data.places.split('\n'))
  const placesAlike = byFold(places)
  let total = 0
  for (const count of counts.values()) total += count
  return {
    total,
    count: (syllable) => counts.get(syllable) ?? 0,
    pair: (first, next) => pairs.get(`${first} ${next}`) ?? 0,
    before: (syllable) => befores.get(syllable) ?? 0,
    after: (syllable) => afters.get(syllable) ?? 0,
    variants: (syllable) => (alike.get(fold(syllable)) ?? NONE).filter((each) => each !== syllable),
    isPlace: (name) => places.has(name),
    placesLike: (name) => (placesAlike.get(fold(name)) ?? NONE).filter((each) => each !== name),
  }
}

function byFold(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const word of words) {
    const key = fold(word)
    const list = found.get(key)
    if (list === undefined) found.set(key, [word])
    else list.push(word)
  }
  return found
}
