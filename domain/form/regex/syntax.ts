/**
 * The regular expressions a form may contain: literals, `.`, classes, groups, `|`, `* + ?` and `{m,n}`. No look-around,
 * no back-references: everything here is matched in time linear in the text (`match.ts`).
 */
import { ok, refuse, type Result } from '../../base/result.ts'

export type Pattern =
  | { readonly kind: 'one'; readonly test: (codePoint: number) => boolean }
  | { readonly kind: 'seq'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'alt'; readonly options: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly of: Pattern; readonly min: number; readonly max: number }

const MAX_SOURCE = 200
const MAX_DEPTH = 20
const MAX_COUNT = 100
const META = '()[]{}*+?|'

/** Recursive descent; a fault is thrown inside and never leaves this file. */
class Unsupported extends Error {}

export function parsePattern(source: string): Result<Pattern> {
  if (source.length > MAX_SOURCE) return refuse('form.regex.too-large', { max: MAX_SOURCE })
  // The whole text must match, as in XLSForm: anchors at the two ends say nothing more.
  const bare = source.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')
  const reader = { chars: Array.from(bare), at: 0 }
  try {
    const pattern = alternatives(reader, 0)
    if (reader.at < reader.chars.length) throw new Unsupported()
    return ok(pattern)
  } catch (fault) {
    if (fault instanceof Unsupported) return refuse('form.regex.unsupported', { at: reader.at })
    throw fault
  }
}

interface Reader {
  readonly chars: readonly string[]
  at: number
}

function alternatives(r: Reader, depth: number): Pattern {
  if (depth > MAX_DEPTH) throw new Unsupported()
  const options = [sequence(r, depth)]
  while (r.chars[r.at] === '|') {
    r.at += 1
    options.push(sequence(r, depth))
  }
  return options.length === 1 ? (options[0] as Pattern) : { kind: 'alt', options }
}

function sequence(r: Reader, depth: number): Pattern {
  const parts: Pattern[] = []
  while (r.at < r.chars.length && r.chars[r.at] !== '|' && r.chars[r.at] !== ')')
    parts.push(repeated(r, depth))
  return { kind: 'seq', parts }
}

function repeated(r: Reader, depth: number): Pattern {
  const of = atom(r, depth)
  const mark = r.chars[r.at]
  if (mark === '*' || mark === '+' || mark === '?') {
    r.at += 1
    return { kind: 'repeat', of, min: mark === '+' ? 1 : 0, max: mark === '?' ? 1 : Number.POSITIVE_INFINITY }
  }
  if (mark !== '{') return of
  const close = r.chars.indexOf('}', r.at)
  const counts = /^(\d{1,3})(?:(,)(\d{1,3})?)?$/.exec(r.chars.slice(r.at + 1, close).join(''))
  if (close < 0 || !counts) throw new Unsupported()
  r.at = close + 1
  const min = Number(counts[1])
  const open = counts[2] !== undefined && counts[3] === undefined
  const max = open ? Number.POSITIVE_INFINITY : Number(counts[3] ?? counts[1])
  if (min > MAX_COUNT || (!open && (max > MAX_COUNT || max < min))) throw new Unsupported()
  return { kind: 'repeat', of, min, max }
}

function atom(r: Reader, depth: number): Pattern {
  const char = r.chars[r.at]
  if (char === undefined) throw new Unsupported()
  r.at += 1
  if (char === '(') {
    if (r.chars[r.at] === '?') {
      if (r.chars[r.at + 1] !== ':') throw new Unsupported()
      r.at += 2
    }
    const inner = alternatives(r, depth + 1)
    if (r.chars[r.at] !== ')') throw new Unsupported()
    r.at += 1
    return inner
  }
  if (char === '[') return { kind: 'one', test: characterClass(r) }
  if (char === '.') return { kind: 'one', test: (c) => c !== 10 }
  if (char === '\\') return { kind: 'one', test: escaped(r).test }
  if (META.includes(char) || char === '^' || char === '$') throw new Unsupported()
  const code = char.codePointAt(0) as number
  return { kind: 'one', test: (c) => c === code }
}

type Escaped = { readonly test: (c: number) => boolean; readonly code: number | null }

function escaped(r: Reader): Escaped {
  const char = r.chars[r.at]
  if (char === undefined) throw new Unsupported()
  r.at += 1
  if (char === 'p') {
    const name = r.chars.slice(r.at, r.at + 3).join('')
    if (name !== '{L}' && name !== '{N}') throw new Unsupported()
    r.at += 3
    const one = name === '{L}' ? /^[\p{L}\p{M}]$/u : /^\p{N}$/u
    return { test: (c) => one.test(String.fromCodePoint(c)), code: null }
  }
  const known = ESCAPES[char]
  if (known) return { test: known, code: null }
  if (/[A-Za-z0-9]/.test(char)) throw new Unsupported()
  const code = char.codePointAt(0) as number
  return { test: (c) => c === code, code }
}

const digit = (c: number): boolean => c >= 48 && c <= 57
const word = (c: number): boolean => digit(c) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 95
const space = (c: number): boolean => c === 32 || (c >= 9 && c <= 13) || c === 0xa0
const ESCAPES: Readonly<Record<string, (c: number) => boolean>> = {
  d: digit,
  D: (c) => !digit(c),
  w: word,
  W: (c) => !word(c),
  s: space,
  S: (c) => !space(c),
  n: (c) => c === 10,
  t: (c) => c === 9,
}

function characterClass(r: Reader): (c: number) => boolean {
  const negated = r.chars[r.at] === '^'
  if (negated) r.at += 1
  const tests: ((c: number) => boolean)[] = []
  while (r.chars[r.at] !== ']') {
    const low = classMember(r)
    if (low.code !== null && r.chars[r.at] === '-' && r.chars[r.at + 1] !== ']') {
      r.at += 1
      const high = classMember(r).code
      const from = low.code
      if (high === null || high < from) throw new Unsupported()
      tests.push((c) => c >= from && c <= high)
    } else tests.push(low.test)
  }
  r.at += 1
  return (c) => tests.some((t) => t(c)) !== negated
}

function classMember(r: Reader): Escaped {
  const char = r.chars[r.at]
  if (char === undefined) throw new Unsupported()
  r.at += 1
  if (char === '\\') return escaped(r)
  const code = char.codePointAt(0) as number
  return { test: (c) => c === code, code }
}
