/** Text typed in Telex or VNI while the input method was off: "keets hoon", "ke61t ho6n" → "kết hôn". */
import { isVowel } from './letters.ts'
import type { Tone } from './letters.ts'
import { findParts } from './rimes.ts'
import { isVietnameseSyllable, writeSyllable } from './syllable.ts'
import { likeCase } from './tone-key.ts'

interface Keys {
  readonly tone: Readonly<Record<string, Tone>>
  /** Key → the letters it may change, with what they become, tried in this order. */
  readonly marks: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>>
}

const TELEX: Keys = {
  tone: { s: 1, f: 2, r: 3, x: 4, j: 5, z: 0 },
  marks: {
    a: [['a', 'â']],
    e: [['e', 'ê']],
    o: [['o', 'ô']],
    d: [['d', 'đ']],
    w: [
      ['uo', 'ươ'],
      ['ưo', 'ươ'],
      ['ua', 'ưa'],
      ['a', 'ă'],
      ['o', 'ơ'],
      ['u', 'ư'],
    ],
  },
}
const VNI: Keys = {
  tone: { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '0': 0 },
  marks: {
    '6': [
      ['a', 'â'],
      ['e', 'ê'],
      ['o', 'ô'],
    ],
    '7': [
      ['uo', 'ươ'],
      ['ưo', 'ươ'],
      ['o', 'ơ'],
      ['u', 'ư'],
    ],
    '8': [['a', 'ă']],
    '9': [['d', 'đ']],
  },
}

/** Words that are not raw Telex stay as they are. */
export function decodeTelex(text: string): string {
  return decode(text, TELEX)
}

/** Words that are not raw VNI stay as they are. */
export function decodeVni(text: string): string {
  return decode(text, VNI)
}

function decode(text: string, keys: Keys): string {
  return text.normalize('NFC').replace(/[\p{L}\p{N}]+/gu, (word) => decodeWord(word, keys))
}

function decodeWord(word: string, keys: Keys): string {
  let letters = ''
  let tone: Tone = 0
  for (const key of word.toLowerCase()) {
    const changed = markLetters(letters, keys.marks[key])
    const toneOfKey = keys.tone[key]
    if (changed !== undefined) letters = changed
    else if (toneOfKey !== undefined && hasNucleus(letters)) tone = toneOfKey
    else if (key === 'w' && keys === TELEX) letters += 'ư'
    else letters += key
  }
  const written = writeSyllable(letters, tone)
  return written !== word.toLowerCase() && isVietnameseSyllable(written) ? likeCase(written, word) : word
}

function hasNucleus(letters: string): boolean {
  const rest = letters.replace(/^(qu|gi)(?=.)/, '')
  return [...rest].some(isVowel)
}

/** Changes the last place where a mark fits ("nhan" + a → "nhân"); the u of qu never takes one. */
function markLetters(letters: string, marks: Keys['marks'][string] | undefined): string | undefined {
  for (const [from, to] of marks ?? []) {
    const at = letters.lastIndexOf(from)
    if (at < 0 || (from.startsWith('u') && letters.startsWith('qu') && at === 1)) continue
    if (from === 'd' && at !== 0) continue
    const changed = letters.slice(0, at) + to + letters.slice(at + from.length)
    if (from === 'd' || isOnTheWay(changed)) return changed
  }
  return undefined
}

/** The letters so far are a syllable, or their vowels can still become one. */
function isOnTheWay(letters: string): boolean {
  return findParts(letters) !== undefined || /[ươăâêô]$|ươ/.test(letters)
}
