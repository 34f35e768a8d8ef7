/** Adds evidence behind a signature as signing tools do it (baseline LT): one revision with a DSS. */
import { deflateSync } from 'node:zlib'

export interface StoreRevision {
  readonly crls?: readonly Uint8Array[]
  readonly responses?: readonly Uint8Array[]
  readonly certificates?: readonly Uint8Array[]
  readonly packed?: boolean
  /** What an attacker would do with it. */
  readonly more?: readonly string[] // bodies of further objects
  readonly number?: number // of the first new object
  readonly catalog?: (text: string) => string
  readonly trailer?: string
  readonly prev?: number
  readonly table?: (text: string) => string
}

export function withStore(file: Uint8Array, change: StoreRevision): Uint8Array {
  const text = Buffer.from(file).toString('latin1')
  const root = /\/Root (\d+) 0 R/.exec(text)![1]!
  const at = text.lastIndexOf(`\n${root} 0 obj`)
  const catalog = text.slice(text.indexOf('<<', at), text.indexOf('endobj', at))
  let next = change.number ?? Number(/[\s\S]*\/Size (\d+)/.exec(text)![1])
  const parts: Buffer[] = [Buffer.from(file), Buffer.from('\n')]
  const places: [number, number][] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  const put = (number: number, ...body: (string | Uint8Array)[]) => {
    places.push([number, length()])
    for (const one of [`${number} 0 obj\n`, ...body, '\nendobj\n'])
      parts.push(typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from(one))
    return `${number} 0 R`
  }
  const stream = (plain: Uint8Array) => {
    const data = change.packed ? deflateSync(plain) : plain
    const filter = change.packed ? '/Filter /FlateDecode ' : ''
    return put(next++, `<< ${filter}/Length ${data.length} >>\nstream\n`, data, '\nendstream')
  }
  const list = (pieces: readonly Uint8Array[] = []) => `[${pieces.map(stream).join(' ')}]`
  const [crls, responses, certificates] = [
    list(change.crls),
    list(change.responses),
    list(change.certificates),
  ]
  const vri = `/VRI << /${'AB'.repeat(20)} << /CRL ${crls} /TU (D:20261122090000Z) >> >>`
  const store = put(
    next++,
    `<< /Type /DSS /CRLs ${crls} /OCSPs ${responses} /Certs ${certificates} ${vri} >>`,
  )
  for (const body of change.more ?? []) put(next++, body)
  const led = catalog.replace(/>>\s*$/, `/DSS ${store} >>`)
  put(Number(root), (change.catalog ?? ((same) => same))(led))
  const start = length()
  const rows = places.map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`)
  const trailer =
    change.trailer ??
    `<< /Size ${next} /Root ${root} 0 R /Prev ${change.prev ?? /[\s\S]*startxref\s+(\d+)/.exec(text)![1]} >>`
  const table = (change.table ?? ((same) => same))(`xref\n${rows.join('')}`)
  parts.push(Buffer.from(`${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`, 'latin1'))
  return new Uint8Array(Buffer.concat(parts))
}
