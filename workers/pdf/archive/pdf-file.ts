/**
 * Writes a PDF object by object: plain cross-reference table, no object streams, nothing after the end, so that a
 * signature can be added later as an increment. Spacing and line ends are those ISO 19005-2, 6.1 asks for.
 */
import { joinBytes } from '../../../domain/base/join-bytes.ts'

export interface PdfFile {
  /** Answers the number by which other objects name it: `${n} 0 R`. */
  add(body: string): number
  addStream(entries: string, data: Uint8Array): number
  /** A number for an object whose body is not known yet. */
  reserve(): number
  put(number: number, body: string): void
  /** Same objects, same bytes: the ID is a hash of them. */
  save(root: number, info: number): Promise<Uint8Array<ArrayBuffer>>
}

const encoder = new TextEncoder()
/** Bytes over 127 in the second line tell mail programs and FTP that the file is not text. */
const HEAD = [...encoder.encode('%PDF-1.7\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]

export function openPdfFile(): PdfFile {
  const objects: (readonly Uint8Array[] | undefined)[] = []
  const reserve = () => objects.push(undefined)
  const put = (number: number, ...parts: (string | Uint8Array)[]) => {
    objects[number - 1] = [`${number} 0 obj\n`, ...parts, '\nendobj\n'].map((part) =>
      typeof part === 'string' ? encoder.encode(part) : part,
    )
  }
  return {
    reserve,
    put,
    add(body) {
      const number = reserve()
      put(number, body)
      return number
    },
    addStream(entries, data) {
      const number = reserve()
      put(number, `<<${entries}/Length ${data.length}>>\nstream\n`, data, '\nendstream')
      return number
    },
    async save(root, info) {
      const parts: Uint8Array[] = [Uint8Array.from(HEAD)]
      const offsets: number[] = []
      let length = HEAD.length
      for (const object of objects) {
        if (object === undefined) throw new Error('an object was reserved and never put')
        offsets.push(length)
        for (const part of object) length += part.length
        parts.push(...object)
      }
      const id = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(parts))).subarray(0, 16))
      const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
      const size = objects.length + 1
      const end =
        `xref\n0 ${size}\n0000000000 65535 f \n${rows}` +
        `trailer\n<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\nstartxref\n${length}\n%%EOF\n`
      return joinBytes([...parts, encoder.encode(end)])
    },
  }
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A text string of a dictionary: UTF-16 with its mark, in hexadecimal, so that nothing needs escaping. */
export function textString(text: string): string {
  return `<FEFF${utf16(text)}>`
}

export function utf16(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) out += text.charCodeAt(i).toString(16).padStart(4, '0')
  return out.toUpperCase()
}

/** A number as a PDF may hold it: no exponent, no needless digits. */
export function decimal(value: number): string {
  return String(Number(value.toFixed(3)))
}
