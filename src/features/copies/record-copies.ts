/** Writes a visit fact by fact, each judged before it is kept; what a power cut left half done goes on from there. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import {
  copiesReception,
  handingOver,
  nextFact,
  type CopiesLaw,
  type CopiesVisit,
  type NextFact,
} from '../../../domain/copies/fast-lane.ts'
import { COPIES_PROCEDURE } from '../../../domain/copies/request.ts'
import type { BookCounters } from '../../../domain/dossier/number-book.ts'
import { receive } from '../../../domain/dossier/receive.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { checkSchema } from '../../data/check-schema.ts'
import type { DataContext } from '../../data/context.ts'
import { factContext } from '../../data/fact-context.ts'
import type { Law } from '../../data/law.ts'
import { recordFact } from '../../data/ledger.ts'
import { recordWanted } from '../../data/record-command.ts'

/** Null when the pack has no such procedure or form. */
export function copiesLaw(law: Law): CopiesLaw | null {
  const found = law.procedures.get(COPIES_PROCEDURE)
  const form = found?.procedure.formId ? law.forms.get(found.procedure.formId) : undefined
  if (!found || !form) return null
  const pinned = { pack: law.pack, procedure: found.hash, form: form.hash }
  return { pinned, procedure: found.procedure, form: form.form }
}

/** The whole visit. Refuses what the law or the request lacks before anything is numbered. */
export async function recordVisit(
  ctx: DataContext,
  law: Law,
  visit: CopiesVisit,
): Promise<Result<DossierState>> {
  const dated = ctx.clock.mayDate()
  if (!dated.ok) return dated
  const copies = copiesLaw(law)
  if (copies === null) return refuse('copies.fee.unknown')
  const { procedure, form } = copies
  const input = copiesReception(visit.request, copies, ctx.clock.wall().slice(0, 10))
  if (!input.ok) return input
  const received = await recordFact(ctx, {
    dossier: ctx.newId(),
    decide: (state, counters) =>
      receive(input.value, state, counters, {
        ...factContext(ctx),
        wall: ctx.clock.wall(),
        book: { agency: ctx.device.agency, number: ctx.device.book },
        law: { procedure, form, calendar: law.calendar, local: law.local?.rules.length ?? 0, checkSchema },
      }),
  })
  return received.ok ? await goOn(ctx, received.value.state, visit) : received
}

/** From where the visit stands to its end. */
export async function goOn(
  ctx: DataContext,
  state: DossierState,
  visit: CopiesVisit,
): Promise<Result<DossierState>> {
  const next = (now: DossierState, counters: BookCounters) =>
    nextFact(now, visit, { counters, number: ctx.device.book, day: ctx.clock.wall().slice(0, 10) })
  return await writeAll(ctx, state, next)
}

/** Copies that waited for the signer go out, and the dossier is closed. */
export async function handOver(ctx: DataContext, state: DossierState): Promise<Result<DossierState>> {
  return await writeAll(ctx, state, handingOver)
}

type Next = (state: DossierState, counters: BookCounters) => NextFact | null

async function writeAll(ctx: DataContext, from: DossierState, next: Next): Promise<Result<DossierState>> {
  let state = from
  while (next(state, {}) !== null) {
    const seen = state
    const recorded = await recordWanted(ctx, seen.id, (now, counters) => {
      const fact = now.head === seen.head ? next(now, counters) : null
      return fact === null ? refuse('dossier.chain.superseded', { head: now.head }) : ok(fact)
    })
    if (!recorded.ok) return recorded
    state = recorded.value.state
  }
  return ok(state)
}
