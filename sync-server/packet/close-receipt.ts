/** The receipt to carry back, closed with the author's key: its bearer reads nothing in it. */
import { createCipheriv, randomBytes } from 'node:crypto'
import type { PacketSeal } from '../../domain/sync/packet/format.ts'
import type { ClosedReceipt, PacketReceipt } from '../../domain/sync/packet/receipt.ts'
import { declarationsText, receiptAad } from '../../domain/sync/packet/text.ts'
import type { SubmitAnswer } from '../../domain/submission/wire.ts'
import type { EventVerdict } from '../../domain/sync/wire.ts'
import { signText } from '../keys/ecdsa.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Device, Store } from '../store/port.ts'
import type { Exchange } from '../sync/exchange.ts'

export interface ReceiptParts {
  readonly store: Pick<Store, 'findDevice'>
  readonly exchange: Pick<Exchange, 'receipt' | 'pull'>
  readonly keys: Pick<ServerKeys, 'sign'>
}

/** What became of the packet's work. */
export interface Taken {
  readonly verdicts: readonly EventVerdict[]
  readonly declarations: readonly SubmitAnswer[]
}

/** Covers the whole log the server holds of the author, whoever brought it. Null for a revoked device (D2). */
export async function makeReceipt(
  { store, exchange, keys }: ReceiptParts,
  seal: PacketSeal,
  author: Device,
  { verdicts, declarations: items }: Taken,
): Promise<string | null> {
  const device = await store.findDevice(author.id) // as it stands now, after the push
  if (!device || device.status === 'revoked' || (device.stored === 0 && items.length === 0)) return null
  const receipt = await exchange.receipt(device, device.stored)
  if (!receipt.ok) return null
  const { checkpoint } = await exchange.pull(device, { after: Number.MAX_SAFE_INTEGER, limit: 1 })
  const sig = signText(keys.sign.privateKey, declarationsText(seal.packet, device.id, { items }))
  const declarations = items.length === 0 ? {} : { declarations: { items, sig } }
  return closeReceipt(seal, { receipt: receipt.value, checkpoint, verdicts, ...declarations })
}

export function closeReceipt(seal: PacketSeal, receipt: PacketReceipt): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(seal.receiptKey, 'base64url'), iv)
  cipher.setAAD(Buffer.from(receiptAad(seal.packet)))
  const closed = [cipher.update(JSON.stringify(receipt)), cipher.final(), cipher.getAuthTag()]
  const file: ClosedReceipt = {
    v: 1,
    packet: seal.packet,
    iv: iv.toString('base64url'),
    data: Buffer.concat(closed).toString('base64url'),
  }
  return JSON.stringify(file)
}
