/** A template says which labels a paper prints and how to read what stands behind each; this applies it to lines. */
import { lettersConfidence, type FoundValue, type ValueReader } from './value-readers.ts'
import { valuesByLabel, type ValueLabel } from './label-values.ts'
import { BY_HAND, CHECK, type Reason } from './grade.ts'
import { looksHandwritten } from './handwriting.ts'
import type { ProposedField, ReadWord } from './paper.ts'
import { boxAround, type TextLine } from './text-lines.ts'

export interface FieldLabel extends ValueLabel {
  readonly read: ValueReader | null // null: only ends the value before it
  readonly also?: { readonly field: string; readonly read: ValueReader } // a second value behind the same label
  readonly role?: string // whom the labels from here on speak of ('' : the holder of the paper)
}

/** Names values by the person they are about: a label `Name` after one that opens the role `mother` is `motherName`. */
export function byRole(start = ''): (label: FieldLabel) => string {
  let role = start
  return ({ field, role: opened }) => {
    role = opened ?? role
    if (!/^[A-Z]/.test(field)) return field
    return role === '' ? field.charAt(0).toLowerCase() + field.slice(1) : role + field
  }
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

/** One value under all the names it has on papers of different years and agencies. */
export function labelled(
  field: string,
  texts: readonly string[],
  read: ValueReader,
  more: Partial<FieldLabel> = {},
): FieldLabel[] {
  return texts.map((text) => label(field, text, read, more))
}

/** A label we know but do not need: it ends the value before it. */
export function other(text: string, more: Partial<FieldLabel> = {}): FieldLabel {
  return { field: '', text, read: null, lines: 1, ...more }
}

/** One proposal per field: the surest of its labels. `nameOf` gives the field its role (`wife`, `husband`). */
export function readFields(
  lines: readonly TextLine[],
  labels: readonly FieldLabel[],
  nameOf: (label: FieldLabel) => string = (label) => label.field,
): ProposedField[] {
  const best = new Map<string, ProposedField>()
  const keep = (name: string, found: FoundValue | undefined, beside: Beside) => {
    if (name === '' || found === undefined) return
    const field = propose(name, found, beside)
    if ((best.get(name)?.confidence ?? -1) < field.confidence) best.set(name, field)
  }
  for (const { label: hit, labelWords, tilt, rows } of valuesByLabel(lines, labels)) {
    const name = nameOf(hit)
    const beside = { words: labelWords, tilt }
    keep(name, hit.read?.(rows), beside)
    if (hit.also !== undefined) keep(nameOf({ ...hit, field: hit.also.field }), hit.also.read(rows), beside)
  }
  return [...best.values()]
}

/** Printed words a value is measured by. */
interface Beside {
  readonly words: readonly ReadWord[]
  readonly tilt: number
}

const NOTHING: Beside = { words: [], tilt: 0 }

/** A value as a proposal: never surer than its letters, its reader and the hand that wrote it allow. */
export function propose(name: string, found: FoundValue, beside: Beside = NOTHING): ProposedField {
  const byHand = looksHandwritten(found.words, beside.words, beside.tilt)
  const printed = Math.max(found.least ?? 0, Math.min(lettersConfidence(found.words), found.limit))
  const confidence = byHand ? Math.min(printed, BY_HAND) : printed
  const isWeak = confidence < CHECK && found.reason === 'label'
  const reason: Reason = byHand ? 'handwriting' : isWeak ? 'weak' : found.reason
  return {
    name,
    value: found.value.normalize('NFC'),
    confidence: Math.round(confidence * 1000) / 1000,
    origin: 'ocr',
    box: boxAround(found.words.map((word) => word.box)),
    reason,
  }
}
