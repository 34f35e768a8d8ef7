/** Rows as they were read down, sealed, with the dossiers they change folded anew. Writes nothing. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { AnyEvent } from '../../domain/dossier/events.ts'
import type { LedgerRow } from '../../domain/dossier/fold.ts'
import { parseEvent } from '../../domain/dossier/parse-event.ts'
import { groupBy } from '../../domain/text/group-by.ts'
import type { PullRow } from '../../domain/sync/wire.ts'
import { eventAddress } from '../data/addresses.ts'
import type { DataContext } from '../data/context.ts'
import type { EventRow, FoldedRow } from '../data/db.ts'
import { sealValues } from '../data/sealing.ts'
import { openLedgers } from './open-ledger.ts'
import { sealFolds } from './refold.ts'

/** A fact of a newer protocol that this version cannot read is kept here, for the version that can. */
const UNREAD = 'unread'

export interface SealedRead {
  readonly events: EventRow[]
  readonly dossiers: FoldedRow[]
}

export async function sealRead(ctx: DataContext, rows: readonly PullRow[]): Promise<Result<SealedRead>> {
  const readable = rows.flatMap((row) => {
    const event = parseEvent(row.raw)
    return event.ok ? [{ row, event: event.value }] : []
  })
  const dossierOf = new Map(readable.map(({ row, event }) => [row.id, event.dossier]))
  const ids = [...new Set(dossierOf.values())]
  const known = await openLedgers(ctx, ids)
  if (!known.ok) return known
  const incoming = groupBy(readable, ({ event }) => event.dossier)
  const folds = ids.map((id) => {
    const come = (incoming.get(id) ?? []).map(({ row, event }) => ledgerRow(row, event))
    return { id, ledger: [...come, ...(known.value.get(id) ?? [])] }
  })
  const sealed = await sealValues(
    ctx.vault,
    rows.map((row) => ({ address: eventAddress(row.id), value: row.raw })),
  )
  if (!sealed.ok) return sealed
  const dossiers = await sealFolds(ctx, folds)
  if (!dossiers.ok) return dossiers
  const events = rows.map((row, i) => ({
    ...(sealed.value[i] as EventRow),
    ...place(row, dossierOf.get(row.id)),
  }))
  return ok({ events, dossiers: dossiers.value })
}

function ledgerRow(row: PullRow, event: AnyEvent): LedgerRow {
  const { seq, device, dseq, verdict, problem } = row
  return { event, seq, device, dseq, verdict, ...(problem ? { problem } : {}) }
}

function place(row: PullRow, dossier: string = UNREAD) {
  const { id, device, dseq, seq, verdict } = row
  return { id, dossier, device, dseq, seq, verdict, problem: row.problem ?? null }
}
