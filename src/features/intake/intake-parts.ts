/** The parts of a reception in their order, how far each is, and where to go from one. */
import { t } from '../../i18n/locale.ts'
import { intake } from '../../i18n/vi/intake.ts'
import type { Part } from '../../ui/layout/FocusLayout.tsx'
import { needingAttention } from './intake-values.ts'
import type { IntakeSession } from './intake-session.ts'
import { resultProblems } from './result-problems.ts'

export const PAPERS = 'papers'
export const RESULT = 'result'
export const CHECK = 'check'

export function intakeParts(session: IntakeSession): Part[] {
  const words = t(intake)
  const components = session.components.value.length
  const met = components - session.missing.value.length
  const pages = (session.law.form?.ui.pages ?? []).map((page): Part => {
    const left = attentionOf(session, page.fields).length
    const all = page.fields.filter((field) => session.values.value?.visible.includes(field)).length
    return part(page.id, page.title, all - left, all)
  })
  const result = part(RESULT, words.partResult, 1 - resultProblems(session).length, 1)
  return [
    part(PAPERS, words.partPapers, met, components),
    ...pages,
    { key: RESULT, label: words.partResult, done: result.done ?? false },
    { key: CHECK, label: words.partCheck, numbered: false },
  ]
}

function part(key: string, label: string, done: number, all: number): Part {
  const words = t(intake)
  if (done >= all) return { key, label, done: true }
  return { key, label, progress: words.progress(done, all), progressLabel: words.progressSaid(done, all) }
}

function attentionOf(session: IntakeSession, fields: readonly string[]): string[] {
  const values = session.values.value
  if (!values) return []
  return needingAttention(fields, values, new Set(session.faults.value.map((fault) => fault.field)))
}

/** The first field of a form page that needs a person; null on other parts or when none does. */
export function firstToDo(session: IntakeSession, place: string): string | null {
  const page = session.law.form?.ui.pages.find((one) => one.id === place)
  return page ? (attentionOf(session, page.fields)[0] ?? null) : null
}

/** The next part after `from` in which something needs a person; the check page when nothing does. */
export function nextPart(session: IntakeSession, from: string): string {
  const parts = intakeParts(session)
  const at = parts.findIndex((one) => one.key === from)
  return parts.slice(at + 1).find((one) => !one.done)?.key ?? CHECK
}

export function partOfField(session: IntakeSession, field: string): string {
  return session.law.form?.ui.pages.find((page) => page.fields.includes(field))?.id ?? RESULT
}
