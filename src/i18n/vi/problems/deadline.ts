/** Vietnamese sentences: the one new date, apologies, explanations. */
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
    `Ngày hẹn mới phải sau ngày hẹn cũ${time(' (', d, 'due', ')')} và sau lúc này. Chọn ngày khác.`,
  'deadline.new-date.too-far': (d) =>
    `Chỉ được hẹn lại trong thời hạn của thủ tục${time(', chậm nhất ', d, 'latest')}. Chọn ngày sớm hơn.`,
  'deadline.apology.incomplete': 'Ghi lý do chậm và người, đơn vị chịu trách nhiệm rồi lưu lại.',
  'deadline.explanation.empty': 'Ghi giải trình và người, đơn vị chịu trách nhiệm rồi lưu lại.',
} satisfies Record<keyof typeof deadlineProblems, Sentence>
