/** PDF files written object by object with a true cross-reference table, so that a lie is the only thing wrong with one. */
import { deflateSync } from 'node:zlib'

export type PdfObject = string | { readonly entries: string; readonly data: Uint8Array }

export interface PdfSettings {
  /** Objects from number 4 on. */
  readonly objects?: readonly PdfObject[]
  /** Entries of the catalogue (1), of the tree (2) and of the page (3). */
  readonly catalogue?: string
  readonly tree?: string
  readonly page?: string
  readonly trailer?: string
  readonly prev?: (xref: number) => number
  readonly after?: string | Uint8Array
}

const bytesOf = (text: string) => Buffer.from(text, 'latin1')

export function makePdf(settings: PdfSettings = {}): Buffer {
  const { objects = [], catalogue = '', tree = '/Kids[3 0 R]/Count 1', page = '', trailer = '' } = settings
  const all: PdfObject[] = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages${tree}>>`,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${page}>>`,
    ...objects,
  ]
  const parts: Uint8Array[] = [bytesOf('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')]
  let at = parts[0]!.length
  const rows = all.map((object, i) => {
    const written = writeObject(i + 1, object)
    const row = `${String(at).padStart(10, '0')} 00000 n \n`
    parts.push(written)
    at += written.length
    return row
  })
  const prev = settings.prev ? `/Prev ${settings.prev(at)}` : ''
  const table = `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows.join('')}`
  const end = `trailer\n<</Size ${all.length + 1}/Root 1 0 R${prev}${trailer}>>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, bytesOf(table + end), Buffer.from(settings.after ?? '')])
}

function writeObject(number: number, object: PdfObject): Buffer {
  if (typeof object === 'string') return bytesOf(`${number} 0 obj\n${object}\nendobj\n`)
  const head = `${number} 0 obj\n<<${object.entries}/Length ${object.data.length}>>\nstream\n`
  return Buffer.concat([bytesOf(head), object.data, bytesOf('\nendstream\nendobj\n')])
}

export function packed(data: Uint8Array, entries = ''): PdfObject {
  return { entries: `${entries}/Filter/FlateDecode`, data: deflateSync(data, { level: 9 }) }
}

/** Objects that stand packed in one stream, under numbers no table names. */
export function objectStream(...values: readonly string[]): PdfObject {
  let offset = 0
  const head = values.map((value, i) => {
    const pair = `${900 + i} ${offset}`
    offset += value.length + 1
    return pair
  })
  const first = `${head.join(' ')} `
  return packed(bytesOf(first + values.join(' ')), `/Type/ObjStm/N ${values.length}/First ${first.length}`)
}

/** As signers do: the old bytes stay, one more object, table and end follow. */
export function addRevision(pdf: Buffer, number: number, body: string): Buffer {
  const prev = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1'))![1])
  const object = bytesOf(`${number} 0 obj\n${body}\nendobj\n`)
  const table = `xref\n${number} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \ntrailer\n<</Size ${number + 1}/Root 1 0 R/Prev ${prev}>>\nstartxref\n${pdf.length + object.length}\n%%EOF\n`
  return Buffer.concat([pdf, object, bytesOf(table)])
}

/** An object the table points at, but which lies inside a stream where no reader of the whole file sees it. */
export function hiddenObject(body: string): Buffer {
  const data = bytesOf(`4 0 obj\n${body}\nendobj\n`)
  const pdf = makePdf({ objects: ['<<>>', { entries: '', data }] })
  const place = pdf.indexOf('4 0 obj\n' + body)
  const row = pdf.indexOf('0000000000 65535 f \n') + 20 * 4
  pdf.write(String(place).padStart(10, '0'), row, 'latin1')
  return pdf
}
