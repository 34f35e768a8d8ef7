/** A declaration made before the counter becomes a draft: what was said stands as typed, papers lie where they belong. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { FormData, FormDefinition } from '../../../domain/form/form.ts'
import { startingData } from '../../../domain/form/prefill.ts'
import { mayReceive } from '../../../domain/procedure/may-receive.ts'
import { conditionsFor } from '../../../domain/procedure/components-for.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import type { Submission } from '../../../domain/submission/submission.ts'
import type { PaperPorts } from '../../bridge/read-paper.ts'
import type { DataContext } from '../../data/context.ts'
import { listDrafts, saveDraft, type Draft, type DraftPage } from '../../data/drafts.ts'
import type { Law } from '../../data/law.ts'
import { keepPicture, type Cutting } from '../../data/pictures/keep-picture.ts'

/** Cut and cleaned where it was taken. */
const asMade: Cutting = { turn: 0, crop: 'whole', look: 'colour' }

/** The draft that was made of it before, on this device by this officer; null: none. */
export async function findPrefiledDraft(
  ctx: DataContext,
  which: (prefiled: NonNullable<Draft['prefiled']>) => boolean,
): Promise<Result<Draft | null>> {
  const drafts = await listDrafts(ctx)
  if (!drafts.ok) return drafts
  return ok(drafts.value.find(({ prefiled }) => prefiled && which(prefiled)) ?? null)
}

/** A reception begun without the declaration of this code, because it could not be opened. */
export async function findUnopened(ctx: DataContext, code: string): Promise<Draft | undefined> {
  const drafts = await listDrafts(ctx)
  return drafts.ok ? drafts.value.find(({ unopened }) => unopened?.code === code) : undefined
}

type LawOfOne = { readonly procedure: Procedure; readonly hash: string }

/** Whether one of this procedure may be received today: asked before it is taken. `procedure.*`. */
export function lawOfReception({ clock }: DataContext, law: Law, code: string): Result<LawOfOne> {
  const entry = law.procedures.get(code)
  if (!entry) return refuse('procedure.code.unknown', { code })
  const allowed = mayReceive(entry.procedure, { channel: 'direct', day: clock.wall().slice(0, 10) })
  return allowed.ok || allowed.problem.code === 'procedure.time.case-needed' ? ok(entry) : allowed
}

/** Answers the draft's id; it opens at the check page. */
export async function draftOfSubmission(
  ctx: DataContext,
  input: {
    readonly law: Law
    readonly paper: PaperPorts
    readonly submission: Submission
    readonly draft: string
    readonly openPage: (sha256: string) => Promise<Result<Uint8Array>>
  },
): Promise<Result<string>> {
  const { law, submission, draft: id } = input
  const code = submission.procedure
  const entry = lawOfReception(ctx, law, code)
  if (!entry.ok) return entry
  const { procedure, hash } = entry.value
  const today = ctx.clock.wall().slice(0, 10)
  const form = procedure.formId === null ? undefined : law.forms.get(procedure.formId)
  const pages = await takePages(ctx, input, procedure)
  if (!pages.ok) return pages
  const said = form && submission.form?.id === form.form.id ? knownOnly(form.form, submission.form.data) : {}
  const fact = (value: string) => ({ value, origin: 'data' as const, confidence: 1 })
  const own = { 'commune.name': fact(ctx.device.communeName), today: fact(today) }
  const at = ctx.clock.at()
  const conditions = new Set(conditionsFor(procedure, 'direct').map((condition) => condition.id))
  const draft: Draft = {
    id,
    officer: ctx.officer.id,
    procedure: code,
    law: { pack: law.pack, procedure: hash, form: form?.hash ?? null },
    channel: 'direct',
    timeCase: null,
    conditions: submission.conditions.filter((one) => conditions.has(one)),
    applicant: { name: '' },
    proofs: {},
    pages: pages.value,
    form: form ? { ...startingData(form.form, own), ...said } : {},
    provenance: Object.fromEntries(
      Object.keys(said).map((field) => [field, { origin: 'typed', source: 'resident', confidence: 1 }]),
    ),
    byHandDue: null,
    resultVia: 'counter',
    place: 'check',
    prefiled: { submission: submission.id, code: submission.code, assisted: submission.assisted },
    startedAt: at,
    savedAt: at,
  }
  const saved = await saveDraft(ctx, draft, 0)
  if (saved.ok) ctx.changed()
  return saved.ok ? ok(id) : saved
}

/** A stranger may have written it: what the form does not know is left behind, the day is the counter's own. */
function knownOnly(form: FormDefinition, data: FormData): FormData {
  return Object.fromEntries(
    Object.entries(data).filter(([field]) => {
      const ui = form.ui.fields[field]
      return ui !== undefined && !(ui.from ?? []).includes('today')
    }),
  )
}

async function takePages(
  ctx: DataContext,
  { submission, paper, draft, openPage }: Parameters<typeof draftOfSubmission>[1],
  { components }: Procedure,
): Promise<Result<DraftPage[]>> {
  const lawful = new Set(components.map((component) => component.id))
  const pages: DraftPage[] = []
  for (const { sha256, component } of submission.pages) {
    const bytes = await openPage(sha256)
    if (!bytes.ok) return bytes
    const kept = await keepPicture(ctx, paper, { draft, bytes: bytes.value, cutting: asMade })
    if (!kept.ok) return kept
    const belongs = component !== null && lawful.has(component) ? component : null
    if (!pages.some((page) => page.sha256 === kept.value.page.sha256))
      pages.push({ ...kept.value.page, component: belongs })
  }
  return ok(pages)
}
