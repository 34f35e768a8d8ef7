/** How far a box has shipped, and what is next. */
import type { UpstreamState, UpstreamStore } from '../port.ts'
import type { EventLaw } from '../../sync/law.ts'
import { toItem } from './down.ts'
import type { Engine } from './engine.ts'
import { takeBack } from './take-back.ts'
import { takeBackFacts, takeBackKept } from './take-back-facts.ts'
import { takeDown } from './take-down.ts'
import type { Tables } from './tables.ts'
import { nextKept, upstreamFacts } from './upstream-facts.ts'
import { filesNotHere, listFiles, nextFiles, settleFiles } from './upstream-files.ts'
import { behind, raiseSafe, upstreamRows } from './upstream-rows.ts'

export function upstreamStore({ within, push, lock }: Engine, law: EventLaw): UpstreamStore {
  const items = new Map<string, unknown>()
  return {
    upstreamState: (commune) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('upstream')
          .selectAll()
          .where('commune', '=', commune)
          .executeTakeFirst()
        return row && toState(row)
      }),
    setUpstream: (commune, state) =>
      within(commune, async (trx) => {
        const row = toRow(state)
        await trx
          .insertInto('upstream')
          .values({ commune, safe: 0, ...row })
          .onConflict((c) => c.column('commune').doUpdateSet(row))
          .execute()
      }),
    patchUpstream: (commune, change) =>
      within(commune, async (trx) => {
        await trx.updateTable('upstream').set(toRow(change)).where('commune', '=', commune).execute()
      }),
    upstreamRows: (input) => within(input.commune, (trx) => upstreamRows(trx, input)),
    upstreamFacts: (commune) => within(commune, (trx) => upstreamFacts(trx, commune)),
    nextKept: (commune, after) => within(commune, (trx) => nextKept(trx, commune, after)),
    listFilesForUpstream: (commune, limit) => within(commune, (trx) => listFiles(trx, commune, limit)),
    nextUpstreamFiles: (commune, limit) => within(commune, (trx) => nextFiles(trx, commune, limit)),
    setUploadPlace: (commune, sha256, upload) =>
      within(commune, async (trx) => {
        await trx
          .updateTable('upstream_file')
          .set(upload)
          .where('commune', '=', commune)
          .where('sha256', '=', sha256)
          .execute()
      }),
    settleUpstreamFiles: (commune, files, at) =>
      within(commune, (trx) => settleFiles(trx, commune, files, at)),
    doubtUpstreamFiles: (commune) =>
      within(commune, async (trx) => {
        await trx
          .updateTable('upstream_file')
          .set({ state: 'waiting', verified_at: null })
          .where('commune', '=', commune)
          .where('state', '=', 'verified')
          .execute()
      }),
    raiseUpstreamSafe: (commune) => within(commune, (trx) => raiseSafe(trx, commune)),
    upstreamBehind: (commune) => within(commune, (trx) => behind(trx, commune)),

    takeDown: (commune, item, takenAt) =>
      within(commune, async (trx) => {
        await lock(trx, 'enrol') // an enrolment under way must not bring a revoked device back
        return takeDown(trx, commune, item, takenAt)
      }),
    readInbox: (commune, after, limit) =>
      within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('down_inbox')
          .selectAll()
          .where('commune', '=', commune)
          .where('n', '>', after)
          .orderBy('n')
          .limit(limit)
          .execute()
        return rows.map(toItem)
      }),
    lastDown: (commune, kind) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('down_inbox')
          .selectAll()
          .where('commune', '=', commune)
          .where('kind', '=', kind)
          .orderBy('n', 'desc')
          .limit(1)
          .executeTakeFirst()
        return row && toItem(row)
      }),

    takenThrough: (commune, history) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('upstream_taken')
          .select('seq')
          .where('commune', '=', commune)
          .where('history', '=', history)
          .executeTakeFirst()
        return row?.seq ?? 0
      }),
    setTaken: (commune, history, seq) =>
      within(commune, async (trx) => {
        await trx
          .insertInto('upstream_taken')
          .values({ commune, history, seq })
          .onConflict((c) => c.columns(['commune', 'history']).doUpdateSet({ seq }))
          .execute()
      }),
    takeBackFacts: (commune, facts) => within(commune, (trx) => takeBackFacts(trx, commune, facts)),
    takeBackKept: (commune, kept) => within(commune, (trx) => takeBackKept(trx, commune, kept)),
    takeBack: (piece) =>
      push(piece.commune, async (trx) => {
        await lock(trx, `ledger|${piece.commune}`)
        return takeBack(trx, law, items, piece)
      }),
    filesNotHere: (commune, after, limit) =>
      within(commune, (trx) => filesNotHere(trx, commune, after, limit)),
  }
}

function toState(row: Tables['upstream']): UpstreamState {
  return {
    history: row.history,
    base: row.base,
    have: row.have,
    filesThrough: row.files_through,
    keptThrough: row.kept_through,
    facts: row.facts,
    anchoredAt: row.anchored_at,
    downThrough: row.down_through,
    filesBack: row.files_back === 1,
  }
}

const COLUMNS = {
  history: 'history',
  base: 'base',
  have: 'have',
  filesThrough: 'files_through',
  keptThrough: 'kept_through',
  facts: 'facts',
  anchoredAt: 'anchored_at',
  downThrough: 'down_through',
  filesBack: 'files_back',
} as const satisfies Record<keyof UpstreamState, keyof Tables['upstream']>

type Row = Omit<Tables['upstream'], 'commune' | 'safe'>

function toRow(state: UpstreamState): Row
function toRow(change: Partial<UpstreamState>): Partial<Row>
function toRow(change: Partial<UpstreamState>): Partial<Row> {
  return Object.fromEntries(
    Object.entries(change).map(([name, value]) => [
      COLUMNS[name as keyof UpstreamState],
      typeof value === 'boolean' ? Number(value) : value,
    ]),
  )
}
