/** The review shelf: authentic facts that can't enter a ledger, with their exact text. */
import type { Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export interface Shelved {
  readonly commune: string
  readonly device: string
  readonly epoch: number
  readonly from: number
  readonly prev: string
  readonly items: readonly { readonly hash: string; readonly raw: Uint8Array }[]
  readonly at: string
}

/** A segment that lies there already is left as it is. */
export async function shelve(
  db: Transaction<Tables>,
  segment: Shelved,
  why: { readonly reason: string; readonly head: string },
): Promise<void> {
  await db
    .insertInto('kept_segment')
    .values({
      commune: segment.commune,
      device: segment.device,
      epoch: segment.epoch,
      from_dseq: segment.from,
      count: segment.items.length,
      head: why.head,
      reason: why.reason,
      recv_at: segment.at,
      prev: segment.prev,
      events: textOf(segment.items),
    })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** A mark of byte order at the head of a fact is part of what its author signed. */
export function textOf(items: Shelved['items']): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return JSON.stringify(items.map((item) => decoder.decode(item.raw)))
}
