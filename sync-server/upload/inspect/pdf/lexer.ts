/** Reads PDF values from text (one letter a byte), within a depth and a number of values. */
import { damagedPdf, tooComplex } from './refusal.ts'
import { Name, Ref, Text, Word, type Dict, type Value } from './values.ts'

const MOST_DEPTH = 64
const LONGEST_NUMBER = 64
const LONGEST_NAME = 1_024
/** What a list, a dictionary or a string costs beside a number. */
const HEAVY = 4
const KEY = 2
/** Of a string; addresses are far shorter, seals are not looked at. */
const MOST_KEPT = 4_096
const SPACE = new Set([0, 9, 10, 12, 13, 32])
const DELIMITERS = new Set(Array.from('()<>[]{}/%', (letter) => letter.charCodeAt(0)))
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Shared by all lexers of one file. */
export interface Budget {
  values: number
}

export class Lexer {
  readonly text: string
  at: number
  readonly #budget: Budget

  constructor(text: string, at: number, budget: Budget) {
    this.text = text
    this.at = at
    this.#budget = budget
  }

  skipSpace(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at)
      if (code === 0x25) this.#skipComment()
      else if (!SPACE.has(code)) return
    }
  }

  #skipComment(): void {
    for (; this.at + 1 < this.text.length; this.at++) {
      const next = this.text.charCodeAt(this.at + 1)
      if (next === 10 || next === 13) return
    }
  }

  /** Letters up to the next space or delimiter. */
  word(): string {
    const from = this.at
    while (this.at < this.text.length && isRegular(this.text.charCodeAt(this.at))) this.at += 1
    return this.text.slice(from, this.at)
  }

  read(depth = 0): Value {
    if (depth > MOST_DEPTH) throw tooComplex('nesting')
    this.skipSpace()
    const letter = this.text[this.at]
    this.#budget.values -= letter === '<' || letter === '[' || letter === '(' ? HEAVY : 1
    if (this.#budget.values < 0) throw tooComplex('values')
    if (letter === '/') return this.#name()
    if (letter === '(') return this.#string()
    if (letter === '[') return this.#array(depth)
    if (letter === '<') return this.text[this.at + 1] === '<' ? this.#dict(depth) : this.#hex()
    const word = this.word()
    if (word === '') throw damagedPdf('value')
    if (word.length > LONGEST_NUMBER || !/^[-+]*\d*\.?\d*$/.test(word)) return new Word(word)
    return /^\d+$/.test(word) && this.#isReference() ? new Ref(Number(word)) : Number(word) || 0
  }

  #isReference(): boolean {
    const from = this.at
    this.skipSpace()
    if (/^\d+$/.test(this.word())) {
      this.skipSpace()
      if (this.text[this.at] === 'R' && this.word() === 'R') return true
    }
    this.at = from
    return false
  }

  #name(): Name {
    this.at += 1
    const name = this.word()
    if (name.length > LONGEST_NAME) throw damagedPdf('name')
    return new Name(
      name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    )
  }

  #array(depth: number): Value[] {
    const items: Value[] = []
    this.at += 1
    for (;;) {
      this.skipSpace()
      if (this.text[this.at] === ']') break
      items.push(this.read(depth + 1))
    }
    this.at += 1
    return items
  }

  #dict(depth: number): Dict {
    const dict: Dict = new Map()
    this.at += 2
    for (;;) {
      this.skipSpace()
      if (this.text.startsWith('>>', this.at)) break
      if (this.text[this.at] !== '/') throw damagedPdf('dictionary')
      const { name } = this.#name()
      this.#budget.values -= KEY
      const value = this.read(depth + 1)
      const known = dict.get(name)
      if (known) known.push(value)
      else dict.set(name, [value])
    }
    this.at += 2
    return dict
  }

  #hex(): Text {
    const end = this.text.indexOf('>', this.at)
    if (end === -1) throw damagedPdf('string')
    const digits = this.text
      .slice(this.at + 1, Math.min(end, this.at + 1 + 2 * MOST_KEPT))
      .replace(/[^0-9a-fA-F]/g, '')
    this.at = end + 1
    return new Text(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1'))
  }

  #string(): Text {
    const parts: string[] = []
    let open = 0
    for (; this.at < this.text.length; this.at++) {
      let letter = this.text[this.at]!
      if (letter === '\\') letter = this.#escape()
      else if (letter === '(' && open++ === 0) continue
      else if (letter === ')' && --open === 0) {
        this.at += 1
        return new Text(parts.join(''))
      }
      if (parts.length < MOST_KEPT) parts.push(letter)
    }
    throw damagedPdf('string')
  }

  #escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at + 1, this.at + 4))?.[0]
    if (octal !== undefined) {
      this.at += octal.length
      return String.fromCharCode(parseInt(octal, 8) & 0xff)
    }
    this.at += 1
    const letter = this.text[this.at] ?? ''
    if (letter === '\r' && this.text[this.at + 1] === '\n') this.at += 1
    return letter === '\r' || letter === '\n' ? '' : (ESCAPES[letter] ?? letter)
  }
}

function isRegular(code: number): boolean {
  return !SPACE.has(code) && !DELIMITERS.has(code)
}
