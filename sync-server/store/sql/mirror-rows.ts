/** Rows of a mirror in their order, and rows of the own ledger in the same form. */
import type { Transaction } from 'kysely'
import { CHAIN_START } from '../../../domain/sync/signing.ts'
import type { MirrorRow } from '../../../domain/sync/upstream.ts'
import type { MirrorPlace } from '../port.ts'
import type { Tables } from './tables.ts'

export const SHIPPED = [
  'seq',
  'id',
  'device',
  'epoch',
  'dseq',
  'recv_at',
  'hash',
  'verdict',
  'problem',
  'dossier',
  'raw',
  'chain',
] as const
type Shipped = Pick<Tables['event'], (typeof SHIPPED)[number]>

export function toMirrorRow({ recv_at: recv, raw, chain: _, ...row }: Shipped): MirrorRow {
  return { ...row, recv, raw: new TextDecoder('utf-8', { ignoreBOM: true }).decode(raw) }
}

/** The first always, then as many as fit. */
export function withinBytes<T extends { readonly raw: Uint8Array }>(
  rows: readonly T[],
  maxBytes: number,
): T[] {
  const taken: T[] = []
  let bytes = 0
  for (const row of rows) {
    bytes += row.raw.length
    if (bytes > maxBytes && taken.length > 0) break
    taken.push(row)
  }
  return taken
}

export async function mirrorRows(
  db: Transaction<Tables>,
  input: MirrorPlace & { readonly after: number; readonly limit: number; readonly maxBytes: number },
): Promise<{ rows: MirrorRow[]; more: boolean; chain: string | null }> {
  const { commune, history, after } = input
  const own = db.selectFrom('mirror_event').where('commune', '=', commune).where('history', '=', history)
  const found = await own
    .select(SHIPPED)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(input.limit + 1)
    .execute()
  const rows = withinBytes(found.slice(0, input.limit), input.maxBytes)
  const before =
    after === 0 ? CHAIN_START : (await own.select('chain').where('seq', '=', after).executeTakeFirst())?.chain
  return {
    rows: rows.map(toMirrorRow),
    more: rows.length < found.length,
    chain: rows.at(-1)?.chain ?? before ?? null,
  }
}
