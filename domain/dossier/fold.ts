/** The dossier from the set of its facts. The order is the home server's, never that of arrival or of clocks. */
import type { Problem } from '../base/result.ts'
import type { Verdict } from '../sync/wire.ts'
import type { AnyEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { contest, judge, type JudgeContext } from './judge.ts'
import { unbornDossier, type DossierState } from './state.ts'

/** A fact with its place: `seq` from the home server, or null while it waits on the device that made it. */
export interface LedgerRow {
  readonly event: AnyEvent
  readonly seq: number | null
  readonly device: string
  readonly dseq: number
  readonly verdict?: Verdict // the home server's word, once heard
  readonly problem?: Problem
  readonly lostSeq?: number // its place before the server was set back: an order among what waits for one
}

/** Sorts, drops repeats and replays. What the server has judged stands; what still waits is judged here, provisionally. */
export function foldDossier(
  id: string,
  rows: readonly LedgerRow[],
  context: JudgeContext = {},
): DossierState {
  let state = unbornDossier(id)
  for (const row of inOrder(rows)) state = applyRow(state, row, context)
  return state
}

function applyRow(state: DossierState, row: LedgerRow, context: JudgeContext): DossierState {
  if (row.verdict === undefined) return judge(state, row.event, context).next
  if (row.verdict === 'contested')
    return contest(state, row.event, row.problem ?? { code: 'dossier.chain.superseded' })
  return evolve(state, row.event)
}

function inOrder(rows: readonly LedgerRow[]): LedgerRow[] {
  const byId = new Map<string, LedgerRow>()
  for (const row of rows) {
    // A quarantined copy under the same id must not hide the fact that counts.
    if (row.verdict === 'quarantined') continue
    const known = byId.get(row.event.id)
    if (!known || (known.seq === null && row.seq !== null)) byId.set(row.event.id, row)
  }
  return [...byId.values()].sort(
    (a, b) =>
      (a.seq ?? Number.MAX_SAFE_INTEGER) - (b.seq ?? Number.MAX_SAFE_INTEGER) ||
      (a.lostSeq ?? Number.MAX_SAFE_INTEGER) - (b.lostSeq ?? Number.MAX_SAFE_INTEGER) ||
      (a.device < b.device ? -1 : a.device > b.device ? 1 : a.dseq - b.dseq),
  )
}
