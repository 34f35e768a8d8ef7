/** English sentences: the one new date, apologies, explanations. */
import type { deadlineProblems } from '../../../../domain/deadline/problems.ts'
import { formatWallTime } from '../../format.ts'
import { detail, type Details, type Sentence } from '../../sentence.ts'

const time = (d: Details, name: string) => formatWallTime(detail(d, name))

export const deadline = {
  'deadline.new-date.not-later': (d) =>
    `The new date must be after the promised one (${time(d, 'due')}) and after now. Choose another.`,
  'deadline.new-date.too-far': (d) =>
    `The new date must stay within the limit of the procedure, ${time(d, 'latest')} at the latest. Choose an earlier one.`,
  'deadline.apology.incomplete': 'Give the reason of the delay and who answers for it, then save again.',
  'deadline.explanation.empty': 'Give the explanation and who answers for it, then save again.',
} satisfies Record<keyof typeof deadlineProblems, Sentence>
