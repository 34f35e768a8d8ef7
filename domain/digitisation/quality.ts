/** Whether the checked sample of a register is good enough, field by field. */
import { sameName } from '../text/same-name.ts'
import type { KeptRecord, RecordCheck, RegisterState } from './register.ts'
import { drawSample } from './sample.ts'

/** Of the checked fields. Above it the register is looked through again as a whole. */
export const MOST_WRONG_SHARE = 0.02

export interface RegisterQuality {
  readonly sampled: number // records to be checked
  readonly checked: number // of these
  readonly fields: number // compared
  readonly wrong: readonly { readonly record: string; readonly field: string }[]
  /** `open`: not all checked yet · `accepted` · `redo`: too many fields differ. */
  readonly verdict: 'empty' | 'open' | 'accepted' | 'redo'
}

export function qualityOf(register: RegisterState): RegisterQuality {
  const sample = drawSample(register)
  const checked = sample.filter((record) => record.checks.length > 0)
  const compared = checked.flatMap((record) => compare(record, record.checks[0]!))
  const wrong = compared.filter((each) => !each.agrees).map(({ record, field }) => ({ record, field }))
  return {
    sampled: sample.length,
    checked: checked.length,
    fields: compared.length,
    wrong,
    verdict: verdict(),
  }

  function verdict(): RegisterQuality['verdict'] {
    if (sample.length === 0) return 'empty'
    // What is wrong already cannot become right by checking more.
    const atLeast = sample.reduce((sum, record) => sum + Object.keys(record.fields).length, 0)
    if (wrong.length > Math.max(compared.length, atLeast) * MOST_WRONG_SHARE) return 'redo'
    return checked.length < sample.length ? 'open' : 'accepted'
  }
}

interface Compared {
  readonly record: string
  readonly field: string
  readonly agrees: boolean
}

/** Every field either of the two has written. The place of a tone mark (hoà, hòa) and spaces are no difference. */
export function compare(record: KeptRecord, check: RecordCheck): Compared[] {
  const names = [...new Set([...Object.keys(record.fields), ...Object.keys(check.values)])].sort()
  return names.map((field) => {
    const agrees = sameValue(record.fields[field] ?? '', check.values[field] ?? '')
    return { record: record.id, field, agrees }
  })
}

function sameValue(ours: string, theirs: string): boolean {
  const [a, b] = [tidy(ours), tidy(theirs)]
  return a === b || (a !== '' && b !== '' && ['exact', 'tone-style'].includes(sameName(a, b)))
}

function tidy(value: string): string {
  return value.normalize('NFC').trim().replace(/\s+/g, ' ').toUpperCase()
}
