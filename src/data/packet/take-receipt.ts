/** The receipt that came back: believed only as one from the line would be, and for exactly what it covers. */
import { fromBase64Url } from '../../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import {
  closedReceiptShape,
  MAX_RECEIPT_BYTES,
  packetReceiptShape,
  type ClosedReceipt,
  type PacketReceipt,
} from '../../../domain/sync/packet/receipt.ts'
import { declarationsText, receiptAad } from '../../../domain/sync/packet/text.ts'
import { CHAIN_START, checkpointText, receiptText } from '../../../domain/sync/signing.ts'
import { verifyText } from '../../sync/signature.ts'
import type { DeviceDb } from '../db.ts'
import { getMeta, setMeta } from '../meta.ts'
import { storeFailure } from '../store-failure.ts'
import type { PacketAuthor } from './author.ts'
import { findReceiptKey } from './receipt-keys.ts'
import { unsentFiles } from './unsent-work.ts'

export interface ReceiptTaken {
  readonly facts: number // that are received by this receipt, and were not before
  readonly files: number
  readonly declarations: number
  readonly left: number // facts and declarations that only this device holds still
}

/** `packet.receipt.damaged`, `packet.receipt.not-mine`, `sync.answer.forged`, `store.*`. Deletes nothing (C4). */
export async function takeReceipt(author: PacketAuthor, file: Blob): Promise<Result<ReceiptTaken>> {
  if (file.size > MAX_RECEIPT_BYTES) return refuse('packet.receipt.damaged')
  const closed = parse<ClosedReceipt>(await file.text(), closedReceiptShape)
  if (closed === null) return refuse('packet.receipt.damaged')
  const key = await findReceiptKey(author.db, closed.packet)
  if (key === null) return refuse('packet.receipt.not-mine')
  const opened = await openReceipt(closed, key)
  if (opened === null) return refuse('packet.receipt.damaged')
  const believed = await believe(author, closed.packet, opened)
  if (!believed.ok) return believed
  try {
    return ok(await write(author, opened))
  } catch (error) {
    return storeFailure(error)
  }
}

async function openReceipt(closed: ClosedReceipt, keyText: string): Promise<PacketReceipt | null> {
  const [rawKey, iv, data] = [keyText, closed.iv, closed.data].map(fromBase64Url)
  if (!rawKey || !iv || !data) return null
  try {
    const key = await crypto.subtle.importKey('raw', rawKey, 'AES-GCM', false, ['decrypt'])
    const additionalData = new TextEncoder().encode(receiptAad(closed.packet))
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data)
    return parse<PacketReceipt>(new TextDecoder().decode(plain), packetReceiptShape)
  } catch {
    return null
  }
}

async function believe(
  { db, device }: PacketAuthor,
  packet: string,
  { receipt, checkpoint, declarations }: PacketReceipt,
): Promise<Result<null>> {
  const signed: [text: string, sig: string][] = [
    [receiptText(receipt), receipt.sig],
    [checkpointText(checkpoint), checkpoint.sig],
  ]
  if (declarations) signed.push([declarationsText(packet, device.id, declarations), declarations.sig])
  for (const [text, sig] of signed)
    if (!(await verifyText(device.signKey, text, sig))) return refuse('sync.answer.forged')
  // A tablet that only helps with declarations has no log.
  const head = receipt.through === 0 ? CHAIN_START : (await db.outbox.get(receipt.through))?.hash
  const isMine = receipt.device === device.id && receipt.epoch === device.epoch && head === receipt.head
  return isMine && checkpoint.commune === device.commune ? ok(null) : refuse('packet.receipt.not-mine')
}

async function write(
  { db, now }: PacketAuthor,
  { receipt, verdicts, declarations }: PacketReceipt,
): Promise<ReceiptTaken> {
  const at = now()
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.id, verdict]))
  return await db.transaction('rw', [db.outbox, db.events, db.files, db.submissions, db.meta], async () => {
    const covered = await db.outbox
      .where('dseq')
      .belowOrEqual(receipt.through)
      .and((row) => row.state === 'waiting')
      .toArray()
    for (const row of covered) {
      const told = verdictOf.get(row.id)
      const problem = told?.problem ?? null
      const state = told?.verdict === 'quarantined' ? 'quarantined' : 'stored'
      await db.outbox.update(row.dseq, { state, problem, storedAt: at })
      if (told) await db.events.update(row.id, { seq: told.seq, verdict: told.verdict, problem })
    }
    const listed = new Set(receipt.files)
    // Hashes first: a row carries its whole scan.
    const held = (await unsentFiles(db)).filter((sha256) => listed.has(sha256))
    for (const sha256 of held)
      await db.files.update(sha256, { state: 'verified', uploadUrl: null, problem: null })
    const declared = await noteDeclared(db, declarations)
    const known = await getMeta(db, 'receipt')
    const isOfLog = receipt.through > 0
    if (isOfLog && (known === null || known.epoch !== receipt.epoch || known.through <= receipt.through))
      await setMeta(db, 'receipt', receipt)
    await setMeta(db, 'lastSentAt', at)
    const facts = await db.outbox.where('state').equals('waiting').count()
    const left = facts + (await db.submissions.where('state').equals('waiting').count())
    return { facts: covered.length, files: held.length, declarations: declared, left }
  })
}

/** As when the line told it. Pages stay until a counter has taken them (Y14). */
async function noteDeclared(db: DeviceDb, declarations: PacketReceipt['declarations']): Promise<number> {
  let declared = 0
  for (const { id, receivedAt } of declarations?.items ?? []) {
    const row = await db.submissions.get(id)
    if (row?.state !== 'waiting') continue
    await db.submissions.update(id, { state: 'sent', receivedAt })
    declared += 1
  }
  return declared
}

function parse<T>(text: string, shape: (value: unknown, path: string) => string | null): T | null {
  try {
    const value: unknown = JSON.parse(text)
    return shape(value, '') === null ? (value as T) : null
  } catch {
    return null
  }
}
