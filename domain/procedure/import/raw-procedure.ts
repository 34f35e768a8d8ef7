/** One row of `data/law/procedures.json` as compiled from the national portal, and the hand-written overlay of a procedure. */
import {
  either,
  flag,
  isPlainObject,
  listOf,
  mapOf,
  matching,
  oneOf,
  record,
  text,
  decimal,
  type Shape,
} from '../../base/shape.ts'
import { conditionShape, PROCEDURE_CODE, stepShape, timeLimitShape } from '../validate-procedure.ts'
import type { Confidence } from '../../base/source.ts'
import type { Channel, Component, FeeRule, Procedure, ProcedureStep, TimeLimit } from '../procedure.ts'

export interface RawComponent {
  readonly group: string | null
  readonly name: string
  readonly originals: number | null
  readonly copies: number | null
  readonly form_file?: string | null
}

export interface RawChannel {
  readonly method: Channel
  readonly amount: number | null
  readonly unit: 'working_day' | 'day' | 'hour' | 'other' | null
  readonly fee_vnd: number | null
  readonly fee_text: string | null
  readonly note: string | null
}

export interface RawSla {
  readonly type: 'same_day' | 'working_days' | 'calendar_days' | 'hours' | 'see_channels' | 'unknown'
  readonly amount?: number | null
  readonly cutoff?: string
  readonly then?: string
  readonly note?: string | null
  readonly basis?: string
}

export interface RawProcedure {
  readonly code: string
  readonly short_name: string | null
  readonly name: string
  readonly field: string
  readonly agency: string | null
  readonly applicants: string | null
  readonly decision: string | null
  readonly sla: RawSla
  readonly channels: readonly RawChannel[]
  readonly digitise: { readonly required: boolean; readonly reason: string | null }
  readonly online_available: boolean | null
  readonly paper_form: string | null
  readonly components: readonly RawComponent[]
  readonly component_notes: readonly string[]
  readonly results: readonly { readonly name: string; readonly code: string | null }[]
  readonly legal_basis: readonly string[]
  readonly portal_url: string | null
  readonly source: string
  readonly crawled: string
  readonly confidence: string
}

/** A paper of an overlay: `match` picks the published sentence it stands for; without it `name` adds a paper. */
export type OverlayComponent = Pick<Component, 'id' | 'label'> &
  Partial<Omit<Component, 'id' | 'label'>> & { readonly match?: string }

type ForChannels<T> = Omit<T, 'channel' | 'confidence' | 'source'> & {
  readonly channels?: readonly Channel[]
  readonly confidence?: Confidence
  readonly source?: string
}
export type OverlayTime = ForChannels<{ channel: Channel; case?: string; limit: TimeLimit; text: string }>
export type OverlayFee = ForChannels<Omit<FeeRule, 'confidence' | 'source'>>

export interface ProcedureOverlay {
  readonly code: string
  readonly shortName?: string
  readonly name?: string
  readonly level?: Procedure['level']
  readonly depth?: Procedure['depth']
  readonly channels?: readonly Channel[]
  readonly formId?: string | null
  readonly validFrom?: string
  readonly validTo?: string | null
  readonly applicants?: string
  readonly decision?: string
  readonly supersedes?: readonly string[]
  readonly time?: readonly OverlayTime[]
  readonly fees?: readonly OverlayFee[]
  readonly components?: readonly OverlayComponent[]
  readonly asNotes?: readonly string[] // published sentences that are no papers
  readonly notes?: readonly string[] // added before the published ones
  readonly steps?: readonly ProcedureStep[]
  readonly results?: readonly { readonly name: string; readonly code: string | null }[]
  readonly legalBasis?: readonly string[]
  readonly confidence?: Confidence
  readonly source?: string
}

const nullable = (shape: Shape): Shape => either(shape, oneOf(null))
const strings = listOf(text, 200)
const channel = oneOf('direct', 'online', 'postal')
const confidence = oneOf('verified', 'portal-copy', 'interpreted', 'memory')
const result = record({ name: text, code: nullable(text) })

const slaType = oneOf('same_day', 'working_days', 'calendar_days', 'hours', 'see_channels', 'unknown')
const sla: Shape = (v, p) =>
  mapOf(nullable(either(text, decimal)), 10)(v, p) ??
  (isPlainObject(v) ? slaType(v['type'], `${p}.type`) : `${p}.type`)

/** Spaces around codes are a known fault of the sources. */
export const rawProcedureShape: Shape = record(
  {
    code: matching(/^\s*\d\.\d{6}\s*$/),
    short_name: nullable(text),
    name: matching(/\S/, 4000),
    field: text,
    agency: nullable(text),
    applicants: nullable(text),
    decision: nullable(text),
    sla,
    channels: listOf(
      record({
        method: channel,
        amount: nullable(decimal),
        unit: oneOf('working_day', 'day', 'hour', 'other', null),
        fee_vnd: nullable(decimal),
        fee_text: nullable(text),
        note: nullable(text),
      }),
      60,
    ),
    digitise: record({ required: flag, reason: nullable(text) }),
    online_available: nullable(flag),
    paper_form: nullable(text),
    components: listOf(
      record(
        { group: nullable(text), name: text, originals: nullable(decimal), copies: nullable(decimal) },
        { form_file: nullable(text) },
      ),
      500,
    ),
    component_notes: strings,
    results: listOf(result, 50),
    legal_basis: strings,
    portal_url: nullable(text),
    source: matching(/\S/, 1000),
    crawled: text,
    confidence: text,
  },
  { levels: strings, service_level: nullable(text) },
)

const overlayComponent = record(
  { id: text, label: text },
  {
    match: text,
    name: text,
    mode: oneOf('submit', 'present', 'declare'),
    need: oneOf('mandatory', 'conditional'),
    condition: conditionShape,
    unless: strings,
    channels: listOf(channel, 3),
    kind: text,
    originals: decimal,
    copies: decimal,
    digitise: oneOf('required', 'exempt'),
    data: strings,
    confidence,
    source: text,
  },
)

/** What the parts must satisfy beyond this is checked on the finished entry (`validate-procedure.ts`). */
export const procedureOverlayShape: Shape = record(
  { code: matching(PROCEDURE_CODE) },
  {
    shortName: text,
    name: text,
    level: oneOf('full', 'partial', 'none'),
    depth: oneOf('full', 'identity'),
    channels: listOf(channel, 3),
    formId: nullable(text),
    validFrom: text,
    validTo: nullable(text),
    applicants: text,
    decision: text,
    supersedes: strings,
    time: listOf(
      record(
        { limit: timeLimitShape, text },
        { case: text, channels: listOf(channel, 3), confidence, source: text },
      ),
      20,
    ),
    fees: listOf(
      record(
        { vnd: nullable(decimal), text },
        { case: text, per: text, channels: listOf(channel, 3), confidence, source: text },
      ),
      20,
    ),
    components: listOf(overlayComponent, 100),
    asNotes: strings,
    notes: strings,
    steps: listOf(stepShape, 30),
    results: listOf(result, 20),
    legalBasis: strings,
    confidence,
    source: text,
  },
)
