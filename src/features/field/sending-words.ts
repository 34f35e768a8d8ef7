/** Where a finished declaration lies, in true words. */
import type { SubmissionRow } from '../../data/db.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { field } from '../../i18n/vi/field.ts'

export function sendingWords(row: Pick<SubmissionRow, 'state' | 'problem'> | undefined): string {
  const words = t(field).filings
  switch (row?.state) {
    case 'sent':
      return words.sent
    case 'taken':
      return words.taken
    case 'refused':
      return row.problem === null ? words.refused : `${words.refused}. ${problemSentence(row.problem)}`
    case 'waiting':
    case undefined:
      return words.saved
  }
}
