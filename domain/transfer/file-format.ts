/**
 * A dossier on its way to another commune by hand (rules W9, W10): one file, when neither side has a line.
 *
 *   magic (8) ‖ salt (16) ‖ frame ‖ frame ‖ …
 *
 * A frame is its length (4, big-endian) and AES-256-GCM(key, iv = its number, aad = frameAad). The first holds a
 * `SignedStatement` of a `TransferFile`, the others the files it lists, in that order. The key is HKDF-SHA-256 of the code
 * that the sender reads out to the other side; the code never stands in the file.
 */
import { count, listOf, matching, oneOf, record, text, type Shape } from '../base/shape.ts'
import { ENROL_ALPHABET } from '../access/enrol-code.ts'
import type { DeviceGrant, PublicKeyJwk } from '../sync/wire.ts'
import type { TransferAccepted, TransferOffer } from './note.ts'

export const TRANSFER_TYPE = 'application/vnd.motcua.transfer'
export const TRANSFER_EXTENSION = '.chuyen'
export const TRANSFER_RECEIPT_EXTENSION = '.bienchuyen'
export const KEY_INFO = 'motcua/transfer-file/1'
export const SALT_BYTES = 16
export const MAX_FRAME_BYTES = 26 * 1024 * 1024
/** A stick that lay in a drawer: what it says of the dossier may be long out of date. */
export const MAX_AGE_DAYS = 30

const MAGIC = [0x4d, 0x4f, 0x54, 0x43, 0x55, 0x43, 0x0d, 0x01] // MOTCUC, CR (a copy "as text" breaks it), version 1
export const PREAMBLE_BYTES = MAGIC.length + SALT_BYTES
const LENGTH_BYTES = 4

/** 20 signs of 31: nobody guesses it, and it can be read out on the telephone. */
export const CODE_SIGNS = 20

export interface TransferFile {
  readonly v: 1
  readonly to: string // unit code or agency, as the dossier was sent on
  readonly at: string // ISO, when it was written
  readonly offer: TransferOffer
  readonly files: readonly { readonly sha256: string; readonly size: number; readonly mime: string }[]
}

/** What goes back: the same words the line would bring (W4). */
export interface TransferReceipt {
  readonly v: 1
  readonly dossier: string // the sender's
  readonly at: string
  readonly accepted: TransferAccepted
}

/** Said by a device that its home server enrolled: anybody who knows the server can tell. */
export interface SignedStatement {
  readonly body: string // the exact text that is signed
  readonly server: string // x of the home server's signing key: which server vouches
  readonly key: PublicKeyJwk
  readonly grant: DeviceGrant
  readonly sig: string
}

export function statementText(body: string): string {
  return `motcua/transfer-statement/1|${body}`
}

export function frameAad(nth: number): string {
  return `motcua/transfer-frame/1|${nth}`
}

export function frameIv(nth: number): Uint8Array<ArrayBuffer> {
  const iv = new Uint8Array(12)
  new DataView(iv.buffer).setUint32(8, nth)
  return iv
}

export function writeWhole(
  salt: Uint8Array,
  frames: readonly Uint8Array[],
): readonly Uint8Array<ArrayBuffer>[] {
  const preamble = new Uint8Array(PREAMBLE_BYTES)
  preamble.set(MAGIC)
  preamble.set(salt, MAGIC.length)
  return [
    preamble,
    ...frames.flatMap((frame) => {
      const length = new Uint8Array(LENGTH_BYTES)
      new DataView(length.buffer).setUint32(0, frame.length)
      return [length, new Uint8Array(frame)]
    }),
  ]
}

/** Null: no file of ours. `isWhole` false: it ends before its end, or has frames nobody writes. */
export function readWhole(
  bytes: Uint8Array,
): { readonly salt: Uint8Array; readonly frames: readonly Uint8Array[]; readonly isWhole: boolean } | null {
  if (bytes.length < PREAMBLE_BYTES || MAGIC.some((byte, i) => bytes[i] !== byte)) return null
  const salt = bytes.slice(MAGIC.length, PREAMBLE_BYTES)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const frames: Uint8Array[] = []
  let at = PREAMBLE_BYTES
  while (at < bytes.length) {
    if (at + LENGTH_BYTES > bytes.length) return { salt, frames, isWhole: false }
    const length = view.getUint32(at)
    const from = at + LENGTH_BYTES
    if (length > MAX_FRAME_BYTES || from + length > bytes.length) return { salt, frames, isWhole: false }
    frames.push(bytes.slice(from, from + length))
    at = from + length
  }
  return { salt, frames, isWhole: true }
}

/** What was typed, without spaces, dashes and case; null when it can't be a code. */
export function findTransferCode(typed: string): string | null {
  const code = typed.replace(/[\s\-–—.]/g, '').toUpperCase()
  return code.length === CODE_SIGNS && [...code].every((sign) => ENROL_ALPHABET.includes(sign)) ? code : null
}

/** As shown and read out: five groups of four. */
export function formatTransferCode(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-')
}

/** E.g. `motcua-chuyen-H56-99-01-261120-01001.chuyen`: the dossier's number, nothing about anybody. */
export function transferFileName(code: string, extension: string): string {
  return `motcua-chuyen-${code.replaceAll(/[^A-Za-z0-9]+/g, '-')}${extension}`
}

const id = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
const hash = matching(/^[0-9a-f]{64}$/)
const base64url = matching(/^[A-Za-z0-9_-]+$/, 400)
const instant = matching(/^\d{4}-\d{2}-\d{2}T\S{5,40}$/)
const place = record({ commune: text, agency: text, name: text })
const isRecord: Shape = (value, at) => (typeof value === 'object' && value !== null ? null : at)

export const statementShape = record({
  body: (value, at) => (typeof value === 'string' && value.length <= 2_000_000 ? null : at),
  server: base64url,
  key: record({ kty: oneOf('EC'), crv: oneOf('P-256'), x: base64url, y: base64url }),
  grant: record({ commune: text, device: text, epoch: count, book: count, grant: base64url }),
  sig: base64url,
})

/** Its author is known and signed it; what is lawful in it, reception judges (P15) as for any other. */
export const transferFileShape = record({
  v: oneOf(1),
  to: text,
  at: instant,
  offer: (value, at) => offerHead(value, at) ?? isRecord(value, at),
  files: listOf(record({ sha256: hash, size: count, mime: text }), 1_000),
})

const offerHead: Shape = (value, at) => {
  const { from, dossier, code } = (value ?? {}) as Partial<TransferOffer>
  return place(from, `${at}.from`) ?? id(dossier, `${at}.dossier`) ?? text(code, `${at}.code`)
}

export const transferReceiptShape = record({
  v: oneOf(1),
  dossier: id,
  at: instant,
  accepted: record({
    from: place,
    code: text,
    at: text,
    due: record({ at: text, rule: text, why: text }),
  }),
})
