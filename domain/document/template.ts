/** A template says which labels a paper prints and how to read what stands behind each; this applies it to lines. */
import { lettersConfidence, type FoundValue, type ValueReader } from './value-readers.ts'
import { valuesByLabel, type LabelValue, type ValueLabel } from './label-values.ts'
import { CHECK, type Reason } from './grade.ts'
import type { ProposedField } from './paper.ts'
import { boxAround, type TextLine } from './text-lines.ts'

export interface FieldLabel extends ValueLabel {
  readonly read: ValueReader | null // null: only ends the value before it
  readonly also?: { readonly field: string; readonly read: ValueReader } // a second value behind the same label
}

/** A label whose value we want. */
export function label(
  field: string,
  text: string,
  read: ValueReader,
  more: Partial<FieldLabel> = {},
): FieldLabel {
  return { field, text, read, lines: 1, ...more }
}

/** A label we know but do not need: it ends the value before it. */
export function other(text: string, more: Partial<FieldLabel> = {}): FieldLabel {
  return { field: '', text, read: null, lines: 1, ...more }
}

/** One proposal per field: the surest of its labels. `rename` gives the field its role (`wife`, `husband`). */
export function readFields(
  lines: readonly TextLine[],
  labels: readonly FieldLabel[],
  rename: (value: LabelValue<FieldLabel>) => string = (value) => value.label.field,
): ProposedField[] {
  const best = new Map<string, ProposedField>()
  const keep = (name: string, found: FoundValue | undefined) => {
    if (name === '' || found === undefined) return
    const field = propose(name, found)
    if ((best.get(name)?.confidence ?? -1) < field.confidence) best.set(name, field)
  }
  for (const value of valuesByLabel(lines, labels)) {
    const { read, also } = value.label
    keep(rename(value), read?.(value.rows))
    if (also !== undefined) keep(also.field, also.read(value.rows))
  }
  return [...best.values()]
}

function propose(name: string, found: FoundValue): ProposedField {
  const confidence = Math.max(found.least ?? 0, Math.min(lettersConfidence(found.words), found.limit))
  const reason: Reason = confidence < CHECK && found.reason === 'label' ? 'weak' : found.reason
  return {
    name,
    value: found.value.normalize('NFC'),
    confidence: Math.round(confidence * 1000) / 1000,
    origin: 'ocr',
    box: boxAround(found.words.map((word) => word.box)),
    reason,
  }
}
