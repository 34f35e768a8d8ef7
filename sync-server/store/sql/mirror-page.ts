/** One proven page of a box's ledger into its mirror, whole or not at all. Verdicts are taken as they were given. */
import type { Transaction } from 'kysely'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { CHAIN_START } from '../../../domain/sync/signing.ts'
import type { MirrorEnd, MirrorRow } from '../../../domain/sync/upstream.ts'
import { nextDeviceHash } from '../../sync/chain.ts'
import type { EventLaw } from '../../sync/law.ts'
import type { ProvenPage } from '../port.ts'
import { foldMirror } from './mirror-fold.ts'
import type { Tables } from './tables.ts'

const ROWS_PER_INSERT = 500

export async function takeMirrorPage(
  db: Transaction<Tables>,
  law: EventLaw,
  page: ProvenPage,
): Promise<Result<MirrorEnd>> {
  const { commune, history, from, at } = page
  const known = await db
    .selectFrom('mirror')
    .select(['seq', 'chain'])
    .where('commune', '=', commune)
    .where('history', '=', history)
    .executeTakeFirst()
  const end = known ?? { seq: 0, chain: CHAIN_START }
  if (from > end.seq + 1) return refuse('upstream.gap', { have: end.seq, chain: end.chain })
  if ((await chainAt(db, page, from - 1, end)) !== page.prev)
    return refuse('upstream.fork', { seq: from - 1 })
  const last = Math.min(from + page.rows.length - 1, end.seq)
  if (last >= from && (await chainAt(db, page, last, end)) !== page.chains[last - from])
    return refuse('upstream.fork', { seq: last })
  const fresh = page.rows.slice(Math.max(0, end.seq + 1 - from))
  if (fresh.length === 0) return ok({ have: end.seq, chain: end.chain })
  const broken = await findBrokenLog(db, page, fresh)
  if (broken !== null) return refuse('upstream.rows-broken', { seq: broken })

  const next = { seq: from + page.rows.length - 1, chain: page.chains.at(-1)!, last_at: at }
  await db
    .insertInto('mirror')
    .values({ commune, history, begun_at: at, ...next })
    .onConflict((c) => c.columns(['commune', 'history']).doUpdateSet(next))
    .execute()
  const rows = fresh.map((row) => toStored(page, row))
  for (let i = 0; i < rows.length; i += ROWS_PER_INSERT)
    await db
      .insertInto('mirror_event')
      .values(rows.slice(i, i + ROWS_PER_INSERT))
      .execute()
  const { chain, digest, at: signedAt, sig } = page.statement
  const place = { commune, history, to_seq: next.seq, from_seq: from, box: page.box }
  await db
    .insertInto('mirror_page')
    .values({ ...place, chain, digest, at: signedAt, sig })
    .execute()
  await foldMirror(db, law, page, new Set(fresh.flatMap((row) => row.dossier ?? [])))
  return ok({ have: next.seq, chain: next.chain })
}

function toStored(page: ProvenPage, row: MirrorRow): Tables['mirror_event'] {
  const { recv, raw, ...rest } = row
  return {
    ...rest,
    commune: page.commune,
    history: page.history,
    recv_at: recv,
    chain: page.chains[row.seq - page.from]!,
    raw: Buffer.from(raw),
  }
}

/** Every author's log goes on where the mirror holds it, without a hole. Answers the seq of the first row that does not. */
async function findBrokenLog(
  db: Transaction<Tables>,
  page: ProvenPage,
  fresh: readonly MirrorRow[],
): Promise<number | null> {
  const heads = new Map<string, { dseq: number; hash: string }>()
  for (const { seq, device, epoch, dseq, hash, raw } of fresh) {
    const log = `${device} ${epoch}`
    const head = heads.get(log) ?? (await logHead(db, page, device, epoch))
    if (dseq !== head.dseq + 1 || nextDeviceHash(head.hash, Buffer.from(raw)) !== hash) return seq
    heads.set(log, { dseq, hash })
  }
  return null
}

async function logHead(
  db: Transaction<Tables>,
  { commune, history }: ProvenPage,
  device: string,
  epoch: number,
): Promise<{ dseq: number; hash: string }> {
  const row = await db
    .selectFrom('mirror_event')
    .select(['dseq', 'hash'])
    .where('commune', '=', commune)
    .where('history', '=', history)
    .where('device', '=', device)
    .where('epoch', '=', epoch)
    .orderBy('dseq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { dseq: 0, hash: CHAIN_START }
}

/** The mirror's chain at `seq`, which it holds. */
async function chainAt(
  db: Transaction<Tables>,
  { commune, history }: ProvenPage,
  seq: number,
  end: { readonly seq: number; readonly chain: string },
): Promise<string> {
  if (seq === 0) return CHAIN_START
  if (seq === end.seq) return end.chain
  const row = await db
    .selectFrom('mirror_event')
    .select('chain')
    .where('commune', '=', commune)
    .where('history', '=', history)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow()
  return row.chain
}
