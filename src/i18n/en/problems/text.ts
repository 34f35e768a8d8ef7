/** English sentences: text rules. */
import type { textProblems } from '../../../../domain/text/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const text = {
  'text.number.out-of-range': 'The number is too large to be written in words. Check it.',
  'text.date.malformed': 'This date is not right. Type day, month, year.',
  'text.date-words.unreadable': 'The date in words is not understood. Type it in digits.',
  'text.date-words.no-such-day': 'The date in words does not exist. Check the paper.',
  'text.search.not-loaded': 'The search is being loaded. Wait a moment and search again.',
} satisfies Record<keyof typeof textProblems, Sentence>
