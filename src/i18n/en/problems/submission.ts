/** English sentences: what was filled in before the counter. */
import type { submissionProblems } from '../../../../domain/submission/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const submission = {
  'submission.code.malformed':
    'This is no code of a form filled in before. It has 7 signs, e.g. K7M 4XPA; look at the slip again.',
  'submission.unfinished': 'Consent, the reason of the help or the signature is missing. Go back and add it.',
} satisfies Record<keyof typeof submissionProblems, Sentence>
