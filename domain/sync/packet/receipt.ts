/** What comes back: closed with the key the author put into the seal, so that its bearer reads nothing in it. */
import { count, isPlainObject, listOf, matching, oneOf, record, text, type Shape } from '../../base/shape.ts'
import type { Checkpoint, EventVerdict, SyncReceipt } from '../wire.ts'

/** The file, as JSON text. `data`: AES-256-GCM(receiptKey, iv, aad = receiptAad) over a `PacketReceipt`. */
export interface ClosedReceipt {
  readonly v: 1
  readonly packet: string
  readonly iv: string // base64url
  readonly data: string // base64url
}

/** Of the packet, with all their pages. */
export interface ReceivedDeclarations {
  readonly items: readonly { readonly id: string; readonly receivedAt: string }[]
  readonly sig: string
}

export interface PacketReceipt {
  readonly receipt: SyncReceipt
  readonly checkpoint: Checkpoint
  readonly verdicts: readonly EventVerdict[] // on the facts of the packet
  readonly declarations?: ReceivedDeclarations // when there were any
}

export const MAX_RECEIPT_BYTES = 32 * 1024 * 1024

export const closedReceiptShape: Shape = (value, path) =>
  isPlainObject(value) && typeof value['data'] === 'string' && /^[A-Za-z0-9_-]+$/.test(value['data'])
    ? frame({ ...value, data: '' }, path)
    : path

const frame = record({
  v: oneOf(1),
  packet: matching(/^[0-9a-f]{32}$/),
  iv: matching(/^[A-Za-z0-9_-]{16}$/),
  data: text,
})

const hash = matching(/^[0-9a-f]{64}$/)
const signed = { at: text, sig: matching(/^[A-Za-z0-9_-]+$/) }

/** A newer server may say more than we know; what is signed is exact all the same. */
export const packetReceiptShape: Shape = record(
  {
    receipt: record({
      v: oneOf(1),
      device: text,
      epoch: count,
      through: count,
      head: hash,
      files: listOf(hash, 1_000_000),
      safe: oneOf(true, false),
      ...signed,
    }),
    checkpoint: (value, path) => (isPlainObject(value) ? null : path),
    verdicts: listOf((value, path) => (isPlainObject(value) ? null : path), 1_000_000),
  },
  {
    declarations: record({
      items: listOf(record({ id: text, receivedAt: text }), 20_000),
      sig: matching(/^[A-Za-z0-9_-]+$/),
    }),
  },
)
