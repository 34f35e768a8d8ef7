/** One segment into the ledger, whole or not at all. Runs inside a group commit; writes nothing it does not answer for. */
import { sql, type Selectable, type Transaction } from 'kysely'
import { ok, refuse, type Refused, type Result } from '../../../domain/base/result.ts'
import { CHAIN_START } from '../../../domain/sync/signing.ts'
import type { EventLaw } from '../../sync/law.ts'
import type { LedgerEnd, ProvenSegment, PushOutcome } from '../port.ts'
import { judgeRows, toVerdict, type LedgerRows } from './judge-rows.ts'
import type { ItemCache } from './law-facts.ts'
import { shelve } from './shelve.ts'
import type { Tables } from './tables.ts'
import { writeRows } from './write-rows.ts'

/** A hostile device may fill this much of the review shelf, no more; the device itself keeps what is not taken. */
const MAX_KEPT = 500

type DeviceRow = Selectable<Tables['device']>

export async function applyPush(
  db: Transaction<Tables>,
  law: EventLaw,
  items: ItemCache,
  segment: ProvenSegment,
): Promise<Result<PushOutcome>> {
  const device = await db
    .selectFrom('device')
    .selectAll()
    .where('commune', '=', segment.commune)
    .where('id', '=', segment.device)
    .executeTakeFirst()
  if (!device) return refuse('device.unknown')
  const to = segment.from + segment.items.length - 1
  const isKnown = to <= device.stored

  if (device.status === 'revoked') return keep(db, segment, isKnown, refuse('device.revoked'))
  if (segment.epoch !== device.epoch)
    return keep(db, segment, false, refuse('sync.segment.epoch-differs', { epoch: device.epoch }))
  if (segment.from > device.stored + 1)
    return refuse('sync.segment.gap', { have: device.stored, head: device.head })
  const fork = await findFork(db, device, segment, to)
  if (fork !== null) {
    await db
      .updateTable('device')
      .set({ status: 'clone-suspected' })
      .where('id', '=', device.id)
      .where('status', '=', 'active') // it may have been revoked since it was read
      .execute()
    return keep(db, segment, false, refuse('sync.segment.fork', { dseq: fork }))
  }
  if (device.status === 'clone-suspected' && !isKnown)
    return keep(db, segment, false, refuse('device.clone-suspected'))

  const known = await db
    .selectFrom('event')
    .select(['id', 'dseq', 'seq', 'verdict', 'problem'])
    .where('device', '=', device.id)
    .where('epoch', '=', device.epoch)
    .where('dseq', '>=', segment.from)
    .where('dseq', '<=', to)
    .orderBy('dseq')
    .execute()
  const start = await ledgerEnd(db, device.commune)
  const fresh = segment.items
    .map((item, i) => ({ ...item, dseq: segment.from + i }))
    .filter((item) => item.dseq > device.stored)
  const head = fresh.at(-1)?.hash ?? device.head
  const stored = Math.max(device.stored, to)
  let made: LedgerRows | null = null
  if (fresh.length > 0) {
    made = await judgeRows(db, law, items, { ...device, device: device.id, at: segment.at }, fresh, start)
    await writeRows(db, device, made, { stored, head })
  }
  return ok({
    commune: device.commune,
    stored,
    head,
    verdicts: [...known, ...(made?.rows ?? [])].map(toVerdict),
    end: { ...start, ...made?.end },
  })
}

/** The dseq at which this log parts from the stored one. Equal hashes at the last common event prove all before it. */
async function findFork(
  db: Transaction<Tables>,
  device: DeviceRow,
  segment: ProvenSegment,
  to: number,
): Promise<number | null> {
  const before = await hashAt(db, device, segment.from - 1)
  if (before !== segment.prev) return segment.from - 1
  const last = Math.min(to, device.stored)
  if (last < segment.from) return null
  const stored = await hashAt(db, device, last)
  return stored === segment.items[last - segment.from]?.hash ? null : last
}

async function hashAt(db: Transaction<Tables>, device: DeviceRow, dseq: number): Promise<string> {
  if (dseq === 0) return CHAIN_START
  if (dseq === device.stored) return device.head
  const row = await db
    .selectFrom('event')
    .select('hash')
    .where('device', '=', device.id)
    .where('epoch', '=', device.epoch)
    .where('dseq', '=', dseq)
    .executeTakeFirstOrThrow()
  return row.hash
}

export async function ledgerEnd(db: Transaction<Tables>, commune: string): Promise<LedgerEnd> {
  const row = await db
    .selectFrom('ledger')
    .leftJoin('shipped', (on) =>
      on.onRef('shipped.commune', '=', 'ledger.commune').on('shipped.stream', '=', 'ledger'),
    )
    .leftJoin('upstream', 'upstream.commune', 'ledger.commune')
    .select(['ledger.seq', 'ledger.chain', 'shipped.seq as backup', 'upstream.safe as upstream'])
    .where('ledger.commune', '=', commune)
    .executeTakeFirst()
  if (!row) return { seq: 0, chain: CHAIN_START, safe: 0 }
  return { seq: row.seq, chain: row.chain, safe: Math.max(row.backup ?? 0, row.upstream ?? 0) }
}

/** Nothing authentic is thrown away: what can't enter the ledger lies on the review shelf. */
async function keep(
  db: Transaction<Tables>,
  segment: ProvenSegment,
  isKnown: boolean,
  refusal: Refused,
): Promise<Refused> {
  if (isKnown) return refusal
  const { count } = await db
    .selectFrom('kept_segment')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('device', '=', segment.device)
    .executeTakeFirstOrThrow()
  if (count >= MAX_KEPT) return refuse(refusal.problem.code, { ...refusal.problem.details, kept: false })
  const head = segment.items.at(-1)?.hash ?? segment.prev
  await shelve(db, segment, { reason: refusal.problem.code, head })
  return refuse(refusal.problem.code, { ...refusal.problem.details, kept: true })
}

/** For the start of the server: the ledger's end must be the last row of every commune. */
export async function findBrokenLedger(db: Transaction<Tables>): Promise<string | undefined> {
  const rows = await sql<{ commune: string }>`
    select l.commune from ledger l
    where l.seq <> (select coalesce(max(e.seq), 0) from event e where e.commune = l.commune)`.execute(db)
  return rows.rows[0]?.commune
}
