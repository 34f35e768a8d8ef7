/** From typed text to positions: what each word may match, how well, and how much it counts when nobody has it. */
import { abbreviations } from './abbreviations.ts'
import { fillerFactors } from './fillers.ts'
import { fold } from './fold.ts'
import { plainSpeech } from './plain-speech.ts'
import { decodeTelex, decodeVni } from './raw-typing.ts'
import type { SearchIndex } from './search-index.ts'
import { toneKey } from './syllable.ts'
import { tokenOf, tokens, words } from './tokens.ts'

const MAX_WORDS = 24
const PREFIX_QUALITY = 0.9
const DECODED_QUALITY = 0.97
const ABBREVIATION_QUALITY = 0.98
const PLAIN_QUALITY = 0.9

export interface QueryWord {
  readonly word: string // as typed, NFC
  readonly token: string
  readonly accepted: Map<number, number> // token number → quality 0…1
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
  const typed = words(text).slice(0, MAX_WORDS)
  const factors = fillerFactors(typed)
  const stillTyping = typed.length > 0 && /[\p{L}\p{N}]$/u.test(text)
  const parsed = typed.map((word, at) => {
    const token = tokenOf(word)
    const accepted = new Map<number, number>()
    if (stillTyping && at === typed.length - 1) acceptPrefix(index, token, accepted)
    for (const decoded of [decodeTelex(word), decodeVni(word)]) {
      if (decoded !== word) accept(index, tokenOf(decoded), DECODED_QUALITY, accepted)
    }
    accept(index, token, 1, accepted)
    return { word, token, accepted, factor: factors[at] ?? 1 }
  })
  return { words: parsed, readings: [...abbreviated(index, parsed), ...spoken(index, parsed)] }
}

function accept(index: SearchIndex, token: string, quality: number, accepted: Map<number, number>): void {
  const number = index.numberOf.get(token)
  if (number !== undefined) accepted.set(number, Math.max(quality, accepted.get(number) ?? 0))
}

function acceptPrefix(index: SearchIndex, prefix: string, accepted: Map<number, number>): void {
  index.vocabulary.forEach((token, number) => {
    if (token.startsWith(prefix)) accepted.set(number, PREFIX_QUALITY)
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
  return plainSpeech.flatMap(({ words: said, official }) => {
    const found: Reading[] = []
    for (let at = 0; at + said.length <= query.length; at++) {
      if (!said.every((word, k) => isSaid(query[at + k], word, said.length))) continue
      for (const wording of official) {
        found.push(...reading(index, at, at + said.length, wording, PLAIN_QUALITY))
      }
    }
    return found
  })
}

/** A single word without marks is too weak a sign ("de" is rarely "đẻ"); a phrase of them is not. */
function isSaid(typed: QueryWord | undefined, word: string, phraseLength: number): boolean {
  if (typed === undefined || typed.token !== tokenOf(word)) return false
  const isMarked = typed.word.toLowerCase() !== fold(typed.word)
  if (!isMarked) return phraseLength > 1 || word === fold(word)
  return toneKey(typed.word) === toneKey(word)
}

function reading(index: SearchIndex, from: number, to: number, wording: string, quality: number): Reading[] {
  const numbers = tokens(wording).map((token) => index.numberOf.get(token))
  const known = numbers.filter((number) => number !== undefined)
  return known.length === numbers.length ? [{ from, to, tokens: known, quality }] : []
}
