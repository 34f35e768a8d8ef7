/** The words of slips as the law pack brings them (`lists:slips`): data with versions, read before anybody believes it. */
import { ok, refuse, type Result } from '../base/result.ts'
import {
  anything,
  count,
  decimal,
  either,
  flag,
  listOf,
  mapOf,
  matching,
  oneOf,
  record,
  text,
} from '../base/shape.ts'
import {
  SLIPS,
  type SlipColumn,
  type SlipName,
  type SlipPaper,
  type TextAlign,
  type TextStyle,
} from './content.ts'

/** `{name}` stands for a value. A block with `when` is left out while that value is empty, one with `unless` otherwise. */
export type TemplateBlock = { readonly when?: string; readonly unless?: string } & (
  | {
      readonly kind: 'fields' // a field whose values are all empty is left out
      readonly rows: readonly (readonly {
        readonly label: string
        readonly value: string
        readonly bold?: boolean
      }[])[]
    }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly style?: TextStyle
      readonly align?: TextAlign
      readonly indent?: boolean
    }
  | {
      readonly kind: 'table' // left out when it has no rows
      readonly of: string
      readonly columns: readonly SlipColumn[]
      readonly small?: boolean
      readonly rowMm?: number
    }
  | {
      readonly kind: 'signatures'
      readonly sides: readonly ({
        readonly role: string
        readonly hint?: string
        readonly name: string
      } | null)[]
      readonly recipientsTitle?: string
      readonly recipients?: readonly string[]
    }
)

export interface SlipTemplate {
  readonly id: string
  readonly version: number
  readonly validFrom?: string // YYYY-MM-DD; absent: always
  readonly slip: SlipName
  readonly basis: string
  readonly paper: SlipPaper
  readonly series: string | null // of its numbers; null: the form has no number of its own
  readonly fits: boolean
  readonly qr: boolean
  readonly title: string
  readonly subject?: string
  readonly under: string
  readonly body: readonly TemplateBlock[]
}

export interface SlipLaw {
  readonly words: Readonly<Record<SlipWord, string>>
  readonly templates: readonly SlipTemplate[]
}

/** Every word the code asks for by name. */
export const SLIP_WORDS = [
  'superior',
  'agency',
  'agencyName',
  'nation',
  'motto',
  'number',
  'date',
  'day',
  'moment',
  'momentByHand',
  'shortDay',
  'shortMoment',
  'amended',
  'signHint',
  'procedure',
  'early',
  'onTime',
  'late',
  'sentBack',
  'receiving',
  'presented',
  'form',
  'reuse',
  'data',
  'volunteered',
  'byProcedure',
  'originals',
  'copies',
  'scanned',
  'money',
  'sets',
  'counter',
  'post',
  'electronic',
  'noFee',
  'sameDay',
  'workingDays',
  'calendarDays',
  'workingHours',
  'byHand',
  'bookEntry',
  'monthOf',
  'morning',
  'sameEvening',
  'refused',
  'stopped',
  'withdrawn',
  'transferred',
] as const
export type SlipWord = (typeof SLIP_WORDS)[number]

const name = matching(/^[a-zA-Z]+$/)
const condition = { when: name, unless: name }
const style = oneOf('regular', 'bold', 'italic')
const column = record({ title: text, width: decimal, align: oneOf('left', 'centre', 'right') })
const field = record({ label: text, value: text }, { bold: flag })
const side = record({ role: text, name: text }, { hint: text })
const block = either(
  record({ kind: oneOf('fields'), rows: listOf(listOf(field, 4), 40) }, condition),
  record(
    { kind: oneOf('text'), text },
    { ...condition, style, align: oneOf('left', 'centre', 'right', 'justify'), indent: flag },
  ),
  record(
    { kind: oneOf('table'), of: name, columns: listOf(column, 20) },
    { ...condition, small: flag, rowMm: count },
  ),
  record(
    { kind: oneOf('signatures'), sides: listOf(either(side, oneOf(null)), 3) },
    { ...condition, recipientsTitle: text, recipients: listOf(text, 10) },
  ),
)
const template = record(
  {
    id: matching(/^[a-z0-9-]+$/),
    version: count,
    slip: oneOf(...SLIPS),
    basis: text,
    paper: oneOf('a4', 'a4-wide', 'a5', 'ticket'),
    series: either(matching(/^[A-Z]+$/), oneOf(null)),
    fits: flag,
    qr: flag,
    title: text,
    under: text,
    body: listOf(block, 40),
  },
  { subject: text, validFrom: matching(/^\d{4}-\d{2}-\d{2}$/) },
)
const shape = record({ words: mapOf(text, 100), templates: listOf(template, 60) }, { meta: anything })

/** Without these no paper is official. Any other word may be newer than the pack: its place stays empty. */
const NEEDED: readonly SlipWord[] = ['superior', 'agency', 'nation', 'motto', 'number', 'date', 'moment']

/** `slip.templates-malformed` {at}. */
export function parseSlipLaw(value: unknown): Result<SlipLaw> {
  const at = shape(value, '$')
  if (at !== null) return refuse('slip.templates-malformed', { at })
  const law = value as SlipLaw
  const lacking = NEEDED.find((word) => law.words[word] === undefined)
  if (lacking !== undefined) return refuse('slip.templates-malformed', { at: `$.words.${lacking}` })
  const none = Object.fromEntries(SLIP_WORDS.map((word) => [word, ''])) as Record<SlipWord, string>
  return ok({ ...law, words: { ...none, ...law.words } })
}

/** The template in force on a day (YYYY-MM-DD), the newest version of those: an older slip is reprinted in its own words. */
export function templateOf(law: SlipLaw, slip: SlipName, day = '9999-12-31'): SlipTemplate | null {
  const all = law.templates.filter((one) => one.slip === slip && (one.validFrom ?? '') <= day)
  return all.reduce<SlipTemplate | null>(
    (best, one) => (best && best.version >= one.version ? best : one),
    null,
  )
}
