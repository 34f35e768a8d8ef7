/** What the square code of an ID card says, laid into a form: the card is not asked what it has told. */
import { readCardCode } from '../../../domain/document/card-code.ts'
import type { AddressValue, FormData, FormDefinition } from '../../../domain/form/form.ts'
import { isEmpty } from '../../../domain/form/expression/values.ts'
import { prefill, type SourceValue } from '../../../domain/form/prefill.ts'

export interface CardAnswers {
  readonly data: FormData
  readonly known: readonly string[]
}

/** Null when it is no sound code of a card. */
export function cardAnswers(input: {
  readonly form: FormDefinition | null
  readonly data: FormData
  readonly code: string
  readonly toAddress: (text: string) => AddressValue | null
}): CardAnswers | null {
  const facts = readCardCode(input.code)
  if (facts.length === 0) return null
  if (input.form === null) return { data: input.data, known: [] }
  const sources: Record<string, SourceValue> = {}
  for (const { name, value, origin, confidence } of facts)
    sources[`id-card:requester.${name}`] = { value, origin, confidence }
  const { form: definition, data, toAddress } = input
  const answers: Record<string, FormData[string]> = {}
  for (const [field, [best]] of Object.entries(prefill({ definition, data, sources, toAddress }))) {
    // An address the commune's list does not know is asked: the house may have a new name since the card was made.
    if (best && !best.guess && isWhole(best.value)) answers[field] = best.value
  }
  return { data: { ...data, ...answers }, known: Object.keys(answers) }
}

function isWhole(value: FormData[string]): boolean {
  if (typeof value === 'object' && 'commune' in value) return value.commune !== '' && value.province !== ''
  return !isEmpty(value)
}
