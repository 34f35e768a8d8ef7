/** English sentences: the one new date, apologies, explanations. */
import type { deadlineProblems } from '../../../../domain/deadline/problems.ts'
import { formatWallTime } from '../../format.ts'
import { detail, type Details, type Sentence } from '../../sentence.ts'

/** A moment between words, or nothing at all. */
function time(before: string, d: Details, name: string, after = ''): string {
  const wall = detail(d, name)
  return wall === '' ? '' : before + formatWallTime(wall) + after
}

export const deadline = {
  'deadline.new-date.not-later': (d) =>
    `The new date must be after the promised one${time(' (', d, 'due', ')')} and after now. Choose another.`,
  'deadline.new-date.too-far': (d) =>
    `The new date must stay within the limit of the procedure${time(', ', d, 'latest', ' at the latest')}. Choose an earlier one.`,
  'deadline.apology.incomplete': 'Give the reason of the delay and who answers for it, then save again.',
  'deadline.explanation.empty': 'Give the explanation and who answers for it, then save again.',
} satisfies Record<keyof typeof deadlineProblems, Sentence>
