/** Gathers from the device's database what the outbox shows: everything unsent, and what was received today. */
import { ok, type Result } from '../../../domain/base/result.ts'
import { parseEvent } from '../../../domain/dossier/parse-event.ts'
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { listAsides } from '../../data/asides.ts'
import { eventAddress } from '../../data/addresses.ts'
import type { DataContext } from '../../data/context.ts'
import type { OutboxRow } from '../../data/db.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { getMeta } from '../../data/meta.ts'
import { openValues } from '../../data/sealing.ts'
import { storeFailure } from '../../data/store-failure.ts'
import type { FactRow, OutboxInput } from './outbox-item.ts'
import { createUnsentFiles } from './unsent-files.ts'

export interface OutboxReading extends Omit<OutboxInput, 'isSending'> {
  readonly lastSentAt: string | null
}

/** `vault.*` when the dossiers do not open, `store.*`. One reader per screen: it remembers the files it has read. */
export function createOutboxReader(ctx: DataContext): () => Promise<Result<OutboxReading>> {
  const { db } = ctx
  const unsentFiles = createUnsentFiles(db)
  return async () => {
    try {
      const today = ctx.clock.wall().slice(0, 10)
      const [files, pending, receivedToday, views, receipt, lastSentAt] = await Promise.all([
        unsentFiles(),
        db.outbox.where('state').anyOf(['waiting', 'quarantined']).toArray(),
        // Facts are stored in the order of the log: the first older one ends the walk.
        db.outbox
          .reverse()
          .until((row) => row.storedAt !== null && row.storedAt.slice(0, 10) < today)
          .toArray(),
        listDossiers(ctx),
        getMeta(db, 'receipt'),
        getMeta(db, 'lastSentAt'),
      ])
      if (!views.ok) return views
      const asides = await listAsides(ctx)
      if (!asides.ok) return asides
      const states = views.value.map(({ state }) => state)
      const known = new Map(states.map((state) => [state.id, state]))
      const wanted = new Set([
        ...[...pending, ...receivedToday].map((row) => row.dossier),
        ...files.flatMap((file) => file.dossiers.filter((id) => known.has(id))),
        ...states.filter((state) => isContestedBy(state, ctx.officer.id)).map((state) => state.id),
      ])
      const rows = await db.outbox
        .where('dossier')
        .anyOf([...wanted])
        .toArray()
      const refused = await refusedEvents(ctx, rows)
      if (!refused.ok) return refused
      const facts = rows.map(factOf).sort((a, b) => a.dseq - b.dseq)
      const dossiers = new Map([...known].filter(([id]) => wanted.has(id)))
      const officer = ctx.officer.id
      return ok({
        facts,
        files,
        dossiers,
        receipt,
        today,
        lastSentAt,
        officer,
        asides: asides.value,
        refused: refused.value,
      })
    } catch (error) {
      return storeFailure(error)
    }
  }
}

/** Somebody else was first: whoever wrote the other version is asked to look, however long ago it was. */
function isContestedBy({ contested }: DossierState, officer: string): boolean {
  return contested.some(({ event }) => event.actor === officer)
}

/** The words of refused facts: nothing of them is folded. */
async function refusedEvents(
  ctx: DataContext,
  rows: readonly OutboxRow[],
): Promise<Result<ReadonlyMap<string, AnyEvent>>> {
  const ids = rows.filter((row) => row.state === 'quarantined').map((row) => row.id)
  const kept = (await ctx.db.events.bulkGet(ids)).filter((row) => row !== undefined)
  const raws = await openValues<string>(
    ctx.vault,
    kept.map((row) => ({ address: eventAddress(row.id), row })),
  )
  if (!raws.ok) return raws
  const events = raws.value.flatMap((raw) => {
    const event = parseEvent(raw ?? '')
    return event.ok ? [[event.value.id, event.value] as const] : []
  })
  return ok(new Map(events))
}

function factOf({ id, dseq, dossier, type, bytes, state, problem, storedAt }: OutboxRow): FactRow {
  return { id, dseq, dossier, type, bytes, state, problem, storedAt }
}
