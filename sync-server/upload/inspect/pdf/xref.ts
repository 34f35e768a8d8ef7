/**
 * The cross-reference sections, newest first. Each place they name must be an object that was found: a reader that
 * trusts them must not see another file than the one that was inspected.
 */
import { Lexer } from './lexer.ts'
import type { Found } from './objects.ts'
import { damagedPdf, tooComplex } from './refusal.ts'
import { readXrefRows } from './xref-stream.ts'
import { entry, isDict, nameOf, numberOf, refOf, type Dict } from './values.ts'

const MOST_SECTIONS = 1_000
const MOST_ROWS = 500_000

/** Answers the number of the catalogue. */
export async function checkReferences(found: Found, end: number): Promise<number> {
  const { text } = found
  const mark = text.lastIndexOf('startxref', end)
  if (mark === -1) throw damagedPdf('xref')
  const lexer = new Lexer(text, mark + 'startxref'.length, found.budget)
  const ahead = [numberOf(lexer.read())]
  const seen = new Set<number>()
  let root: number | undefined
  let rows = 0
  while (ahead.length > 0) {
    const at = ahead.shift()
    if (at === undefined) throw damagedPdf('xref')
    if (seen.has(at)) throw tooComplex('loop')
    if (seen.add(at).size > MOST_SECTIONS) throw tooComplex('sections')
    const section = await readSection(found, at)
    rows += section.rows
    if (rows > MOST_ROWS) throw tooComplex('objects')
    root ??= refOf(entry(section.dict, 'Root'))
    for (const key of ['XRefStm', 'Prev'])
      if (section.dict.has(key)) ahead.push(numberOf(entry(section.dict, key)))
  }
  if (root === undefined) throw damagedPdf('root')
  return root
}

interface Section {
  readonly dict: Dict
  readonly rows: number
}

async function readSection(found: Found, at: number): Promise<Section> {
  if (at < 0 || at >= found.text.length) throw damagedPdf('xref')
  const lexer = new Lexer(found.text, at, found.budget)
  lexer.skipSpace()
  if (found.text.startsWith('xref', lexer.at)) {
    lexer.at += 'xref'.length
    return readTable(found, lexer)
  }
  const stream = found.streamAt.get(lexer.at)
  if (!stream || nameOf(entry(stream.dict, 'Type')) !== 'XRef') throw damagedPdf('xref')
  const rows = await readXrefRows(found, stream)
  for (const { kind, number, place } of rows) {
    if (kind === 1) checkPlace(found, number, place)
    if (kind !== 2) continue
    const holder = found.values.get(place)
    if (!isDict(holder) || nameOf(entry(holder, 'Type')) !== 'ObjStm') throw damagedPdf('xref')
  }
  return { dict: stream.dict, rows: rows.length }
}

function readTable(found: Found, lexer: Lexer): Section {
  let rows = 0
  for (;;) {
    lexer.skipSpace()
    const first = lexer.word()
    if (first === 'trailer') break
    lexer.skipSpace()
    const count = Number(lexer.word() || NaN)
    if (!/^\d+$/.test(first) || !(count >= 0)) throw damagedPdf('xref')
    for (let i = 0; i < count; i++) {
      if (++rows > MOST_ROWS) throw tooComplex('objects')
      const [place, , state] = [0, 0, 0].map(() => {
        lexer.skipSpace()
        return lexer.word()
      })
      if (state !== 'n' && state !== 'f') throw damagedPdf('xref')
      if (state === 'n') checkPlace(found, Number(first) + i, Number(place))
    }
  }
  const dict = lexer.read()
  if (!isDict(dict)) throw damagedPdf('trailer')
  return { dict, rows }
}

/** Some writers name place 0 for what they deleted. */
function checkPlace(found: Found, number: number, place: number): void {
  if (place === 0) return
  const lexer = new Lexer(found.text, place, found.budget)
  lexer.skipSpace()
  if (found.numberAt.get(lexer.at) !== number) throw damagedPdf('xref')
}
