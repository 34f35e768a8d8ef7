/**
 * The one way a fact comes into being on this device: fact, projection, outbox row, counters and the draft it ends are
 * written in one strict transaction, before anything on screen says it is saved.
 */
import { ok, type Result } from '../../domain/base/result.ts'
import type { AnyEvent } from '../../domain/dossier/events.ts'
import { judge } from '../../domain/dossier/judge.ts'
import type { BookCounters } from '../../domain/dossier/number-book.ts'
import { hashesOf, unbornDossier, type DossierState } from '../../domain/dossier/state.ts'
import { dossierAddress, eventAddress } from './addresses.ts'
import { nextLink } from './chain.ts'
import type { DataContext } from './context.ts'
import type { EventRow, FoldedRow, OutboxRow } from './db.ts'
import { putDossiers } from './dossier-rows.ts'
import { findDossier } from './dossiers.ts'
import { releaseFiles } from './files.ts'
import { getMeta, setMeta, type Meta } from './meta.ts'
import { spendReserve } from './reserve.ts'
import { sealValues } from './sealing.ts'
import { LostRaceError, storeFailure } from './store-failure.ts'

export interface Intent {
  readonly dossier: string
  /** Decides under the lock, on the newest state and counters. */
  readonly decide: (
    state: DossierState,
    counters: BookCounters,
  ) => Result<{ event: AnyEvent; counters?: BookCounters }>
  /** The draft that this fact ends: in the same transaction the files the dossier now names become its files, and
   *  those it does not name (pictures the pages were cut from, blank pages) go with the draft. */
  readonly endsDraft?: string
}

export interface Recorded {
  readonly event: AnyEvent
  readonly state: DossierState
}

/** Records one fact. Refusals of `decide` pass through; `store.*` and `vault.*` besides. */
export async function recordFact(ctx: DataContext, intent: Intent): Promise<Result<Recorded>> {
  return await ctx.alone('motcua-ledger', async () => {
    const recorded = await attempt(ctx, intent)
    const isFull = !recorded.ok && recorded.problem.code === 'store.full'
    // A fact is small and must not wait for somebody to tidy up.
    return isFull && (await spendReserve(ctx.db)) ? await attempt(ctx, intent) : recorded
  })
}

async function attempt(ctx: DataContext, intent: Intent): Promise<Result<Recorded>> {
  try {
    return await record(ctx, intent)
  } catch (error) {
    return storeFailure(error)
  }
}

async function record(ctx: DataContext, intent: Intent): Promise<Result<Recorded>> {
  const { db } = ctx
  const [head, counters, known] = await Promise.all([
    getMeta(db, 'head'),
    getMeta(db, 'counters'),
    findDossier(ctx, intent.dossier),
  ])
  if (!known.ok) return known
  const before = known.value?.state ?? unbornDossier(intent.dossier)
  const decided = intent.decide(before, counters)
  if (!decided.ok) return decided
  const { event } = decided.value
  const after = judge(before, event, {}).next
  const rows = await sealFact(ctx, event, after, head, (known.value?.version ?? 0) + 1)
  if (!rows.ok) return rows
  const named = hashesOf(after)
  await write(ctx, intent, head, { counters: decided.value.counters ?? counters, named }, rows.value)
  ctx.changed()
  return ok({ event, state: after })
}

interface FactRows {
  readonly event: EventRow
  readonly dossier: FoldedRow
  readonly outbox: OutboxRow
}

async function sealFact(
  ctx: DataContext,
  event: AnyEvent,
  state: DossierState,
  head: Meta['head'],
  version: number,
): Promise<Result<FactRows>> {
  const raw = JSON.stringify(event)
  const bytes = new TextEncoder().encode(raw)
  const hash = await nextLink(head.chain, bytes)
  const sealed = await sealValues(ctx.vault, [
    { address: eventAddress(event.id), value: raw },
    { address: dossierAddress(state.id, version), value: state },
  ])
  if (!sealed.ok) return sealed
  const forServer = await ctx.vault.sealForServer([bytes])
  if (!forServer.ok) return forServer
  const dseq = head.dseq + 1
  const dueAt = state.due?.at ?? ''
  const fact = { id: event.id, dossier: event.dossier, dseq }
  const [eventSeal, dossierSeal] = sealed.value as [EventRow, FoldedRow]
  return ok({
    event: { ...eventSeal, ...fact, device: ctx.device.id, seq: null, verdict: null, problem: null },
    dossier: { ...dossierSeal, id: state.id, version, stage: state.stage, dueAt, updatedAt: event.at },
    outbox: {
      ...fact,
      type: event.type,
      hash,
      sealed: forServer.value[0] as Uint8Array,
      bytes: bytes.length,
      at: event.at,
      dueAt,
      state: 'waiting',
      problem: null,
      storedAt: null,
      ...needsFirst(event, state),
    },
  })
}

/** The home server hands back and closes nothing whose result it has not seen (P20). */
function needsFirst({ type }: AnyEvent, { result }: DossierState): Pick<OutboxRow, 'needs'> {
  const isGated = type === 'result-returned' || type === 'dossier-closed'
  return isGated && result !== null ? { needs: result.file.sha256 } : {}
}

async function write(
  ctx: DataContext,
  intent: Intent,
  head: Meta['head'],
  { counters, named }: { readonly counters: BookCounters; readonly named: ReadonlySet<string> },
  rows: FactRows,
) {
  const { db } = ctx
  const tables = [db.meta, db.events, db.dossiers, db.outbox, db.drafts, db.files, db.readings]
  await db.transaction('rw', tables, async () => {
    // The lock makes this race impossible; a stolen lock must not be able to fork the log.
    const now = await getMeta(db, 'head')
    if (now.dseq !== head.dseq) throw new LostRaceError()
    await db.events.add(rows.event)
    await db.outbox.add(rows.outbox)
    await putDossiers(db, [rows.dossier])
    await setMeta(db, 'head', { dseq: rows.outbox.dseq, chain: rows.outbox.hash })
    await setMeta(db, 'counters', counters)
    const held = db.files.where('dossiers').equals(intent.dossier)
    if (intent.endsDraft !== undefined) {
      await db.drafts.delete(intent.endsDraft)
      const unnamed = (await held.primaryKeys()).filter((sha256) => !named.has(sha256))
      await releaseFiles(ctx, intent.dossier, unnamed)
    }
    // Whatever a fact names is sent; what lay ready and is named by none stays where it is.
    await held
      .and((file) => file.state === 'draft' && named.has(file.sha256))
      .modify({ state: 'waiting', dueAt: rows.dossier.dueAt })
  })
}
