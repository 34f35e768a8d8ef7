/** Vietnamese sentences: the one new date, apologies, explanations. */
import type { deadlineProblems } from '../../../../domain/deadline/problems.ts'
import { formatWallTime } from '../../format.ts'
import { detail, type Details, type Sentence } from '../../sentence.ts'

const time = (d: Details, name: string) => formatWallTime(detail(d, name))

export const deadline = {
  'deadline.new-date.not-later': (d) =>
    `Ngày hẹn mới phải sau ngày hẹn cũ (${time(d, 'due')}) và sau lúc này. Chọn ngày khác.`,
  'deadline.new-date.too-far': (d) =>
    `Chỉ được hẹn lại trong thời hạn của thủ tục, chậm nhất ${time(d, 'latest')}. Chọn ngày sớm hơn.`,
  'deadline.apology.incomplete': 'Ghi lý do chậm và người, đơn vị chịu trách nhiệm rồi lưu lại.',
  'deadline.explanation.empty': 'Ghi giải trình và người, đơn vị chịu trách nhiệm rồi lưu lại.',
} satisfies Record<keyof typeof deadlineProblems, Sentence>
