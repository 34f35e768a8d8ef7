/** Reads what the commune's other devices did and what the home server judged. Needs an open vault: it writes content. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { AnyEvent } from '../../domain/dossier/events.ts'
import { foldDossier, type LedgerRow } from '../../domain/dossier/fold.ts'
import { parseEvent } from '../../domain/dossier/parse-event.ts'
import { checkpointText } from '../../domain/sync/signing.ts'
import type { PublicKeyJwk, PullAnswer, PullRow } from '../../domain/sync/wire.ts'
import { dossierAddress, eventAddress } from '../data/addresses.ts'
import type { DataContext } from '../data/context.ts'
import type { DossierRow, EventRow } from '../data/db.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { openValues, sealValues, type Addressed } from '../data/sealing.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

const PAGE = 200
const UNREAD = 'unread'

/** Pulls until nothing is left. Answers how many rows came. */
export async function pullAll(
  ctx: DataContext,
  wire: WirePort,
  signKey: PublicKeyJwk,
): Promise<Result<number>> {
  let rows = 0
  for (;;) {
    const cursor = await getMeta(ctx.db, 'cursor')
    const answer = await wire.get<PullAnswer>(`/api/sync/pull?after=${cursor.seq}&limit=${PAGE}`)
    if (!answer.ok) return answer
    const { checkpoint } = answer.value
    if (!(await verifyText(signKey, checkpointText(checkpoint), checkpoint.sig)))
      return refuse('sync.answer.forged')
    const applied = await ctx.alone('motcua-ledger', () => applyPage(ctx, answer.value, cursor.seq))
    if (!applied.ok) return applied
    rows += answer.value.rows.length
    if (!answer.value.more) return ok(rows)
  }
}

/** One page of rows: events, refolded dossiers and the cursor in one transaction. */
async function applyPage(ctx: DataContext, page: PullAnswer, after: number): Promise<Result<null>> {
  // Another tab has read on meanwhile: its page stands, this one is fetched anew from there.
  if ((await getMeta(ctx.db, 'cursor')).seq !== after) return ok(null)
  const readable = page.rows.flatMap((row) => {
    const event = parseEvent(row.raw)
    return event.ok ? [{ row, event: event.value }] : []
  })
  const dossierOf = new Map(readable.map(({ row, event }) => [row.id, event.dossier]))
  const touched = [...new Set(readable.map(({ event }) => event.dossier))]
  const folded: { id: string; version: number; row: Addressed; fields: Omit<DossierRow, 'iv' | 'data'> }[] =
    []
  for (const id of touched) {
    const known = await openLedger(ctx, id)
    if (!known.ok) return known
    const incoming = readable
      .filter(({ event }) => event.dossier === id)
      .map(({ row, event }) => ledgerRow(row, event))
    const state = foldDossier(id, [...incoming, ...known.value])
    const version = ((await ctx.db.dossiers.get(id))?.version ?? 0) + 1
    const updatedAt = state.timeline.at(-1)?.at ?? ''
    const fields = { id, version, stage: state.stage, dueAt: state.due?.at ?? '', updatedAt }
    folded.push({ id, version, fields, row: { address: dossierAddress(id, version), value: state } })
  }
  const events = await sealValues(
    ctx.vault,
    page.rows.map((row) => ({ address: eventAddress(row.id), value: row.raw })),
  )
  if (!events.ok) return events
  const dossiers = await sealValues(
    ctx.vault,
    folded.map((f) => f.row),
  )
  if (!dossiers.ok) return dossiers
  const { db } = ctx
  await db.transaction('rw', [db.events, db.dossiers, db.meta], async () => {
    await db.events.bulkPut(
      page.rows.map((row, i) => ({ ...(events.value[i] as EventRow), ...place(row, dossierOf.get(row.id)) })),
    )
    await db.dossiers.bulkPut(folded.map((f, i) => ({ ...(dossiers.value[i] as DossierRow), ...f.fields })))
    const seq = page.rows.at(-1)?.seq
    if (seq !== undefined) await setMeta(db, 'cursor', { seq, scopeEpoch: page.scopeEpoch })
    await setMeta(db, 'checkpoint', page.checkpoint)
    await setMeta(db, 'lastPulledAt', ctx.clock.at())
  })
  if (readable.length > 0) ctx.changed()
  return ok(null)
}

function ledgerRow(row: PullRow, event: AnyEvent): LedgerRow {
  const { seq, device, dseq, verdict, problem } = row
  return { event, seq, device, dseq, verdict, ...(problem ? { problem } : {}) }
}

/** A fact of a newer protocol that this version cannot read is kept under UNREAD, for the version that can. */
function place(row: PullRow, dossier: string = UNREAD) {
  const { id, device, dseq, seq, verdict } = row
  return { id, dossier, device, dseq, seq, verdict, problem: row.problem ?? null }
}

/** All facts of one dossier this device holds. */
export async function openLedger(ctx: DataContext, dossier: string): Promise<Result<LedgerRow[]>> {
  const rows = await ctx.db.events.where({ dossier }).toArray()
  const raws = await openValues<string>(
    ctx.vault,
    rows.map((row) => ({ address: eventAddress(row.id), row })),
  )
  if (!raws.ok) return raws
  const ledger: LedgerRow[] = []
  rows.forEach((row, i) => {
    const parsed = parseEvent(raws.value[i] ?? '')
    if (!parsed.ok) return
    const { seq, device, dseq, verdict, problem } = row
    ledger.push({
      event: parsed.value,
      seq,
      device,
      dseq,
      ...(verdict === null ? {} : { verdict }),
      ...(problem === null ? {} : { problem }),
    })
  })
  return ok(ledger)
}
