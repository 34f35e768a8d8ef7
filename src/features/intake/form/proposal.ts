/** What a machine, a card or a register suggests for a field, as the officer sees it. Not an answer until a person
 *  accepts it (DESIGN §2.9). */
import type { Origin } from '../../../../domain/document/paper.ts'
import { isEmpty } from '../../../../domain/form/expression/values.ts'
import type { FieldValue, FormData } from '../../../../domain/form/form.ts'

export interface ShownProposal {
  readonly value: FieldValue
  readonly confidence: number // 0..1
  readonly origin: Origin
  readonly sourceLabel: string // in words, e.g. the paper and its page
  readonly source?: string // prefill source, kept as provenance
}

/** Best first; more than one means the sources disagree. */
export type ShownProposals = Readonly<Record<string, readonly ShownProposal[] | undefined>>

/** The suggestion that waits for a person: only while the field is blank and was not emptied on purpose. */
export function findPending(
  field: string,
  data: FormData,
  proposals: ShownProposals,
  refused: ReadonlySet<string>,
): ShownProposal | undefined {
  return refused.has(field) || !isEmpty(data[field]) ? undefined : proposals[field]?.[0]
}

export function sameValue(a: FieldValue | undefined, b: FieldValue): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.normalize('NFC') === b.normalize('NFC')
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Suggestions beside the one shown, or beside the answer that stands: different values only. */
export function otherProposals(
  field: string,
  shown: FieldValue | undefined,
  proposals: ShownProposals,
): readonly ShownProposal[] {
  return (proposals[field] ?? []).filter((proposal) => !sameValue(shown, proposal.value))
}
