/** A refused fact of the officer's own, done anew with everything that was entered: a reception goes back to a draft,
 *  anything else is tried again as it is. The refused one stays in the log and is put aside. */
import { ok, refuse, type Problem, type Result } from '../../domain/base/result.ts'
import type { Command } from '../../domain/dossier/decide.ts'
import type { AnyEvent } from '../../domain/dossier/events.ts'
import { putAside } from './asides.ts'
import type { DataContext } from './context.ts'
import { draftOfReception } from './draft-of-reception.ts'
import { saveDraft } from './drafts.ts'
import { holdFiles } from './hold-files.ts'
import type { Law } from './law.ts'
import { recordWanted } from './record-command.ts'

export interface Repaired {
  readonly draft: string | null // to be opened; null: the fact was recorded anew
}

/** `dossier.*` when it may not be done by this officer or at this step either, `store.*`, `vault.*`. */
export async function repairFact(
  ctx: DataContext,
  law: Law,
  event: AnyEvent,
  problem: Problem | null,
): Promise<Result<Repaired>> {
  if (event.actor !== ctx.officer.id) return refuse('dossier.repair.not-yours')
  const repaired =
    event.type === 'dossier-received'
      ? await draftAnew(ctx, law, event, problem)
      : await recordAnew(ctx, event)
  if (!repaired.ok) return repaired
  const { into, draft } = repaired.value
  const aside = await putAside(ctx, [event.id], { kind: 'repaired', reason: '', into })
  return aside.ok ? ok({ draft }) : aside
}

async function draftAnew(
  ctx: DataContext,
  law: Law,
  event: Extract<AnyEvent, { type: 'dossier-received' }>,
  problem: Problem | null,
): Promise<Result<{ into: string; draft: string }>> {
  const made = draftOfReception(event.body, problem, law)
  const at = ctx.clock.at()
  const draft = { ...made, id: ctx.newId(), officer: ctx.officer.id, startedAt: at, savedAt: at }
  const hashes = draft.pages.flatMap((page) => [
    page.sha256,
    ...(page.original ? [page.original.sha256] : []),
  ])
  const held = await holdFiles(ctx, [...new Set(hashes)], draft.id)
  if (!held.ok) return held
  const saved = await saveDraft(ctx, draft, 0)
  return saved.ok ? ok({ into: draft.id, draft: draft.id }) : saved
}

async function recordAnew(ctx: DataContext, event: AnyEvent): Promise<Result<{ into: string; draft: null }>> {
  const command = { type: event.type, body: event.body } as Command
  const recorded = await recordWanted(ctx, event.dossier, () => ok({ command }))
  return recorded.ok ? ok({ into: recorded.value.event.id, draft: null }) : recorded
}
