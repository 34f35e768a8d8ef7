/** Where the declaration of a code is now: begun here, received here, or still waiting at the server for a counter. */
import { ok, refuse, type Problem, type Result } from '../../../domain/base/result.ts'
import type { SubmissionListed } from '../../../domain/submission/wire.ts'
import type { DataContext } from '../../data/context.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { officerName } from '../../data/officers.ts'
import { listPrefiled } from '../../sync/submissions.ts'
import type { WirePort } from '../../sync/wire-port.ts'
import { findPrefiledDraft } from './prefiled-draft.ts'
import { wasAskedFor } from './take-prefiled.ts'

export type ByCode =
  | { readonly kind: 'draft'; readonly id: string }
  | { readonly kind: 'dossier'; readonly id: string } // received before: it is not begun a second time

/** `take`: makes the draft of one that waits (`takeForDraft`). */
export async function openByCode(
  ctx: DataContext,
  wire: WirePort,
  code: string,
  take: (id: string) => Promise<Result<string>>,
): Promise<Result<ByCode>> {
  const here = await findHere(ctx, code)
  if (!here.ok) return here
  if (here.value) return ok(here.value)
  const listed = await listPrefiled(wire)
  if (!listed.ok) return withoutLine(listed.problem)
  const found = mostOpen(listed.value.submissions.filter((one) => one.code === code))
  const free = mayTake(ctx, found)
  if (!free.ok) return free
  const draft = await take(free.value)
  return draft.ok ? ok({ kind: 'draft', id: draft.value }) : withoutLine(draft.problem)
}

/** Needs no line. */
async function findHere(ctx: DataContext, code: string): Promise<Result<ByCode | null>> {
  const draft = await findPrefiledDraft(ctx, (prefiled) => prefiled.code === code)
  if (!draft.ok) return draft
  if (draft.value) return ok({ kind: 'draft', id: draft.value.id })
  const dossiers = await listDossiers(ctx)
  if (!dossiers.ok) return dossiers
  const dossier = dossiers.value.find(({ state }) => state.reception?.prefiled?.code === code)
  return ok(dossier ? { kind: 'dossier', id: dossier.state.id } : null)
}

/** Codes are drawn, and may be drawn twice in a year: the one that waits is meant. */
function mostOpen(found: readonly SubmissionListed[]): SubmissionListed | undefined {
  return found.find(({ takenAt }) => takenAt === null) ?? found[0]
}

/** Answers its id. `submission.not-arrived|unreadable`, `submission.taken` {by, name, at}, `submission.begun` {at}. */
function mayTake(ctx: DataContext, found: SubmissionListed | undefined): Result<string> {
  if (found === undefined) return refuse('submission.not-arrived')
  const { id, takenAt: at, takenBy: by } = found
  if (at !== null && by !== ctx.officer.id)
    return refuse('submission.taken', { by, name: officerName(ctx, by ?? ''), at })
  // Its draft is on another device, or was thrown away: only an officer's own word begins it anew.
  if (at !== null && !wasAskedFor(id)) return refuse('submission.begun', { at })
  return found.isReadable ? ok(id) : refuse('submission.unreadable')
}

function withoutLine(problem: Problem): Result<never> {
  return problem.code.startsWith('net.')
    ? refuse('submission.out-of-reach', problem.details)
    : { ok: false, problem }
}
