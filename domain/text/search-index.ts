/** The search index: folded words of names, nicknames and fields, with who holds them and how telling they are. */
import { nearWords } from './near-words.ts'
import type { NearWords } from './near-words.ts'
import { searchToneKey } from './tone-key.ts'
import { tokenOf, words } from './tokens.ts'

/** What can be found. Same shape as the documents of the search worker. */
export interface IndexedDocument {
  readonly id: string
  readonly name: string
  readonly field: string
  readonly synonyms: readonly string[]
  readonly codes: readonly string[]
}

/** A name, nickname or field: its words in order, as token numbers and as tone keys. */
export interface IndexedText {
  readonly tokens: readonly number[]
  readonly toneKeys: readonly string[]
}

export interface IndexedRow {
  readonly id: string
  readonly wordiness: number // log2 of the words of its name: of two alike the shorter name comes first
  readonly texts: readonly IndexedText[] // the name first, then the synonyms
  readonly field: IndexedText
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
  readonly idfByToneKey: ReadonlyMap<string, number>
  readonly unknownIdf: number // weight of a word nobody holds
  readonly near: NearWords
}

const SMALL = 50 // in fewer documents counting words says little
export const FIELD_STRENGTH = 0.6

/** Takes about 0.1 ms per document; build it once and keep it. */
export function buildIndex(documents: readonly IndexedDocument[]): SearchIndex {
  const vocabulary: string[] = []
  const numberOf = new Map<string, number>()
  const postings: Posting[] = []

  function numberFor(word: string): number {
    const token = tokenOf(word)
    const known = numberOf.get(token)
    if (known !== undefined) return known
    numberOf.set(token, vocabulary.length)
    postings.push({ rows: [], strength: [] })
    return vocabulary.push(token) - 1
  }
  function read(text: string): IndexedText {
    const parts = words(text)
    return { tokens: parts.map(numberFor), toneKeys: parts.map(searchToneKey) }
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
    const texts = [document.name, ...document.synonyms].map(read)
    const field = read(document.field)
    post(
      row,
      texts.flatMap(({ tokens }) => tokens),
      1,
    )
    post(row, field.tokens, FIELD_STRENGTH)
    const wordiness = Math.log2(1 + (texts[0]?.tokens.length ?? 0))
    return { id: document.id, wordiness, texts, field, codes: document.codes.flatMap(codeSuffixes) }
  })
  const size = Math.max(rows.length, SMALL)
  const idfByToneKey = new Map([...holdersOf(rows)].map(([key, count]) => [key, Math.log(1 + size / count)]))
  const idf = postings.map((posting) => Math.log(1 + size / posting.rows.length))
  const unknownIdf = Math.log(1 + size)
  return { rows, vocabulary, numberOf, postings, idf, idfByToneKey, unknownIdf, near: nearWords(vocabulary) }
}

function holdersOf(rows: readonly IndexedRow[]): Map<string, number> {
  const holders = new Map<string, number>()
  for (const { texts, field } of rows) {
    for (const key of new Set([...texts, field].flatMap(({ toneKeys }) => toneKeys))) {
      holders.set(key, (holders.get(key) ?? 0) + 1)
    }
  }
  return holders
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
