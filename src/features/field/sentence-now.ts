/** What whoever helps says at this very page: to read out, or to let the device read out. */
import { questionsOf, shownOf } from '../../guided/questions.ts'
import { readAloudOf } from '../../guided/read-aloud.ts'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { guided } from '../../i18n/vi/guided.ts'
import type { FilingSession } from './filing-session.ts'

export function sentenceNow(session: FilingSession, helper: string): string {
  const words = t(field)
  const { step } = session.filing.value
  switch (step) {
    case 'consent':
      return words.consent.said(helper, session.law.procedure.shortName).join(' ')
    case 'card':
      return words.card.hint
    case 'questions':
      return questionNow(session)
    case 'papers':
      return words.papers.hint
    case 'sign':
      return words.sign.hint
    case 'done':
      return words.slip.next
  }
}

function questionNow({ law: { form }, data, today, at, filing }: FilingSession): string {
  if (form === null) return ''
  const asked = { form, data: data.value, today, known: new Set(filing.value.known) }
  const first = at.value === '' ? questionsOf(asked)[0]?.field : at.value
  const question = shownOf(asked).find((one) => one.field === first)
  return question === undefined ? t(guided).checkHint : readAloudOf(question.ui, question.mayBeBlank)
}
