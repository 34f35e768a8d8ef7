/**
 * Looks for readable personal data on a disk: every file of a folder, searched as it lies there and as the browser or a
 * database would read it (LevelDB, Snappy, gzip, Brotli, SQLite), for each text in the ways programs write it.
 */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { brotliDecompressSync, constants, inflateRawSync } from 'node:zlib'
import { readLog, readTable } from './leveldb.ts'
import { decodeSnappy } from './snappy.ts'

export interface Hit {
  readonly file: string // inside the folder
  readonly text: string
  readonly as: string // how it was written and what had to be decoded
}

export interface Scan {
  readonly files: number
  readonly bytes: number // searched, decoded ones included
  readonly hits: readonly Hit[]
}

/** A search index would hold it without tone marks, a machine-readable zone in capitals. */
const fold = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase()

/** The middle of Base64 depends on where the text stood: three cases, edges left out. */
function base64Cores(bytes: Buffer): string[] {
  return [0, 1, 2].map((lead) => {
    const text = Buffer.concat([Buffer.alloc(lead), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    return text.slice(lead === 0 ? 0 : 4, -4)
  })
}

function writtenForms(text: string): [as: string, bytes: Buffer][] {
  const forms: [string, Buffer][] = []
  for (const [name, each] of [
    ['', text.normalize('NFC')],
    [' NFD', text.normalize('NFD')],
    [' folded', fold(text)],
    [' folded capitals', fold(text).toUpperCase()],
  ] as const) {
    const utf16 = Buffer.from(each, 'utf16le')
    forms.push([`UTF-8${name}`, Buffer.from(each, 'utf8')], [`UTF-16LE${name}`, utf16])
    forms.push([`UTF-16BE${name}`, Buffer.from(utf16).swap16()]) // keys of IndexedDB
  }
  const plain = text.normalize('NFC')
  const escaped = JSON.stringify(plain)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, escapeUnit)
  forms.push(
    ['percent-encoded', Buffer.from(encodeURIComponent(plain))],
    ['JSON escapes', Buffer.from(escaped)],
  )
  for (const core of base64Cores(Buffer.from(plain))) {
    forms.push(['Base64', Buffer.from(core)])
    forms.push(['Base64url', Buffer.from(core.replaceAll('+', '-').replaceAll('/', '_'))])
  }
  // Too short to mean anything, or the same bytes as a form before.
  return forms.filter(
    ([, bytes], i) => bytes.length >= 6 && forms.findIndex(([, other]) => other.equals(bytes)) === i,
  )
}

const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

function attempt(decode: () => Uint8Array | Uint8Array[]): Uint8Array[] {
  try {
    const decoded = decode()
    return Array.isArray(decoded) ? decoded : [decoded]
  } catch {
    return [] // not of that kind, or damaged: it was searched as it lies there
  }
}

function positions(bytes: Buffer, mark: Buffer): number[] {
  const found = []
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) found.push(at)
  return found
}

/** Blink wraps larger IndexedDB values: pseudo version, then 2 = Snappy (value_wrapping). */
const WRAPPED_VALUE = Buffer.from([0xff, 0x11, 0x02])
const GZIP = Buffer.from([0x1f, 0x8b, 0x08])
const SIMPLE_CACHE = Buffer.from('305c72a71b6dfbfc', 'hex')
const CACHE_HEADER = 24
const partial = { finishFlush: constants.Z_SYNC_FLUSH }

/** Where the compressed bytes begin. Not gunzip: it refuses what a cache writes behind the stream. */
function gzipBody(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3]!
  let body = at + 10
  if (flags & 4) body += 2 + bytes.readUInt16LE(body)
  for (const named of [8, 16]) if (flags & named) body = bytes.indexOf(0, body) + 1
  return flags & 2 ? body + 2 : body
}

