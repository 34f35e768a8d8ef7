/** Counts the ledger's chain over a page of rows (C2, L4), and holds it against everything this device knows. */
import type { PullAnswer } from '../../domain/sync/wire.ts'
import { fromHex, nextLink, sha256Of } from '../data/chain.ts'
import type { HistoryPoint } from '../data/history.ts'

/** True when the page goes on from `from` and contradicts no known point. A server of an earlier release tells no chain. */
export async function leadsOn(
  page: PullAnswer,
  from: HistoryPoint,
  known: readonly HistoryPoint[],
): Promise<boolean> {
  if (page.chain === undefined) return true
  if (page.chain === null || known.some((point) => point.seq > page.checkpoint.seq)) return false
  const expected = new Map(known.map(({ seq, chain }) => [seq, chain]))
  let { seq, chain } = from
  for (const row of inOrder(page)) {
    if (row.seq !== seq + 1) return false
    seq = row.seq
    const item = 'raw' in row ? await sha256Of(new TextEncoder().encode(row.raw)) : fromHex(row.sha256)
    chain = await nextLink(chain, item)
    if ((expected.get(seq) ?? chain) !== chain) return false
  }
  return chain === page.chain
}

/** The last place of the ledger a page reaches, its withheld rows included. */
export function lastSeqOf(page: PullAnswer): number | undefined {
  return inOrder(page).at(-1)?.seq
}

function inOrder({ rows, withheld = [] }: PullAnswer) {
  return withheld.length === 0 ? rows : [...rows, ...withheld].sort((a, b) => a.seq - b.seq)
}
