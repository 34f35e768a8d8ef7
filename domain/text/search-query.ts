/** From typed text to positions: what each word may match, how well, and how much it counts when nobody has it. */
import { abbreviations } from './abbreviations.ts'
import { fillerFactors } from './fillers.ts'
import { fold } from './fold.ts'
import { plainSpeech } from './plain-speech.ts'
import type { SpokenPhrase } from './plain-speech.ts'
import { decodeTelex, decodeVni } from './raw-typing.ts'
import type { SearchIndex } from './search-index.ts'
import { searchToneKey } from './tone-key.ts'
import { tokenOf, tokens, words } from './tokens.ts'

const MAX_LENGTH = 200
const MAX_WORDS = 24
const PREFIX_QUALITY = 0.9
const FINISHED_QUALITY = 0.7 // the last word is one as it stands, and may still grow
const DECODED_QUALITY = 0.97
const ABBREVIATION_QUALITY = 0.98
const PLAIN_QUALITY = 0.9

export interface QueryWord {
  readonly word: string // as typed, NFC
  readonly token: string
  readonly toneKey: string
  readonly isMarked: boolean // typed with marks: then it means them
  readonly accepted: ReadonlyMap<number, number> // token number → quality 0…1
  readonly beginnings: ReadonlySet<number> // of these, the ones the word only begins
  readonly factor: number // 1 content … 0.1 filler
}

/** Words `from`…`to` (exclusive) may also be read as these tokens, all of them together. */
export interface Reading {
  readonly from: number
  readonly to: number
  readonly tokens: readonly number[]
  readonly quality: number
}

export interface Query {
  readonly words: readonly QueryWord[]
  readonly readings: readonly Reading[]
}

/** `text` may end inside a word: then its last word also matches as a beginning. */
export function readQuery(index: SearchIndex, text: string): Query {
  const typed = words(text.slice(0, MAX_LENGTH)).slice(0, MAX_WORDS)
  const factors = fillerFactors(typed)
  const stillTyping = typed.length > 0 && /[\p{L}\p{N}]$/u.test(text)
  const parsed = typed.map((word, at) => {
    const token = tokenOf(word)
    const accepted = new Map<number, number>()
    if (stillTyping && at === typed.length - 1) acceptPrefix(index, token, accepted)
    const beginnings = new Set(accepted.keys())
    for (const decoded of [decodeTelex(word), decodeVni(word)]) {
      if (decoded !== word) accept(index, tokenOf(decoded), DECODED_QUALITY, accepted)
    }
    accept(index, token, 1, accepted)
    const isMarked = word.toLowerCase() !== fold(word)
    return {
      word,
      token,
      toneKey: searchToneKey(word),
      isMarked,
      accepted,
      beginnings,
      factor: factors[at] ?? 1,
    }
  })
  return { words: parsed, readings: [...abbreviated(index, parsed), ...spoken(index, parsed)] }
}

function accept(index: SearchIndex, token: string, quality: number, accepted: Map<number, number>): void {
  const number = index.numberOf.get(token)
  if (number !== undefined) accepted.set(number, Math.max(quality, accepted.get(number) ?? 0))
}

function acceptPrefix(index: SearchIndex, prefix: string, accepted: Map<number, number>): void {
  const quality = prefix.length > 2 && index.numberOf.has(prefix) ? FINISHED_QUALITY : PREFIX_QUALITY
  index.vocabulary.forEach((token, number) => {
    if (token.startsWith(prefix)) accepted.set(number, quality)
  })
}

function abbreviated(index: SearchIndex, query: readonly QueryWord[]): Reading[] {
  return query.flatMap(({ word }, at) =>
    (abbreviations.get(fold(word)) ?? []).flatMap((words) =>
      reading(index, at, at + 1, words, ABBREVIATION_QUALITY),
    ),
  )
}

function spoken(index: SearchIndex, query: readonly QueryWord[]): Reading[] {
  return query.flatMap(({ token }, at) =>
    (plainSpeech.get(token) ?? []).flatMap((phrase) =>
      isSaid(query.slice(at, at + phrase.tokens.length), phrase)
        ? phrase.official.flatMap((wording) =>
            reading(index, at, at + phrase.tokens.length, wording, PLAIN_QUALITY),
          )
        : [],
    ),
  )
}

/** A single word without marks is too weak a sign ("de" is rarely "đẻ"); a phrase of them is not. */
function isSaid(typed: readonly QueryWord[], phrase: SpokenPhrase): boolean {
  if (!phrase.tokens.every((token, k) => typed[k]?.token === token)) return false
  if (typed.every(({ isMarked }) => !isMarked)) return typed.length > 1 || phrase.isPlain
  return typed.every(({ isMarked, toneKey: key }, k) => !isMarked || key === phrase.toneKeys[k])
}

function reading(index: SearchIndex, from: number, to: number, wording: string, quality: number): Reading[] {
  const numbers = tokens(wording).map((token) => index.numberOf.get(token))
  const known = numbers.filter((number) => number !== undefined)
  return known.length === numbers.length ? [{ from, to, tokens: known, quality }] : []
}
