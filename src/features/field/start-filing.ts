/** Begins to help somebody with a procedure, or opens what was begun. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { startingData } from '../../../domain/form/prefill.ts'
import { CODE_BYTES, makeSubmissionCode } from '../../../domain/submission/code.ts'
import type { DataContext } from '../../data/context.ts'
import { openFiling, saveFiling, type Filing } from '../../data/filings.ts'
import type { Law } from '../../data/law.ts'
import type { Visit } from '../../data/home-visits.ts'
import type { FilingLaw } from './filing-session.ts'

/** Answers the id of the filing, which is on the disk. */
export async function startFiling(
  ctx: DataContext,
  law: Law,
  code: string,
  visit: Visit | null,
): Promise<Result<string>> {
  const entry = law.procedures.get(code)
  if (!entry) return refuse('procedure.code.unknown', { code })
  const form = entry.procedure.formId === null ? undefined : law.forms.get(entry.procedure.formId)
  const fact = (value: string) => ({ value, origin: 'data' as const, confidence: 1 })
  const sources = { 'commune.name': fact(ctx.device.communeName), today: fact(ctx.clock.wall().slice(0, 10)) }
  const at = ctx.clock.at()
  const filing: Filing = {
    id: ctx.newId(),
    code: makeSubmissionCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES))),
    officer: ctx.officer.id,
    procedure: code,
    visit: visit?.id ?? null,
    step: 'consent',
    at: '',
    reason: null,
    agreedAt: null,
    cardRead: false,
    form: form ? startingData(form.form, sources) : {},
    known: [],
    have: [],
    pages: [],
    confirmed: null,
    signature: null,
    place: visit?.hamlet ?? '',
    startedAt: at,
    savedAt: at,
  }
  const saved = await saveFiling(ctx, filing, 0)
  return saved.ok ? ok(filing.id) : saved
}

export async function reopenFiling(
  ctx: DataContext,
  law: Law,
  id: string,
): Promise<Result<{ readonly filing: Filing; readonly version: number; readonly law: FilingLaw }>> {
  const opened = await openFiling(ctx, id)
  if (!opened.ok) return opened
  const code = opened.value.filing.procedure
  const procedure = law.procedures.get(code)?.procedure
  if (!procedure) return refuse('procedure.code.unknown', { code })
  const form = procedure.formId === null ? null : (law.forms.get(procedure.formId)?.form ?? null)
  return ok({ ...opened.value, law: { procedure, form } })
}
