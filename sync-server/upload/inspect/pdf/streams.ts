/** Streams of a PDF: what they unpack to, counted before any reader does it, and the objects that stand in some. */
import { checkSize } from '../budget.ts'
import { findJpegSize } from '../jpeg.ts'
import { inflateAll, inflatedSize, lzwSize, runLengthSize } from '../unpack.ts'
import { fromAscii85, fromAsciiHex } from './ascii.ts'
import { Lexer } from './lexer.ts'
import { addObject, type Found, type PdfStream } from './objects.ts'
import { damagedPdf, Refusal, tooComplex } from './refusal.ts'
import { entry, nameOf, numberOf, refOf, type Value } from './values.ts'

const MIB = 1024 * 1024
const MOST_UNPACKED = 64 * MIB
/** Pictures say how large they are and are drawn one by one: they have their own. */
const MOST_PICTURES = 256 * MIB
const MOST_RATIO = 200
const RATIO_FROM = MIB
/** Streams of objects and of references, which readers keep whole. */
const MOST_KEPT = 16 * MIB
const PACKERS = ['FlateDecode', 'Fl', 'LZWDecode', 'LZW', 'RunLengthDecode', 'RL']
const ASCII85 = ['ASCII85Decode', 'A85']
const ASCII_HEX = ['ASCIIHexDecode', 'AHx']

export async function checkStreams(found: Found): Promise<void> {
  let [unpacked, pictures] = [0, 0]
  for (const stream of found.streams) {
    const type = nameOf(entry(stream.dict, 'Type'))
    const isPicture = type !== 'ObjStm' && nameOf(entry(stream.dict, 'Subtype')) === 'Image'
    const promised = isPicture ? checkPicture(found, stream) : undefined
    const most = promised ?? MOST_UNPACKED - unpacked
    const size = await sizeOf(found, stream, most)
    if (size > most) throw tooComplex('unpacked')
    if (promised !== undefined) pictures += size
    else {
      unpacked += size
      if (size > RATIO_FROM && size > MOST_RATIO * stream.data.length) throw tooComplex('ratio')
    }
    if (pictures > MOST_PICTURES) throw tooComplex('pictures')
    if (type === 'ObjStm') await addPackedObjects(found, stream)
  }
}

/** Bytes its pixels may take at most; undefined when it does not say its size. */
function checkPicture(found: Found, { dict, data }: PdfStream): number | undefined {
  const side = (key: string, short: string) =>
    numberOf(resolve(found, entry(dict, key) ?? entry(dict, short)))
  const [width, height] = [side('Width', 'W'), side('Height', 'H')]
  const sizes = [width === undefined || height === undefined ? undefined : { width, height }]
  const filters = filtersOf(found, dict.get('Filter')?.[0])
  if (filters[0] === 'DCTDecode') sizes.push(findJpegSize(data))
  if (filters[0] === 'JPXDecode') sizes.push(findJpxSize(data))
  for (const size of sizes) {
    const checked = size && checkSize(size.width, size.height)
    if (checked && !checked.ok) throw new Refusal(checked.problem.code, checked.problem.details)
  }
  return width === undefined || height === undefined ? undefined : height * (1 + width * 8)
}

/** JPEG 2000: the SIZ segment follows its start at once, wherever in the file that lies. */
function findJpxSize(data: Buffer): { readonly width: number; readonly height: number } {
  const at = data.indexOf('ff4fff51', 0, 'hex')
  if (at === -1 || at + 16 > data.length) throw damagedPdf('picture')
  return { width: data.readUInt32BE(at + 8), height: data.readUInt32BE(at + 12) }
}

/** What it unpacks to; 0 when it is not packed, its bytes were counted as the file's. */
async function sizeOf(found: Found, stream: PdfStream, most: number): Promise<number> {
  const { filters, data } = plainOf(found, stream)
  const [first] = filters
  if (first === 'LZWDecode' || first === 'LZW') return lzwSize(data, most)
  if (first === 'RunLengthDecode' || first === 'RL') return runLengthSize(data, most)
  // Whatever the dictionary says: a reader that takes another one for true would unpack it.
  const isPacked = first === 'FlateDecode' || first === 'Fl' || isZlib(data)
  return isPacked ? (await inflatedSize(data, most)).size : 0
}

function isZlib(data: Buffer): boolean {
  return data.length > 2 && (data[0]! & 0x0f) === 8 && data.readUInt16BE(0) % 31 === 0
}

/** Its data after the harmless filters, and what is left of them: at most one that unpacks. */
function plainOf(found: Found, stream: PdfStream): { readonly filters: string[]; readonly data: Buffer } {
  const filters = filtersOf(found, entry(stream.dict, 'Filter'))
  if (filters.filter((name) => PACKERS.includes(name)).length > 1) throw tooComplex('filters')
  let { data } = stream
  while ([...ASCII85, ...ASCII_HEX].includes(filters[0] ?? '')) {
    data = ASCII85.includes(filters[0]!) ? fromAscii85(data) : fromAsciiHex(data)
    filters.shift()
  }
  return { filters, data }
}

function filtersOf(found: Found, value: Value | undefined): string[] {
  const filter = resolve(found, value)
  const all = Array.isArray(filter) ? filter : filter === undefined ? [] : [filter]
  if (all.length > 8) throw tooComplex('filters')
  return all.map((each) => nameOf(resolve(found, each)) ?? '')
}

function resolve(found: Found, value: Value | undefined): Value | undefined {
  const number = refOf(value)
  return number === undefined ? value : found.values.get(number)
}

/** A stream that readers take apart: plain or with Flate alone. */
export async function unpackStream(found: Found, stream: PdfStream): Promise<Buffer> {
  const { filters, data } = plainOf(found, stream)
  if (filters.length === 0) return data
  const isFlate = filters.length === 1 && ['FlateDecode', 'Fl'].includes(filters[0]!)
  const unpacked = isFlate ? await inflateAll(data, MOST_KEPT) : undefined
  if (unpacked === undefined) throw tooComplex('filters')
  return unpacked
}

async function addPackedObjects(found: Found, stream: PdfStream): Promise<void> {
  const text = (await unpackStream(found, stream)).toString('latin1')
  const count = numberOf(resolve(found, entry(stream.dict, 'N'))) ?? -1
  const first = numberOf(resolve(found, entry(stream.dict, 'First'))) ?? -1
  if (count < 0 || first < 0 || first > text.length) throw damagedPdf('objects')
  const head = new Lexer(text, 0, found.budget)
  for (let i = 0; i < count; i++) {
    const [number, offset] = [head.read(), head.read()]
    if (typeof number !== 'number' || typeof offset !== 'number') throw damagedPdf('objects')
    addObject(found, number, new Lexer(text, first + offset, found.budget).read(), stream.at)
  }
}
