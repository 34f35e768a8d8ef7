/** Until when papers prove something, as the law pack says (`lists:validity`): one rule a kind, each with its source. */
import { ok, refuse, type Result } from '../base/result.ts'
import {
  anything,
  either,
  integer,
  listOf,
  matching,
  oneOf,
  record,
  text,
  type Shape,
} from '../base/shape.ts'
import type { FactSource } from '../base/source.ts'
import type { PaperKind } from '../document/paper.ts'

export const VALIDITY_ITEM = 'lists:validity'

/** `lasting` has no end · `term` and `age` end on a day · `own-matter` proves one thing only, once · `ended` no more. */
export type ValidityRule =
  | { readonly kind: 'lasting' }
  | { readonly kind: 'term'; readonly months: number }
  /** Renewed at these ages; one issued in the months before such a birthday lasts to the next. */
  | { readonly kind: 'age'; readonly renewAt: readonly number[]; readonly earlyMonths: number }
  | { readonly kind: 'own-matter' }
  | { readonly kind: 'ended'; readonly on: string }

export interface PaperRule extends FactSource {
  readonly paper: PaperKind
  readonly rule: ValidityRule
  readonly basis: string // '' where no text says anything
}

export type ValidityLaw = ReadonlyMap<PaperKind, PaperRule>

/** Every kind of paper the counter knows: a kind without a rule would be taken for lasting by nobody's decision. */
const PAPERS = Object.keys({
  'birth-notice': 0,
  'birth-certificate': 0,
  'id-card': 0,
  'marriage-certificate': 0,
  'death-notice': 0,
  'civil-extract': 0,
  'marital-status': 0,
  'residence-proof': 0,
  authorisation: 0,
  'disability-certificate': 0,
  decision: 0,
  'land-certificate': 0,
  'household-book': 0,
  invoice: 0,
  declaration: 0,
  other: 0,
} satisfies Record<PaperKind, 0>) as PaperKind[]

const positive: Shape = (value, at) => integer(value, at) ?? ((value as number) > 0 ? null : at)
const rule = either(
  record({ kind: oneOf('lasting', 'own-matter') }),
  record({ kind: oneOf('term'), months: positive }),
  record({ kind: oneOf('age'), renewAt: listOf(positive, 20), earlyMonths: integer }),
  record({ kind: oneOf('ended'), on: matching(/^\d{4}-\d{2}-\d{2}$/) }),
)
const shape = record(
  {
    rules: listOf(
      record({
        paper: oneOf(...PAPERS),
        rule,
        basis: text,
        confidence: oneOf('verified', 'portal-copy', 'interpreted', 'memory'),
        source: matching(/\S/, 600),
      }),
      60,
    ),
  },
  { meta: anything },
)

export function parseValidityItem(value: unknown): Result<ValidityLaw> {
  const at = shape(value, '$')
  if (at !== null) return refuse('pack.item.malformed', { id: VALIDITY_ITEM, at })
  const { rules } = value as { rules: readonly PaperRule[] }
  const law = new Map(rules.map((one) => [one.paper, one]))
  const isWhole = law.size === rules.length && PAPERS.every((paper) => law.has(paper))
  return isWhole ? ok(law) : refuse('pack.item.malformed', { id: VALIDITY_ITEM, at: '$.rules' })
}
