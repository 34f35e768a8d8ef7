/** Papers about many dossiers: the follow-up book (form 07), a hand-over list, one receipt for several dossiers of one
 *  person, the book of certified copies. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { SlipContent, SlipName } from './content.ts'
import { fillTemplate, type SlipValues } from './fill.ts'
import { headOf } from './slip-facts.ts'
import { templateOf, type SlipLaw } from './template.ts'

export interface RegisterIssue {
  readonly commune: string
  readonly number: string
  readonly issuedOn: string
  readonly qr?: string
}

/** `slip.template-missing` {slip}, `slip.nothing-to-list` when there is no row. */
export function registerContent(
  slip: Extract<SlipName, '07' | 'handover' | 'joint' | 'copies'>,
  values: SlipValues,
  law: SlipLaw,
  { commune, number, issuedOn, qr = '' }: RegisterIssue,
): Result<SlipContent> {
  const template = templateOf(law, slip, issuedOn)
  if (template === null) return refuse('slip.template-missing', { slip })
  if (Object.values(values.tables).every((rows) => rows.length === 0)) return refuse('slip.nothing-to-list')
  const head = headOf(law, commune, number, issuedOn)
  return ok(fillTemplate(template, law, values, { head, issuedOn, amended: '', qr }))
}
