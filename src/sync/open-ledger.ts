/** Opens the facts of one dossier, each with its place in the commune's ledger. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { LedgerRow } from '../../domain/dossier/fold.ts'
import { parseEvent } from '../../domain/dossier/parse-event.ts'
import { eventAddress } from '../data/addresses.ts'
import type { DataContext } from '../data/context.ts'
import { openValues } from '../data/sealing.ts'

/** All facts of one dossier this device holds. `placedTo`: what stands later in the ledger has lost its place. */
export async function openLedger(
  ctx: DataContext,
  dossier: string,
  placedTo?: number,
): Promise<Result<LedgerRow[]>> {
  const ledgers = await openLedgers(ctx, [dossier], placedTo)
  return ledgers.ok ? ok(ledgers.value.get(dossier) ?? []) : ledgers
}

/** The same of several, read and opened in one go; one that has no facts yet is not in the map. */
export async function openLedgers(
  ctx: DataContext,
  dossiers: readonly string[],
  placedTo = Number.POSITIVE_INFINITY,
): Promise<Result<Map<string, LedgerRow[]>>> {
  const rows = await ctx.db.events.where('dossier').anyOf(dossiers).toArray()
  const raws = await openValues<string>(
    ctx.vault,
    rows.map((row) => ({ address: eventAddress(row.id), row })),
  )
  if (!raws.ok) return raws
  const ledgers = new Map<string, LedgerRow[]>()
  rows.forEach((row, i) => {
    const parsed = parseEvent(raws.value[i] ?? '')
    if (!parsed.ok) return
    const { device, dseq, verdict, problem } = row
    const isLost = row.seq !== null && row.seq > placedTo
    const lostSeq = isLost ? row.seq : row.lostSeq
    const seq = isLost ? null : row.seq
    const ledger = ledgers.get(row.dossier) ?? []
    ledgers.set(row.dossier, ledger)
    ledger.push({
      event: parsed.value,
      seq,
      device,
      dseq,
      ...(verdict === null || isLost ? {} : { verdict }),
      ...(problem === null || isLost ? {} : { problem }),
      ...(lostSeq === undefined || lostSeq === null ? {} : { lostSeq }),
    })
  })
  return ok(ledgers)
}
