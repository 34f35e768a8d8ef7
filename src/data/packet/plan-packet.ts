/** First reading: what goes in, its hashes, the signed header, and which file goes into which part. */
import { toBase64Url, toHex } from '../../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import {
  MAX_FILE_ENTRY_BYTES,
  MAX_PIECE_BYTES,
  type FileEntry,
  type PacketHeader,
  type PacketManifest,
  type SegmentEntry,
} from '../../../domain/sync/packet/format.ts'
import { END_ENTRY, framedBytes, HEADER_ENTRY, MANIFEST_ENTRY } from '../../../domain/sync/packet/frame.ts'
import { packetText } from '../../../domain/sync/packet/text.ts'
import { buildSegment } from '../../sync/push.ts'
import type { OutboxRow } from '../db.ts'
import { sha256Hex } from '../sha256.ts'
import type { PacketAuthor } from './author.ts'
import { planDeclarations } from './plan-declarations.ts'
import { unsentFiles, waitingFacts } from './unsent-work.ts'

const SEGMENT_EVENTS = 200
const SEGMENT_BYTES = 200_000
/** What one request of the bearer's browser brings; a broken one begins again no further back than this. */
export const PART_BYTES = 32 * 1024 * 1024
/** Keeps the manifest below its bound; the rest goes with the next packet. */
const MAX_FILES = 15_000

/** An entry whose bytes are at hand, or a file or page of a declaration that is read when its turn comes. */
export type PlannedEntry = { readonly entry: number; readonly bytes: Uint8Array } | PlannedRead
interface PlannedRead {
  readonly entry: number
  readonly sha256: string
  readonly submission?: string // of whose pages it is
  readonly size: number
}

export interface PacketPlan {
  readonly packet: string
  readonly hash: string
  readonly facts: number
  readonly files: number
  readonly declarations: number
  readonly parts: readonly { readonly entries: readonly PlannedEntry[]; readonly framedBytes: number }[]
}

/** `packet.nothing-unsent`, `net.aborted`. `onBytes`: of files, as they are read. */
export async function planPacket(
  author: PacketAuthor,
  partBytes: number,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Result<PacketPlan>> {
  const rows = await waitingFacts(author.db)
  const segments = await buildSegments(author, rows)
  const files: FileEntry[] = []
  // What closes a dossier comes with its result in the first part (P20).
  const needed = new Set(rows.flatMap(({ needs }) => needs ?? []))
  const unsent = await unsentFiles(author.db)
  const inOrder = [...unsent.filter((one) => needed.has(one)), ...unsent.filter((one) => !needed.has(one))]
  for (const sha256 of inOrder.slice(0, MAX_FILES)) {
    if (signal.aborted) return refuse('net.aborted')
    const entry = await fileEntry(author, sha256)
    if (entry === null) continue
    files.push(entry)
    onBytes(entry.bytes)
  }
  const declared = await planDeclarations(author.db, onBytes, signal)
  if (declared === null) return refuse('net.aborted')
  const { declarations, pages } = declared
  if (segments.length + files.length + declarations.length === 0) return refuse('packet.nothing-unsent')
  const manifest: PacketManifest = {
    segments: segments.map(({ entry }) => entry),
    files,
    // A server before X15 knows neither.
    ...(declarations.length === 0 ? {} : { declarations: declarations.map(({ entry }) => entry), pages }),
  }
  const manifestBytes = new TextEncoder().encode(JSON.stringify(manifest))
  const header = await signHeader(author, manifestBytes)
  const facts: PlannedEntry[] = [
    { entry: HEADER_ENTRY, bytes: new TextEncoder().encode(JSON.stringify(header)) },
    { entry: MANIFEST_ENTRY, bytes: manifestBytes },
    ...segments.map(({ bytes }, i) => ({ entry: i, bytes })),
    ...declarations.map(({ bytes }, i) => ({ entry: segments.length + files.length + i, bytes })),
  ]
  const firstPage = segments.length + files.length + declarations.length
  const placed: PlannedRead[] = [
    ...files.map(({ sha256, bytes }, i) => ({ entry: segments.length + i, sha256, size: bytes })),
    ...pages.map(({ submission, sha256, bytes }, i) => ({
      entry: firstPage + i,
      sha256,
      submission,
      size: bytes,
    })),
  ]
  return ok({
    packet: header.packet,
    hash: await sha256Hex(new TextEncoder().encode(packetText(header))),
    facts: rows.length,
    files: files.length,
    declarations: declarations.length,
    parts: shareOut(placed, partBytes).map((own) => {
      const entries: PlannedEntry[] = [...facts, ...own, { entry: END_ENTRY, bytes: new Uint8Array() }]
      return {
        entries,
        framedBytes: entries.reduce((sum, one) => sum + framedBytes(sizeOf(one), MAX_PIECE_BYTES), 0),
      }
    }),
  })
}

export function sizeOf(entry: PlannedEntry): number {
  return 'bytes' in entry ? entry.bytes.length : entry.size
}

/** Always sealed, whether somebody is logged in or not: the packet of a locked device is no other. */
async function buildSegments(author: PacketAuthor, rows: readonly OutboxRow[]) {
  const made: { entry: SegmentEntry; bytes: Uint8Array }[] = []
  for (const group of groupRows(rows)) {
    const segment = await buildSegment({ ...author, openRaw: null }, group)
    const bytes = new TextEncoder().encode(JSON.stringify(segment))
    made.push({ entry: { bytes: bytes.length, hash: await sha256Hex(bytes), count: group.length }, bytes })
  }
  return made
}

function groupRows(rows: readonly OutboxRow[]): OutboxRow[][] {
  const groups: OutboxRow[][] = []
  let bytes = 0
  for (const row of rows) {
    const group = groups.at(-1)
    const isNext = group !== undefined && row.dseq === (group.at(-1)?.dseq ?? 0) + 1
    if (isNext && group.length < SEGMENT_EVENTS && bytes + row.sealed.length <= SEGMENT_BYTES) group.push(row)
    else {
      groups.push([row])
      bytes = 0
    }
    bytes += row.sealed.length
  }
  return groups
}

async function fileEntry({ db }: PacketAuthor, sha256: string): Promise<FileEntry | null> {
  const row = await db.files.get(sha256)
  if (!row || row.data.length > MAX_FILE_ENTRY_BYTES) return null
  return {
    bytes: row.data.length,
    hash: await sha256Hex(row.data),
    sha256,
    size: String(row.size),
    mime: row.mime,
    iv: toBase64Url(row.iv),
    key: toBase64Url(row.keyForServer),
  }
}

async function signHeader({ device, now, sign }: PacketAuthor, manifest: Uint8Array): Promise<PacketHeader> {
  const { id, commune, epoch, historyId } = device
  const unsigned = {
    v: 1 as const,
    packet: toHex(crypto.getRandomValues(new Uint8Array(16))),
    commune,
    device: id,
    epoch,
    historyId,
    at: now(),
    manifest: await sha256Hex(manifest),
    manifestBytes: manifest.length,
  }
  return { ...unsigned, sig: await sign(packetText(unsigned)) }
}

/** In order; a part takes files until it is full, and one file at least. */
function shareOut<T extends { readonly size: number }>(files: readonly T[], partBytes: number): T[][] {
  const parts: T[][] = [[]]
  let bytes = 0
  for (const file of files) {
    if (bytes > 0 && bytes + file.size > partBytes) {
      parts.push([])
      bytes = 0
    }
    parts.at(-1)?.push(file)
    bytes += file.size
  }
  return parts
}
