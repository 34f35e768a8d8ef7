/**
 * Names within a backup. A history is one life of a database: a restored server begins another, so that what it says
 * anew never lies among what it said before. Files are named by their content and shared by all.
 *
 *   place.json                                          whose backup this is, and of which keys; the only clear file
 *   <history>/ledger/<commune>/<from>-<to>.ndjson.zst.age
 *   <history>/audit/<commune>/<from>-<to>.ndjson.zst.age
 *   <history>/lists/<time>-<random>.ndjson.zst.age      entries of verified files, beside the files themselves
 *   <history>/tables/<table>-<sha256>.ndjson.zst.age    a table, named by its content
 *   <history>/states/<time>-<turn>.json.zst.age                which tables, counts and ends belong together
 *   <history>/daily/<day>.json.zst.age                  the same, kept 30 days
 *   <history>/anchors/<day>.json                        ends of all chains, signed; nothing personal, so in clear
 *   files/<aa>/<sha256>.age                             a scan, sealed
 */
import type { Stream } from '../store/port.ts'

export const PLACE_FILE = 'place.json'
const WIDTH = 12

export function pieceName(
  history: string,
  stream: Stream,
  commune: string,
  from: number,
  to: number,
): string {
  return `${history}/${stream}/${folderOf(commune)}/${pad(from)}-${pad(to)}.ndjson.zst.age`
}

export function fileName(sha256: string): string {
  return `files/${sha256.slice(0, 2)}/${sha256}.age`
}

export function tableName(history: string, table: string, sha256: string): string {
  return `${history}/tables/${table}-${sha256}.ndjson.zst.age`
}

/** `turn` keeps apart, and in order, what one millisecond made. */
export function stateName(history: string, at: string, turn: number): string {
  return `${history}/states/${stamp(at)}-${String(turn).padStart(6, '0')}.json.zst.age`
}

export function dailyName(history: string, day: string): string {
  return `${history}/daily/${day}.json.zst.age`
}

export function listName(history: string, at: string, random: string): string {
  return `${history}/lists/${stamp(at)}-${random}.ndjson.zst.age`
}

export function anchorName(history: string, day: string): string {
  return `${history}/anchors/${day}.json`
}

export interface Piece {
  readonly name: string
  readonly commune: string
  readonly from: number
  readonly to: number
}

/** Null for what is no piece of a stream. */
export function readPiece(name: string): Piece | null {
  const found = /\/(?:ledger|audit)\/([^/]+)\/(\d+)-(\d+)\.ndjson\.zst\.age$/.exec(name)
  if (!found) return null
  const [, folder = '', from, to] = found
  return {
    name,
    commune: folder === '_server' ? '*' : decodeURIComponent(folder),
    from: Number(from),
    to: Number(to),
  }
}

function folderOf(commune: string): string {
  return commune === '*' ? '_server' : encodeURIComponent(commune)
}

function pad(seq: number): string {
  return String(seq).padStart(WIDTH, '0')
}

function stamp(at: string): string {
  return at.replaceAll(/[:.]/g, '-')
}
