/** What the check page shows: answers by section, and which of them deserve a second look. */
import { isEmpty } from '../../../../domain/form/expression/values.ts'
import type { FieldProblem, FormData, FormDefinition } from '../../../../domain/form/form.ts'
import { requiredFields, visibleFields } from '../../../../domain/form/visible-fields.ts'
import { findPending, type ShownProposal, type ShownProposals } from './proposal.ts'

/** How an answer came about, in words. */
export interface AnswerOrigin {
  readonly confidence: number // 0..1
  readonly sourceLabel: string
}

export interface CheckRow {
  readonly field: string
  readonly pending: ShownProposal | undefined // read, but nobody confirmed it: not an answer yet
  readonly doubt: AnswerOrigin | undefined
  readonly problem: FieldProblem | undefined // warnings too
}

export interface CheckSection {
  readonly id: string
  readonly title: string
  readonly rows: readonly CheckRow[]
}

export interface CheckRequest {
  readonly definition: FormDefinition
  readonly data: FormData
  readonly today: string
  readonly proposals: ShownProposals
  readonly origins: Readonly<Record<string, AnswerOrigin | undefined>>
  readonly problems: readonly FieldProblem[]
  readonly withEmpty: boolean
}

/** Below this an answer taken from a machine is shown again, even though a person accepted it. */
export const sureFrom = 0.9

export function checkSections(request: CheckRequest): readonly CheckSection[] {
  const { definition, data, today } = request
  const visible = new Set(visibleFields(definition, data, today))
  const required = new Set(requiredFields(definition, data, today))
  return definition.ui.pages.flatMap((page) => {
    const rows = page.fields
      .filter((field) => visible.has(field))
      .map((field) => rowOf(field, request))
      .filter(
        (row) => request.withEmpty || required.has(row.field) || needsLook(row) || !isEmpty(data[row.field]),
      )
    return rows.length === 0 ? [] : [{ id: page.id, title: page.title, rows }]
  })
}

export function needsLook(row: CheckRow): boolean {
  return row.pending !== undefined || row.doubt !== undefined || row.problem !== undefined
}

/** All rows to look at again: what stops first, then what nobody confirmed, then the least sure. */
export function rowsToLookAt(sections: readonly CheckSection[]): readonly CheckRow[] {
  return sections
    .flatMap((section) => section.rows)
    .filter(needsLook)
    .sort((a, b) => weight(a) - weight(b))
}

function rowOf(field: string, request: CheckRequest): CheckRow {
  const origin = request.origins[field]
  const findings = request.problems.filter((problem) => problem.field === field)
  return {
    field,
    pending: findPending(field, request.data, request.proposals, new Set()),
    doubt: origin !== undefined && origin.confidence < sureFrom ? origin : undefined,
    problem: findings.find((problem) => problem.details?.['severity'] !== 'warning') ?? findings[0],
  }
}

function weight(row: CheckRow): number {
  if (row.problem !== undefined && row.problem.details?.['severity'] !== 'warning') return 0
  if (row.pending !== undefined) return 1
  if (row.problem !== undefined) return 2
  return 2 + (row.doubt?.confidence ?? 1)
}
