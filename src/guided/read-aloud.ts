/** What is said at a question: its own words, its hint, what may be answered. Sentences of at most fifteen words. */
import type { FieldUi, Widget } from '../../domain/form/form.ts'
import { t } from '../i18n/locale.ts'
import { guided } from '../i18n/vi/guided.ts'
import { shortSentences } from './short-sentences.ts'

/** A longer list is seen, not listened to. */
const HEARD_OPTIONS = 6

export function readAloudOf(ui: FieldUi, mayBeBlank = false): string {
  const words = t(guided).ask
  const question = ui.readAloud ?? ui.label
  return [
    ...shortSentences(question),
    ...shortSentences(ui.hint ?? ''),
    ...shortSentences(howTo(ui.widget)),
    ...heardOptions(ui).flatMap((option) => shortSentences(option)),
    ...(mayBeBlank ? shortSentences(words.mayNot) : []),
  ].join(' ')
}

/** An answer that was given, said back: "Họ và tên. Bùi Thị Lả." */
export function answerAloud(ui: FieldUi, value: string): string {
  return [...shortSentences(ui.label), ...shortSentences(value === '' ? t(guided).blank : value)].join(' ')
}

function heardOptions({ widget, options = [] }: FieldUi): readonly string[] {
  const isHeard = (widget === 'choice' || widget === 'choices') && options.length <= HEARD_OPTIONS
  return isHeard ? options : []
}

function howTo(widget: Widget): string {
  const words = t(guided).ask
  switch (widget) {
    case 'choice':
    case 'ethnicity':
    case 'nationality':
    case 'commune':
      return words.chooseOne
    case 'choices':
      return words.chooseMany
    case 'yes-no':
      return words.yesNo
    case 'date':
      return words.date
    case 'partial-date':
      return words.partialDate
    case 'integer':
    case 'money':
    case 'phone':
    case 'id-number':
      return words.number
    case 'time':
      return words.time
    case 'address':
      return words.address
    case 'id-document':
      return words.paper
    case 'table':
      return words.table
    case 'text':
    case 'long-text':
    case 'name':
    case 'email':
    case 'derived':
      return words.type
  }
}
