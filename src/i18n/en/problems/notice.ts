/** English sentences: notices to residents. */
import type { noticeProblems } from '../../../../domain/notice/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const notice = {
  'notice.carrier-down': 'The mail or message service does not answer. It is tried again.',
  'notice.refused': 'This address cannot be reached. Ask the applicant for another.',
} satisfies Record<keyof typeof noticeProblems, Sentence>
