/** The rows of a cross-reference stream: kind (1 an object at a place, 2 one in a stream of objects), number, place. */
import type { Found, PdfStream } from './objects.ts'
import { damagedPdf } from './refusal.ts'
import { unpackStream } from './streams.ts'
import { entry, isDict, numberOf, type Dict, type Value } from './values.ts'

export interface XrefRow {
  readonly kind: number
  readonly number: number
  readonly place: number
}

export async function readXrefRows(found: Found, stream: PdfStream): Promise<XrefRow[]> {
  const [kindBytes = -1, placeBytes = -1, lastBytes = -1] = numbersOf(entry(stream.dict, 'W'))
  const width = kindBytes + placeBytes + lastBytes
  if (Math.min(kindBytes, placeBytes, lastBytes) < 0 || placeBytes > 6 || kindBytes > 2 || width > 16)
    throw damagedPdf('xref')
  const data = unfilter(await unpackStream(found, stream), stream.dict, width)
  const index = numbersOf(entry(stream.dict, 'Index'))
  const runs = index.length > 0 ? index : [0, numberOf(entry(stream.dict, 'Size')) ?? 0]
  const rows: XrefRow[] = []
  let at = 0
  for (let run = 0; run + 1 < runs.length; run += 2)
    for (let i = 0; i < runs[run + 1]! && width > 0 && at + width <= data.length; i++) {
      const kind = kindBytes === 0 ? 1 : data.readUIntBE(at, kindBytes)
      const place = placeBytes === 0 ? 0 : data.readUIntBE(at + kindBytes, placeBytes)
      rows.push({ kind, number: runs[run]! + i, place })
      at += width
    }
  return rows
}

/** PNG's row filters, which most writers put under the packing. */
function unfilter(data: Buffer, dict: Dict, width: number): Buffer {
  const given = entry(dict, 'DecodeParms')
  const settings = Array.isArray(given) ? given[0] : given
  const predictor = isDict(settings) ? (numberOf(entry(settings, 'Predictor')) ?? 1) : 1
  if (predictor === 1) return data
  const columns = isDict(settings) ? numberOf(entry(settings, 'Columns')) : undefined
  if (predictor < 10 || columns !== width) throw damagedPdf('xref')
  const count = Math.floor(data.length / (width + 1))
  const out = Buffer.alloc(count * width)
  for (let row = 0; row < count; row++) {
    const filter = data[row * (width + 1)]
    for (let i = 0; i < width; i++) {
      const to = row * width + i
      const left = i > 0 ? out[to - 1]! : 0
      const up = row > 0 ? out[to - width]! : 0
      const corner = i > 0 && row > 0 ? out[to - width - 1]! : 0
      out[to] = data[row * (width + 1) + 1 + i]! + predict(filter, left, up, corner)
    }
  }
  return out
}

function predict(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const whole = left + up - corner
  const [a, b, c] = [Math.abs(whole - left), Math.abs(whole - up), Math.abs(whole - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

function numbersOf(value: Value | undefined): number[] {
  return Array.isArray(value) ? value.map((each) => numberOf(each) ?? -1) : []
}
