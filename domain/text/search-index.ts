/** The search index: folded words of names, nicknames and fields, with who holds them and how telling they are. */
import { toneKey } from './syllable.ts'
import { tokenOf, words } from './tokens.ts'

/** What can be found. Same shape as the documents of the search worker. */
export interface IndexedDocument {
  readonly id: string
  readonly name: string
  readonly field: string
  readonly synonyms: readonly string[]
  readonly codes: readonly string[]
}

/** A name or nickname as token numbers, in order. */
export type TokenRun = readonly number[]

export interface IndexedRow {
  readonly id: string
  readonly name: TokenRun
  readonly texts: readonly TokenRun[] // the name first, then the synonyms
  readonly field: TokenRun
  readonly toneKeys: ReadonlySet<string>
  readonly codes: readonly string[] // segments joined from each starting point, letters and digits only
}

interface Posting {
  readonly rows: number[]
  readonly strength: number[] // 1 in the name or a synonym, FIELD_STRENGTH in the field only
}

export interface SearchIndex {
  readonly rows: readonly IndexedRow[]
  readonly vocabulary: readonly string[]
  readonly numberOf: ReadonlyMap<string, number>
  readonly postings: readonly Posting[]
  readonly idf: readonly number[]
  readonly unknownIdf: number // weight of a word nobody holds
}

export const FIELD_STRENGTH = 0.6

/** Takes about 0.1 ms per document; build it once and keep it. */
export function buildIndex(documents: readonly IndexedDocument[]): SearchIndex {
  const vocabulary: string[] = []
  const numberOf = new Map<string, number>()
  const postings: Posting[] = []

  function numbers(text: string): number[] {
    return words(text).map((word) => {
      const token = tokenOf(word)
      const known = numberOf.get(token)
      if (known !== undefined) return known
      numberOf.set(token, vocabulary.length)
      postings.push({ rows: [], strength: [] })
      return vocabulary.push(token) - 1
    })
  }
  function post(row: number, tokens: Iterable<number>, strength: number): void {
    for (const token of new Set(tokens)) {
      const posting = postings[token]
      if (posting === undefined || posting.rows.at(-1) === row) continue
      posting.rows.push(row)
      posting.strength.push(strength)
    }
  }

  const rows = documents.map((document, row) => {
    const texts = [document.name, ...document.synonyms].map(numbers)
    post(row, texts.flat(), 1)
    const field = numbers(document.field)
    post(row, field, FIELD_STRENGTH)
    const toned = [document.name, ...document.synonyms].flatMap(words).map(toneKey)
    const codes = document.codes.flatMap(codeSuffixes)
    return { id: document.id, name: texts[0] ?? [], texts, field, toneKeys: new Set(toned), codes }
  })
  const idf = postings.map((posting) => Math.log(1 + rows.length / posting.rows.length))
  return { rows, vocabulary, numberOf, postings, idf, unknownIdf: Math.log(1 + Math.max(rows.length, 50)) }
}

/** "H56.12-261121-01001" is found from any of its parts on, with or without the leading zeros of that part. */
function codeSuffixes(code: string): string[] {
  const parts = words(code.toLowerCase())
  return parts.flatMap((_, from) => {
    const joined = parts.slice(from).join('')
    const bare = joined.replace(/^0+/, '')
    return bare === joined ? [joined] : [joined, bare]
  })
}
