/** Where Enter goes: to the next field that needs a person, so that what is right costs no key. */
import { validateForm } from '../../../../domain/form/validate-form.ts'
import type { FormData, FormDefinition } from '../../../../domain/form/form.ts'
import { findPending, type ShownProposals } from './proposal.ts'

export interface AttentionRequest {
  readonly definition: FormDefinition
  readonly data: FormData
  readonly today: string // YYYY-MM-DD
  readonly proposals: ShownProposals
  readonly refused: ReadonlySet<string>
  readonly order: readonly string[] // the visible fields of the page
}

/** Schema keywords are left to the full check of the page: at a field only what can be said without it. */
export const noSchemaCheck = () => []

/** Fields with a suggestion nobody accepted, required and blank, or wrong as they stand. */
export function needingAttention(request: AttentionRequest): ReadonlySet<string> {
  const { definition, data, today, order } = request
  const faulty = new Set(
    validateForm({ definition, data, today, checkSchema: noSchemaCheck }).map((problem) => problem.field),
  )
  return new Set(
    order.filter(
      (field) =>
        faulty.has(field) || findPending(field, data, request.proposals, request.refused) !== undefined,
    ),
  )
}

/** The next such field after `from`, else the first before it; undefined when nothing on the page needs anybody. */
export function findNext(request: AttentionRequest, from: string): string | undefined {
  const needed = needingAttention(request)
  const at = request.order.indexOf(from)
  const round = [...request.order.slice(at + 1), ...request.order.slice(0, Math.max(0, at))]
  return round.find((field) => needed.has(field))
}
