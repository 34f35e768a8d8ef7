/** The values of the e-form as they stand: typed or confirmed, presumed from exact sources, derived. Pure. */
import { derive } from '../../../domain/form/derive.ts'
import type { FormData, FormDefinition } from '../../../domain/form/form.ts'
import { prefill, type FieldProposal, type Proposals } from '../../../domain/form/prefill.ts'
import { requiredFields, visibleFields } from '../../../domain/form/visible-fields.ts'
import type { AddressValue } from '../../../domain/form/form.ts'
import type { Origin } from '../../../domain/document/paper.ts'
import type { LocatedSources } from './sources.ts'

/** A QR, a register or what the applicant said a minute ago is not guessed: it stands as the value until changed. */
const EXACT: readonly Origin[] = ['e-id', 'qr', 'data', 'typed']

export interface FormValues {
  /** Confirmed, presumed and derived together: what validation and the check page see. */
  readonly data: FormData
  /** Fields that hold a presumed value nobody has confirmed yet. */
  readonly presumed: ReadonlyMap<string, FieldProposal>
  /** Fields with a machine reading that waits for somebody's Enter, best proposal first. */
  readonly waiting: ReadonlyMap<string, readonly FieldProposal[]>
  readonly visible: readonly string[]
  readonly required: ReadonlySet<string>
}

export function formValues(
  definition: FormDefinition,
  confirmed: FormData,
  sources: LocatedSources,
  today: string,
  toAddress: (text: string) => AddressValue | null,
): FormValues {
  const proposals = prefill({ definition, data: confirmed, sources, toAddress })
  const presumed = presumedOf(proposals)
  const answers: FormData = {
    ...Object.fromEntries([...presumed].map(([field, p]) => [field, p.value])),
    ...confirmed,
  }
  const touched = new Set(Object.keys(answers))
  const data: FormData = { ...answers, ...derive({ definition, data: answers, today, touched }) }
  const visible = visibleFields(definition, data, today)
  const waiting = new Map(
    Object.entries(proposals).filter(([field]) => !presumed.has(field) && visible.includes(field)),
  )
  return { data, presumed, waiting, visible, required: new Set(requiredFields(definition, data, today)) }
}

function presumedOf(proposals: Proposals): Map<string, FieldProposal> {
  const presumed = new Map<string, FieldProposal>()
  for (const [field, [best, second]] of Object.entries(proposals)) {
    if (!best || best.guess || !EXACT.includes(best.origin)) continue
    // Two exact sources that disagree are a question for the officer, not a value.
    if (second && !second.guess && EXACT.includes(second.origin) && second.origin !== 'typed') continue
    presumed.set(field, best)
  }
  return presumed
}

/** Fields of a page somebody still has to look at, in reading order. */
export function needingAttention(
  fields: readonly string[],
  values: FormValues,
  faulty: ReadonlySet<string>,
): string[] {
  const isEmpty = (field: string) => values.data[field] === undefined || values.data[field] === ''
  return fields.filter(
    (field) =>
      values.visible.includes(field) &&
      (values.waiting.has(field) || faulty.has(field) || (values.required.has(field) && isEmpty(field))),
  )
}
