/**
 * The packet: unsent work on its way by hand (rules X, docs/protocol.md). A packet is one or more *parts*, one behind the
 * other in one file or in several; every part stands alone. A part is
 *
 *   magic (8) ‖ print of the sealing key (32) ‖ length of the part (4) ‖ length of the seal (2) ‖ seal ‖ frame ‖ frame ‖ …
 *
 * The seal is a `PacketSeal` sealed to the home server (domain/sync/signing.ts). A frame is its length (4) and
 * AES-256-GCM(key of the part, iv = number of the frame, aad = frameAad) over entry (4) ‖ offset (4) ‖ piece. Numbers are
 * big-endian. The entries come as `header`, `manifest`, all segments, all declarations, the files and pages of this part,
 * `end`.
 */
import { count, listOf, matching, oneOf, record, text, type Shape } from '../../base/shape.ts'
import type { BlobUploadMetadata } from '../wire.ts'

export const PACKET_TYPE = 'application/vnd.motcua.packet'
export const MAX_PIECE_BYTES = 256 * 1024
export const MAX_SEAL_BYTES = 2_048
export const MAX_HEADER_BYTES = 4_096
export const MAX_MANIFEST_BYTES = 8 * 1024 * 1024
/** As a push may hold, inflated (P2). */
export const MAX_SEGMENT_BYTES = 8 * 1024 * 1024
export const MAX_FILE_ENTRY_BYTES = 25 * 1024 * 1024 + 16
/** As a submission and its pages may be when they are sent over a line (Y1, Y2). */
export const MAX_DECLARATION_BYTES = 512 * 1024
export const MAX_PAGE_ENTRY_BYTES = 12 * 1024 * 1024
export const MAX_PART_BYTES = 256 * 1024 * 1024
export const MAX_ENTRIES = 20_000

/** What stands in the seal: opened by the home server only. */
export interface PacketSeal {
  readonly v: 1
  readonly packet: string // 16 random bytes, hex
  readonly part: number // from 1
  readonly parts: number
  readonly key: string // base64url, 32 bytes: opens the frames of this part
  readonly receiptKey: string // base64url, 32 bytes: closes the receipt; the author keeps it
}

/** Signed by the device that made the packet; the same in every part. */
export interface PacketHeader {
  readonly v: 1
  readonly packet: string
  readonly commune: string
  readonly device: string
  readonly epoch: number
  readonly historyId: string // of the home server, as the device knows it
  readonly at: string
  readonly manifest: string // SHA-256 of the manifest's bytes, hex
  readonly manifestBytes: number
  readonly sig: string
}

export interface PacketEntry {
  readonly bytes: number
  readonly hash: string // SHA-256 of the entry's bytes, hex
}

export interface SegmentEntry extends PacketEntry {
  readonly count: number // facts in it
}

/** A file's bytes are the ciphertext tus would carry, beside the metadata tus would carry. */
export interface FileEntry extends PacketEntry, BlobUploadMetadata {}

/** A page of a declaration, sealed as Y2 has it. */
export interface PageEntry extends PacketEntry {
  readonly submission: string
  readonly sha256: string // of the plain page
}

/** Everything in the packet, all parts together. Entries are numbered through: segments, files, declarations, pages. */
export interface PacketManifest {
  readonly segments: readonly SegmentEntry[]
  readonly files: readonly FileEntry[]
  readonly declarations?: readonly PacketEntry[] // each the JSON of a `SubmitRequest`
  readonly pages?: readonly PageEntry[]
}

const hash = matching(/^[0-9a-f]{64}$/)
const id = matching(/^[0-9a-f]{32}$/)
const key = matching(/^[A-Za-z0-9_-]{43}$/)
const base64url = matching(/^[A-Za-z0-9_-]+$/, 1_000)
const decimal = matching(/^[1-9]\d{0,11}$/)
const uuid = matching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const word = matching(/^[^|]{1,200}$/)

export const sealShape: Shape = record({
  v: oneOf(1),
  packet: id,
  part: count,
  parts: count,
  key,
  receiptKey: key,
})

export const headerShape: Shape = record({
  v: oneOf(1),
  packet: id,
  commune: word,
  device: word,
  epoch: count,
  historyId: word,
  at: word,
  manifest: hash,
  manifestBytes: count,
  sig: base64url,
})

export const manifestShape: Shape = record(
  {
    segments: listOf(record({ bytes: count, hash, count }), MAX_ENTRIES),
    files: listOf(
      record({ bytes: count, hash, sha256: hash, size: decimal, mime: text, iv: base64url, key: base64url }),
      MAX_ENTRIES,
    ),
  },
  {
    declarations: listOf(record({ bytes: count, hash }), MAX_ENTRIES),
    pages: listOf(record({ bytes: count, hash, submission: uuid, sha256: hash }), MAX_ENTRIES),
  },
)
