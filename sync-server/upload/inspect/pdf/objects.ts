/**
 * Every object of a PDF, found by reading the file from its first byte to its last: what the cross-reference table
 * leaves out counts too, and what it points at must be among them (xref.ts).
 */
import { checkActive, active, isLocal } from './active.ts'
import { Lexer, type Budget } from './lexer.ts'
import { damagedPdf, Refusal, tooComplex } from './refusal.ts'
import { entry, isDict, nameOf, numberOf, Text, type Dict, type Value } from './values.ts'

const MOST_OBJECTS = 100_000
/** All are kept: so many fit into the heap of the process. */
const MOST_VALUES = 1_500_000
const MOST_STREAMS = 20_000

export interface PdfStream {
  readonly at: number
  readonly dict: Dict
  readonly data: Buffer
}

export interface Found {
  readonly text: string
  readonly budget: Budget
  readonly numberAt: Map<number, number> // start of an object → its number
  readonly streamAt: Map<number, PdfStream>
  readonly streams: PdfStream[]
  readonly values: Map<number, Value> // the newest of each number; of a stream its dictionary
  readonly newest: Map<number, number> // where it stands
  count: number
}

export function findObjects(bytes: Buffer): Found {
  const found: Found = {
    text: bytes.toString('latin1'),
    budget: { values: MOST_VALUES },
    numberAt: new Map(),
    streamAt: new Map(),
    streams: [],
    values: new Map(),
    newest: new Map(),
    count: 0,
  }
  const { text } = found
  const lexer = new Lexer(text, 0, found.budget)
  for (lexer.skipSpace(); lexer.at < text.length; lexer.skipSpace()) {
    if (--found.budget.values < 0) throw tooComplex('values')
    const start = lexer.at
    const word = lexer.word()
    if (word === '') lexer.at += 1
    else if (word === 'trailer') checkTrailer(lexer.read())
    else if (/^\d+$/.test(word) && isObject(lexer)) readObject(found, lexer, Number(word), start, bytes)
  }
  return found
}

/** Behind its number: `0 obj`. Else the lexer stays where it is. */
function isObject(lexer: Lexer): boolean {
  const from = lexer.at
  lexer.skipSpace()
  if (/^\d+$/.test(lexer.word())) {
    lexer.skipSpace()
    if (lexer.text.startsWith('obj', lexer.at)) {
      lexer.at += 3
      return true
    }
  }
  lexer.at = from
  return false
}

function readObject(found: Found, lexer: Lexer, number: number, start: number, bytes: Buffer): void {
  const value = lexer.read()
  found.numberAt.set(start, number)
  addObject(found, number, value, start)
  lexer.skipSpace()
  if (!isDict(value) || !lexer.text.startsWith('stream', lexer.at)) return
  let from = lexer.at + 'stream'.length
  if (lexer.text[from] === '\r') from += 1
  if (lexer.text[from] === '\n') from += 1
  const end = lexer.text.indexOf('endstream', from)
  // A stream that claims to go on past its end hides what stands there from some readers and shows it to others.
  if (end === -1 || (numberOf(entry(value, 'Length')) ?? 0) > end - from) throw damagedPdf('stream')
  if (nameOf(entry(value, 'Type')) === 'XRef') checkTrailer(value)
  if (value.has('F')) throw active('F') // its data lies in another file
  const stream = { at: start, dict: value, data: bytes.subarray(from, end) }
  if (found.streams.push(stream) > MOST_STREAMS) throw tooComplex('streams')
  found.streamAt.set(start, stream)
  lexer.at = end + 'endstream'.length
}

/** Also objects that stand in a stream of objects: they are as new as that stream. */
export function addObject(found: Found, number: number, value: Value, at: number): void {
  if (++found.count > MOST_OBJECTS) throw tooComplex('objects')
  if (value instanceof Text && isLocal(value)) throw active('URI')
  checkActive(value)
  if (at < (found.newest.get(number) ?? 0)) return
  found.newest.set(number, at)
  found.values.set(number, value)
}

function checkTrailer(value: Value): void {
  if (!isDict(value)) throw damagedPdf('trailer')
  if (value.has('Encrypt')) throw new Refusal('blob.pdf-encrypted')
  checkActive(value)
}
