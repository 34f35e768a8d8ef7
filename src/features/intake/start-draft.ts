/** Begins a reception of a procedure, or opens an unfinished one, with the law it was begun under. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { FormDefinition } from '../../../domain/form/form.ts'
import { startingData } from '../../../domain/form/prefill.ts'
import { conditionsFor } from '../../../domain/procedure/components-for.ts'
import { mayReceive } from '../../../domain/procedure/may-receive.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import type { DataContext } from '../../data/context.ts'
import { openDraft, saveDraft, type Draft } from '../../data/drafts.ts'
import { loadPinned, type Law } from '../../data/law.ts'
import { collectSources } from './sources.ts'

/** Saves an empty draft and answers its id. `procedure.*` when the procedure may not be received today. */
export async function startDraft(
  ctx: DataContext,
  law: Law,
  code: string,
  conditions: readonly string[] = [],
  unopened?: Draft['unopened'],
): Promise<Result<string>> {
  const entry = law.procedures.get(code)
  if (!entry) return refuse('procedure.code.unknown', { code })
  const { procedure } = entry
  const today = ctx.clock.wall().slice(0, 10)
  const allowed = mayReceive(procedure, { channel: 'direct', day: today })
  if (!allowed.ok && allowed.problem.code !== 'procedure.time.case-needed') return allowed
  const form = procedure.formId === null ? undefined : law.forms.get(procedure.formId)
  const applicant = { name: '' }
  const known = collectSources([], { applicant, commune: ctx.device.communeName, today })
  const at = ctx.clock.at()
  const draft: Draft = {
    id: ctx.newId(),
    officer: ctx.officer.id,
    procedure: code,
    law: { pack: law.pack, procedure: entry.hash, form: form?.hash ?? null },
    channel: 'direct',
    timeCase: null,
    conditions: conditionsFor(procedure, 'direct').flatMap(({ id }) => (conditions.includes(id) ? [id] : [])),
    applicant,
    proofs: {},
    pages: [],
    form: form ? startingData(form.form, known) : {},
    provenance: {},
    byHandDue: null,
    resultVia: 'counter',
    place: 'papers',
    ...(unopened ? { unopened } : {}),
    startedAt: at,
    savedAt: at,
  }
  const saved = await saveDraft(ctx, draft, 0)
  return saved.ok ? ok(draft.id) : saved
}

export interface OpenedDraft {
  readonly draft: Draft
  readonly version: number
  readonly procedure: Procedure
  readonly form: FormDefinition | null
}

export async function reopenDraft(ctx: DataContext, id: string): Promise<Result<OpenedDraft>> {
  const opened = await openDraft(ctx, id)
  if (!opened.ok) return opened
  const pinned = await loadPinned(ctx.db, opened.value.draft.law)
  return pinned.ok ? ok({ ...opened.value, ...pinned.value }) : pinned
}
