/** Begins the linked dossiers of one visit: each a draft that knows what the first one knows; nothing is asked twice. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { LinkedMember } from '../../../domain/linked/groups.ts'
import { planMember } from '../../../domain/linked/member-plan.ts'
import { mayReceive } from '../../../domain/procedure/may-receive.ts'
import type { DataContext } from '../../data/context.ts'
import { saveDraft, type Draft } from '../../data/drafts.ts'
import type { Law } from '../../data/law.ts'

/** Why a member cannot be received at this counter today; null when it can. */
export function memberProblem(law: Law, code: string, today: string) {
  const entry = law.procedures.get(code)
  if (!entry) return refuse('procedure.code.unknown', { code }).problem
  const allowed = mayReceive(entry.procedure, { channel: 'direct', day: today })
  if (allowed.ok || allowed.problem.code === 'procedure.time.case-needed') return null
  return allowed.problem
}

/** Answers the ids of the drafts, in the order of the members. */
export async function startLinked(
  ctx: DataContext,
  law: Law,
  first: DossierState,
  members: readonly LinkedMember[],
): Promise<Result<string[]>> {
  const ids: string[] = []
  for (const member of members) {
    const draft = draftOf(ctx, law, first, member)
    if (!draft.ok) return draft
    const saved = await saveDraft(ctx, draft.value, 0)
    if (!saved.ok) return saved
    ids.push(draft.value.id)
  }
  ctx.changed()
  return ok(ids)
}

function draftOf(ctx: DataContext, law: Law, first: DossierState, member: LinkedMember): Result<Draft> {
  const { code } = member
  const problem = memberProblem(law, code, ctx.clock.wall().slice(0, 10))
  if (problem !== null) return { ok: false, problem }
  const { procedure, hash } = law.procedures.get(code)!
  const form = procedure.formId === null ? undefined : law.forms.get(procedure.formId)
  const plan = planMember(first, member, procedure, form?.form ?? null)
  if (plan === null) return refuse('store.not-found')
  const at = ctx.clock.at()
  return ok({
    id: ctx.newId(),
    officer: ctx.officer.id,
    procedure: code,
    law: { pack: law.pack, procedure: hash, form: form?.hash ?? null },
    channel: 'direct',
    timeCase: null,
    conditions: [],
    applicant: plan.applicant,
    owner: plan.owner,
    linkedTo: first.id,
    proofs: plan.proofs,
    pages: [],
    form: plan.form,
    provenance: {},
    byHandDue: null,
    resultVia: first.reception?.resultVia ?? 'counter',
    place: 'papers',
    startedAt: at,
    savedAt: at,
  })
}
