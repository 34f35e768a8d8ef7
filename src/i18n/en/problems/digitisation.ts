/** English sentences: making the archive digital. */
import type { digitisationProblems } from '../../../../domain/digitisation/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const digitisation = {
  'digitisation.record.empty': 'This record has no page. Scan a page and keep it again.',
  'digitisation.record.no-missing': 'The record has no number. Type it as it stands in the register.',
  'digitisation.register.title-missing': 'The register has no title. Type it as it stands on the cover.',
  'digitisation.check.own-record': 'You typed this record yourself. Ask somebody else to check it.',
} satisfies Record<keyof typeof digitisationProblems, Sentence>
