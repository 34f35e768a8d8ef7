/**
 * A piece of an author's log out of a lost ledger: it goes on where this log ends here and is judged like a push. The
 * author need not be there, and may have been revoked since: these facts had their place already.
 */
import type { Transaction } from 'kysely'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { CHAIN_START } from '../../../domain/sync/signing.ts'
import { nextDeviceHash } from '../../sync/chain.ts'
import type { EventLaw } from '../../sync/law.ts'
import type { TakenBack } from '../port.ts'
import { judgeRows } from './judge-rows.ts'
import type { ItemCache } from './law-facts.ts'
import { ledgerEnd } from './push.ts'
import { shelve } from './shelve.ts'
import type { Tables } from './tables.ts'
import { writeRows } from './write-rows.ts'

const FORK = 'sync.segment.fork'

interface LogEnd {
  readonly dseq: number
  readonly hash: string
}

export async function takeBack(
  db: Transaction<Tables>,
  law: EventLaw,
  items: ItemCache,
  piece: TakenBack,
): Promise<Result<{ added: number }>> {
  const device = await db
    .selectFrom('device')
    .selectAll()
    .where('commune', '=', piece.commune)
    .where('id', '=', piece.device)
    .executeTakeFirst()
  if (!device) return refuse('device.unknown')
  const end = await logEnd(db, piece)
  if (piece.from > end.dseq + 1) return refuse('sync.segment.gap', { have: end.dseq, head: end.hash })
  const last = Math.min(piece.from + piece.items.length - 1, end.dseq)
  const known = last < piece.from ? end : await logEnd(db, piece, last)
  const fresh = piece.items
    .map((item, i) => ({ ...item, dseq: piece.from + i }))
    .filter((item) => item.dseq > end.dseq)
  const isSame = last < piece.from || known.hash === piece.items[last - piece.from]?.hash
  let hash = end.hash
  const goesOn = fresh.every((item) => (hash = nextDeviceHash(hash, item.raw)) === item.hash)
  if (!isSame || !goesOn) return keep(db, piece)
  if (fresh.length === 0) return ok({ added: 0 })

  if (piece.epoch > device.epoch)
    await db
      .updateTable('device')
      .set({ epoch: piece.epoch, stored: 0, head: CHAIN_START })
      .where('id', '=', device.id)
      .execute()
  const author = { ...device, epoch: piece.epoch }
  const place = { ...author, device: device.id, at: piece.at, isTakenBack: true }
  const made = await judgeRows(db, law, items, place, fresh, await ledgerEnd(db, piece.commune))
  const log = { stored: fresh.at(-1)!.dseq, head: fresh.at(-1)!.hash }
  await writeRows(db, author, made, log)
  return ok({ added: fresh.length })
}

async function logEnd(db: Transaction<Tables>, piece: TakenBack, through?: number): Promise<LogEnd> {
  let query = db
    .selectFrom('event')
    .select(['dseq', 'hash'])
    .where('device', '=', piece.device)
    .where('epoch', '=', piece.epoch)
  if (through !== undefined) query = query.where('dseq', '<=', through)
  const row = await query.orderBy('dseq', 'desc').limit(1).executeTakeFirst()
  return row ?? { dseq: 0, hash: CHAIN_START }
}

/** Both copies stay: the one in the ledger, and this one for review. */
async function keep(db: Transaction<Tables>, piece: TakenBack): Promise<Result<{ added: number }>> {
  const head = piece.items.at(-1)?.hash ?? CHAIN_START
  await shelve(db, { ...piece, prev: '' }, { reason: FORK, head })
  return ok({ added: 0 })
}
