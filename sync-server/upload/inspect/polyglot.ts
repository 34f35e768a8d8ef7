/** Signs of a second file inside the first: what one program shows as a scan, another would run or unpack. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'

const PAGE_SIGNS = ['<!doctype html', '<html', '<script', '<iframe', '<svg', '<?php', '<body', '<img ']
const PROGRAM_STARTS = ['MZ', '\u007fELF', '#!/', '{\\rtf', 'GIF8']
const ZIP_SIGNS = ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006']
const PDF_WITHIN = 1024
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1')
const ZIP_ENTRY = Buffer.from('PK\u0001\u0002', 'latin1')
/** A ZIP reader looks for its end record in a comment's length from the end of the file. */
const ZIP_WITHIN = 65_535 + 22

/** Text where a browser, a PDF reader or a script host would find its own: notes, heads and tails. `blob.polyglot` {found}. */
export function checkText(bytes: Uint8Array): Result<null> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').toLowerCase()
  const found = [...PAGE_SIGNS, '%pdf-'].find((sign) => text.includes(sign))
  return found === undefined ? ok(null) : polyglot(found.replace(/[^a-z]/g, ''))
}

/** What stands after the last byte that counts. */
export function checkTail(tail: Uint8Array): Result<null> {
  const text = Buffer.from(tail).toString('latin1').trimStart()
  const program = PROGRAM_STARTS.find((sign) => text.startsWith(sign))
  if (program !== undefined) return polyglot('program')
  return ZIP_SIGNS.some((sign) => text.includes(sign)) ? polyglot('zip') : checkText(tail)
}

/** The whole file: a ZIP that ends where it ends, or a picture in whose head a PDF begins. */
export function checkWhole(bytes: Buffer, isPdf: boolean): Result<null> {
  if (endsAsZip(bytes)) return polyglot('zip')
  const pdf = bytes.subarray(0, PDF_WITHIN).indexOf('%PDF-', isPdf ? 1 : 0, 'latin1')
  return pdf === -1 ? ok(null) : polyglot('pdf')
}

function endsAsZip(bytes: Buffer): boolean {
  const from = Math.max(0, bytes.length - ZIP_WITHIN)
  for (let at = bytes.lastIndexOf(ZIP_END); at >= from; at = bytes.lastIndexOf(ZIP_END, at - 1)) {
    if (at + 22 > bytes.length) continue
    const size = bytes.readUInt32LE(at + 12)
    const entries = bytes.readUInt16LE(at + 10)
    const directory = at - size
    if (entries > 0 && directory >= 0 && bytes.subarray(directory, directory + 4).equals(ZIP_ENTRY))
      return true
    if (at === 0) break
  }
  return false
}

function polyglot(found: string): Result<never> {
  return refuse('blob.polyglot', { found })
}