function decodeInside(bytes: Buffer): [how: string, bytes: Uint8Array][] {
  const found: [string, Uint8Array][] = []
  for (const at of positions(bytes, WRAPPED_VALUE)) {
    for (const each of attempt(() => decodeSnappy(bytes, at + 3))) found.push(['Snappy value', each])
  }
  for (const at of positions(bytes, GZIP)) {
    for (const each of attempt(() => inflateRawSync(bytes.subarray(gzipBody(bytes, at)), partial)))
      found.push(['gzip', each])
  }
  if (bytes.subarray(0, 8).equals(SIMPLE_CACHE)) {
    const body = bytes.subarray(CACHE_HEADER + bytes.readUInt32LE(12))
    for (const each of attempt(() =>
      brotliDecompressSync(body, { finishFlush: constants.BROTLI_OPERATION_FLUSH }),
    ))
      found.push(['Brotli', each])
  }
  return found
}

/** Every cell of every table, from a copy: values longer than a page lie in pieces in the file. */
function readSqlite(path: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'))
  try {
    const copy = join(folder, basename(path))
    for (const end of ['', '-wal']) if (existsSync(path + end)) copyFileSync(path + end, copy + end)
    const database = new DatabaseSync(copy)
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all()
    const cells = tables.flatMap(({ name }) =>
      attempt(() =>
        database
          .prepare(`select * from "${String(name)}"`)
          .all()
          .flatMap(toBytes),
      ),
    )
    database.close()
    return cells
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const toBytes = (row: Record<string, unknown>) =>
  Object.values(row).flatMap((cell) =>
    cell instanceof Uint8Array ? [cell] : typeof cell === 'string' ? [Buffer.from(cell)] : [],
  )

function decodeFile(path: string, bytes: Buffer): [how: string, bytes: Uint8Array][] {
  const outer: [string, Uint8Array][] = []
  if (/\.(?:ldb|sst)$/.test(path)) outer.push(...attempt(() => readTable(bytes)).map(named('LevelDB table')))
  if (path.endsWith('.log')) outer.push(...attempt(() => readLog(bytes)).map(named('LevelDB log')))
  if (bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3')
    outer.push(...attempt(() => readSqlite(path)).map(named('SQLite')))
  const all: [string, Uint8Array][] = [['', bytes], ...outer]
  return all.flatMap(([how, each]) => [
    [how, each] as [string, Uint8Array],
    ...decodeInside(Buffer.from(each.buffer, each.byteOffset, each.length)).map(
      ([inner, decoded]): [string, Uint8Array] => [[how, inner].filter(Boolean).join(', '), decoded],
    ),
  ])
}

const named =
  (how: string) =>
  (bytes: Uint8Array): [string, Uint8Array] => [how, bytes]

/**
 * `folder`: a browser profile or a data directory; `texts`: names and numbers that must not be readable. An open browser
 * may put a new file in the place of one that was just listed: then everything is looked at again.
 */
export function scanFolder(folder: string, texts: readonly string[]): Scan {
  const TRIES = 20
  for (let i = 1; ; i++) {
    try {
      return scanOnce(folder, texts)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || i === TRIES) throw error
    }
  }
}

function scanOnce(folder: string, texts: readonly string[]): Scan {
  const needles = texts.flatMap((text) => writtenForms(text).map(([as, form]) => ({ text, as, form })))
  const hits = new Map<string, Hit>()
  let files = 0
  let bytes = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const file = relative(folder, path)
    files++
    for (const [how, data] of [
      ...decodeFile(path, readFileSync(path)),
      ['file name', Buffer.from(file)] as const,
    ]) {
      bytes += data.length
      const haystack = Buffer.from(data.buffer, data.byteOffset, data.length)
      for (const { text, as, form } of needles) {
        if (!haystack.includes(form)) continue
        const hit = { file, text, as: [as, how].filter(Boolean).join(', ') }
        hits.set(`${file}\0${text}`, hits.get(`${file}\0${text}`) ?? hit)
      }
    }
  }
  return { files, bytes, hits: [...hits.values()] }
}
