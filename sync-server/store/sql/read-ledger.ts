/** What devices read back: rows in ledger order, and the facts of a receipt. */
import type { Transaction } from 'kysely'
import { ok, refuse, type Problem, type Result } from '../../../domain/base/result.ts'
import { CHAIN_START } from '../../../domain/sync/signing.ts'
import { sha256Hex } from '../../sha256.ts'
import type { LedgerEnd, PulledRows, ReceiptFacts, StoredRow, WithheldRow } from '../port.ts'
import { ledgerEnd } from './push.ts'
import type { Tables } from './tables.ts'
import { scopeEpochOf, withheldFrom } from './withheld.ts'

export async function pull(
  db: Transaction<Tables>,
  input: {
    readonly commune: string
    readonly after: number
    readonly limit: number
    readonly maxBytes: number
    readonly forDevice?: string
  },
): Promise<PulledRows> {
  // The end first: what is committed while the rows are read belongs to the next page, not to this checkpoint.
  const end = await ledgerEnd(db, input.commune)
  const found = await db
    .selectFrom('event')
    .select(['seq', 'id', 'device', 'dseq', 'recv_at', 'verdict', 'problem', 'dossier', 'raw', 'chain'])
    .where('commune', '=', input.commune)
    .where('seq', '>', input.after)
    .where('seq', '<=', end.seq)
    .orderBy('seq')
    .limit(input.limit + 1)
    .execute()
  const isWithheld =
    input.forDevice === undefined
      ? () => false
      : await withheldFrom(db, input.commune, input.forDevice, namesOf(found))
  const rows: StoredRow[] = []
  const withheld: WithheldRow[] = []
  let bytes = 0
  let taken = 0
  for (const row of found.slice(0, input.limit)) {
    if (isWithheld(row.dossier)) withheld.push({ seq: row.seq, sha256: sha256Hex(row.raw) })
    else {
      bytes += row.raw.length
      if (bytes > input.maxBytes && rows.length > 0) break
      rows.push(toStoredRow(row))
    }
    taken += 1
  }
  const chain = found[taken - 1]?.chain ?? (await chainAt(db, input.commune, input.after, end))
  const scopeEpoch = input.forDevice ? await scopeEpochOf(db, input.commune, input.forDevice) : 1
  return { rows, withheld, more: taken < found.length, chain, end, scopeEpoch }
}

/** All rows of one dossier. */
export async function readRows(
  db: Transaction<Tables>,
  { commune, dossier }: { readonly commune: string; readonly dossier: string },
): Promise<PulledRows> {
  const end = await ledgerEnd(db, commune)
  const found = await db
    .selectFrom('event')
    .select(['seq', 'id', 'device', 'dseq', 'recv_at', 'verdict', 'problem', 'raw'])
    .where('commune', '=', commune)
    .where('dossier', '=', dossier)
    .where('seq', '<=', end.seq)
    .orderBy('seq')
    .execute()
  return { rows: found.map(toStoredRow), withheld: [], more: false, chain: null, end, scopeEpoch: 1 }
}

type FoundRow = Pick<
  Tables['event'],
  'seq' | 'id' | 'device' | 'dseq' | 'recv_at' | 'verdict' | 'problem' | 'raw'
>

function toStoredRow({
  seq,
  id: ownId,
  device,
  dseq,
  recv_at: recv,
  verdict,
  problem,
  raw,
}: FoundRow): StoredRow {
  // An id belongs to what counts: a quarantined row may claim any, and must not push another aside at the reader's.
  const id = verdict === 'quarantined' ? `q-${seq}` : ownId
  const plain = { seq, id, device, dseq, recv, verdict, raw }
  return problem === null ? plain : { ...plain, problem: JSON.parse(problem) as Problem }
}

function namesOf(found: readonly { readonly dossier: string | null }[]): string[] {
  return [...new Set(found.flatMap(({ dossier }) => (dossier === null ? [] : [dossier])))]
}

export async function ledgerAt(
  db: Transaction<Tables>,
  commune: string,
  seq: number,
): Promise<{ at: LedgerEnd; end: LedgerEnd }> {
  const end = await ledgerEnd(db, commune)
  const chain = await chainAt(db, commune, seq, end)
  return { at: chain === null ? end : { ...end, seq, chain }, end }
}

async function chainAt(
  db: Transaction<Tables>,
  commune: string,
  seq: number,
  end: LedgerEnd,
): Promise<string | null> {
  if (seq === 0) return CHAIN_START
  if (seq >= end.seq) return seq === end.seq ? end.chain : null
  const row = await db
    .selectFrom('event')
    .select('chain')
    .where('commune', '=', commune)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow()
  return row.chain
}

export async function receiptFacts(
  db: Transaction<Tables>,
  input: { readonly commune: string; readonly device: string; readonly through: number },
): Promise<Result<ReceiptFacts>> {
  const device = await db
    .selectFrom('device')
    .select(['epoch', 'stored'])
    .where('commune', '=', input.commune)
    .where('id', '=', input.device)
    .executeTakeFirstOrThrow()
  if (input.through > device.stored) return refuse('sync.receipt.beyond-stored', { stored: device.stored })
  if (input.through === 0) return ok({ head: CHAIN_START, files: [], safe: false })
  const { hash, seq } = await db
    .selectFrom('event')
    .select(['hash', 'seq'])
    .where('device', '=', input.device)
    .where('epoch', '=', device.epoch)
    .where('dseq', '=', input.through)
    .executeTakeFirstOrThrow()
  const files = await db
    .selectFrom('event_file')
    .innerJoin('blob', (on) =>
      on.onRef('blob.commune', '=', 'event_file.commune').onRef('blob.sha256', '=', 'event_file.sha256'),
    )
    .leftJoin('file_shipped', (on) =>
      on
        .onRef('file_shipped.commune', '=', 'event_file.commune')
        .onRef('file_shipped.sha256', '=', 'event_file.sha256'),
    )
    .leftJoin('upstream_file', (on) =>
      on
        .onRef('upstream_file.commune', '=', 'event_file.commune')
        .onRef('upstream_file.sha256', '=', 'event_file.sha256'),
    )
    .select(['event_file.sha256', 'file_shipped.at as shipped', 'upstream_file.verified_at as upstream'])
    .distinct()
    .where('event_file.device', '=', input.device)
    .where('event_file.epoch', '=', device.epoch)
    .where('event_file.dseq', '<=', input.through)
    .orderBy('event_file.sha256')
    .execute()
  const { safe: safeSeq } = await ledgerEnd(db, input.commune)
  const safe = seq <= safeSeq && files.every((f) => f.shipped !== null || f.upstream !== null)
  return ok({ head: hash, files: files.map((f) => f.sha256), safe })
}
