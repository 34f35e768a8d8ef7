/**
 * Proposals for the fields of a form from what is already known: papers read, cards scanned, the commune, the day. The
 * machine proposes, a person confirms: nothing here ever overwrites what somebody typed.
 */
import type { Origin } from '../document/paper.ts'
import { fold, normaliseSpaces } from '../text/fold.ts'
import { sameName } from '../text/same-name.ts'
import { isEmpty, toText } from './expression/values.ts'
import type { AddressValue, FieldUi, FieldValue, FormData, FormDefinition, IdDocumentValue } from './form.ts'
import { isPartialDate } from './real-date.ts'
import { fieldsInOrder } from './visible-fields.ts'

/** One known fact, by its source name: `birth-notice.childName`, `id-card:mother.name`, `commune.name`, `today`. */
export interface SourceValue {
  readonly value: FieldValue
  readonly origin: Origin
  readonly confidence: number // 0..1
}

export type Sources = Readonly<Record<string, SourceValue | undefined>>

export interface FieldProposal {
  readonly value: FieldValue
  readonly origin: Origin
  readonly confidence: number // 0..1; never above 0.5 for a guess
  readonly source: string
  readonly guess: boolean // may be true of this person only by custom: ask
}

export interface PrefillRequest {
  readonly definition: FormDefinition
  readonly data: FormData // fields answered here get no proposal
  readonly sources: Sources
  readonly toAddress?: (text: string) => AddressValue | null // old address text → two-level address
}

/** Best first. More than one different value means the sources disagree: show both. */
export type Proposals = Readonly<Record<string, readonly FieldProposal[]>>

const GUESS_LIMIT = 0.5

/** Luật Căn cước art. 33: electronic identity beats the card; then chip and QR, registers, scanned text, typing. */
const ORIGIN_RANK: Readonly<Record<Origin, number>> = { 'e-id': 0, qr: 1, mrz: 1, data: 2, ocr: 3, typed: 4 }

export function prefill(request: PrefillRequest): Proposals {
  const proposals: Record<string, readonly FieldProposal[]> = {}
  for (const [field, ui] of fieldsInOrder(request.definition)) {
    if (!isEmpty(request.data[field]) || !ui.from) continue
    const found = ui.from.flatMap((name) => proposalFrom(name, ui, request))
    const ranked = found.sort((a, b) => rank(a) - rank(b)) // stable: equal ranks keep the order of `from`
    const distinct = ranked.filter((p, i) => ranked.findIndex((q) => sameValue(p.value, q.value)) === i)
    if (distinct.length > 0) proposals[field] = distinct
  }
  return proposals
}

/** What a new form starts with: defaults, and facts of the counter itself (its commune, the day), which nobody doubts. */
export function startingData(definition: FormDefinition, sources: Sources): FormData {
  const data: Record<string, FieldValue> = {}
  const proposals = prefill({ definition, data, sources })
  for (const [field, ui] of fieldsInOrder(definition)) {
    const best = proposals[field]?.[0]
    const own = best && (best.source === 'today' || best.source.startsWith('commune.')) && !best.guess
    const value = own ? best.value : ui.default
    if (value !== undefined) data[field] = value
  }
  return data
}

function proposalFrom(name: string, ui: FieldUi, request: PrefillRequest): FieldProposal[] {
  const guess = name.endsWith('?')
  const source = guess ? name.slice(0, -1) : name
  const known =
    ui.widget === 'id-document' ? idDocumentFrom(source, request.sources) : request.sources[source]
  if (!known || isEmpty(known.value)) return []
  const value = fitted(known.value, ui, request)
  if (value === null) return []
  const confidence = guess ? Math.min(known.confidence, GUESS_LIMIT) : known.confidence
  return [{ value, origin: known.origin, confidence, source, guess }]
}

/** `id-card:bride` of an identity-paper field is put together from `.type`, `.number`, `.issuedOn` and `.issuer`. */
function idDocumentFrom(source: string, sources: Sources): SourceValue | undefined {
  const part = (name: string): string => toText(sources[`${source}.${name}`]?.value)
  const number = sources[`${source}.number`]
  if (!number) return undefined
  const value: IdDocumentValue = {
    type: part('type') || 'Căn cước',
    number: toText(number.value),
    issuedOn: part('issuedOn'),
    issuer: part('issuer'),
  }
  return { ...number, value }
}

/** The value in the shape the widget keeps, or null when it cannot be read as such. */
function fitted(value: FieldValue, ui: FieldUi, request: PrefillRequest): FieldValue | null {
  const text = normaliseSpaces(toText(value))
  switch (ui.widget) {
    case 'address':
      if (typeof value === 'object') return value
      return request.toAddress?.(text) ?? null
    case 'choice':
    case 'ethnicity':
      return ui.options?.find((o) => bare(o) === bare(text)) ?? (ui.widget === 'choice' ? null : text)
    case 'date':
    case 'partial-date':
      return isPartialDate(text) && (ui.widget === 'partial-date' || text.length === 10) ? text : null
    case 'integer':
    case 'money':
      return /^\d{1,15}$/.test(text) ? Number(text) : null
    case 'text':
    case 'long-text':
    case 'name':
    case 'id-number':
    case 'phone':
    case 'email':
    case 'nationality':
    case 'commune':
      return text
    default:
      return value
  }
}

/** Papers write Gia Rai and Gia-rai, nam and NAM. */
function bare(text: string): string {
  return fold(text).replace(/[\s-]/g, '')
}

function rank(p: FieldProposal): number {
  return (p.guess ? 100 : 0) + ORIGIN_RANK[p.origin]
}

/** hoà and hòa are one writing; Hoa and Hoà are two people until somebody has looked. */
function sameValue(a: FieldValue, b: FieldValue): boolean {
  if (typeof a === 'string' && typeof b === 'string') return ['exact', 'tone-style'].includes(sameName(a, b))
  if (typeof a === 'object' && typeof b === 'object') return toText(a) === toText(b) && toText(a) !== ''
  return a === b
}
