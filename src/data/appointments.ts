/** Facts of appointments on this device: sealed as a whole, and how far the server's were fetched. */
import { effect, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { VisitDeed, VisitFact } from '../../domain/appointment/facts.ts'
import { foldVisits, type Visit } from '../../domain/appointment/fold-visits.ts'
import { KEPT_DAYS } from '../../domain/appointment/wire.ts'
import { ok, type Result } from '../../domain/base/result.ts'
import { formatDay, parseDay } from '../../domain/calendar/day.ts'
import { compareMoments, momentAfter, type Moment } from '../../domain/queue/queue-clock.ts'
import type { DataContext } from './context.ts'
import { currentContext } from './current.ts'
import { keepList, openList } from './kept-list.ts'
import { getMeta } from './meta.ts'

export interface KeptVisitFact {
  readonly fact: VisitFact
  readonly isSent: boolean
}

export const currentAppointments = signal<ReadonlyMap<string, Visit>>(new Map())
/** Appointments this device wrote that the server does not hold yet. */
export const unsentAppointments = signal(0)

effect(() => {
  const ctx = currentContext.value
  ;[currentAppointments.value, unsentAppointments.value] = [new Map(), 0]
  if (ctx === null) return
  const following = liveQuery(() => readVisitFacts(ctx)).subscribe({
    next: (read) => {
      if (!read.ok) return
      currentAppointments.value = foldVisits(read.value.map(({ fact }) => fact))
      unsentAppointments.value = read.value.filter(({ isSent }) => !isSent).length
    },
    error: () => {}, // a vault that was locked meanwhile
  })
  return () => following.unsubscribe()
})

export function readVisitFacts(ctx: DataContext): Promise<Result<readonly KeptVisitFact[]>> {
  return openList<KeptVisitFact>(ctx, 'appointments')
}

/** `seq` of the server's last fact that came here. */
export async function visitsFetched(ctx: DataContext): Promise<number> {
  return Number((await getMeta(ctx.db, 'appointments'))?.hash ?? 0)
}

/** On the disk before it answers; one at a time among the tabs of this device, so that no place is given twice. */
export async function recordVisit(
  ctx: DataContext,
  make: (known: ReadonlyMap<string, Visit>) => Result<VisitDeed>,
): Promise<Result<VisitFact>> {
  return await ctx.alone('appointments', async () => {
    const kept = await readVisitFacts(ctx)
    if (!kept.ok) return kept
    const facts = kept.value.map(({ fact }) => fact)
    const made = make(foldVisits(facts))
    if (!made.ok) return made
    const last = facts.reduce<Moment | null>(
      (found, { at }) => (found === null || compareMoments(at, found) > 0 ? at : found),
      null,
    )
    const at = momentAfter(last, ctx.device.id, Date.parse(ctx.clock.at()))
    const fact = { ...made.value, id: ctx.newId(), at } as VisitFact
    const written = await write(ctx, await visitsFetched(ctx), [...kept.value, { fact, isSent: false }])
    if (!written.ok) return written
    ctx.changed()
    return ok(fact)
  })
}

/** What the server told, or took: `seq` null when nothing was fetched. */
export async function takeVisitFacts(
  ctx: DataContext,
  told: readonly VisitFact[],
  seq: number | null,
): Promise<Result<null>> {
  return await ctx.alone('appointments', async () => {
    const kept = await readVisitFacts(ctx)
    if (!kept.ok) return kept
    const byId = new Map(kept.value.map((one) => [one.fact.id, one]))
    for (const fact of told) byId.set(fact.id, { fact, isSent: true })
    return await write(ctx, seq ?? (await visitsFetched(ctx)), [...byId.values()])
  })
}

/** The server was set back: everything is sent again, and fetched again; each counts once. */
export async function beginAnew(ctx: DataContext): Promise<Result<null>> {
  return await ctx.alone('appointments', async () => {
    const kept = await readVisitFacts(ctx)
    if (!kept.ok) return kept
    const unsent = kept.value.map(({ fact }) => ({ fact, isSent: false }))
    return await write(ctx, 0, unsent)
  })
}

/** What is over long enough is forgotten whenever something is written. */
async function write(ctx: DataContext, seq: number, facts: readonly KeptVisitFact[]): Promise<Result<null>> {
  const oldest = formatDay((parseDay(ctx.clock.wall().slice(0, 10)) ?? 0) - KEPT_DAYS)
  const standing = facts.filter(({ fact }) => fact.day >= oldest)
  return await keepList(ctx, 'appointments', String(seq), standing)
}
