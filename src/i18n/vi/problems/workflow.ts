/** Vietnamese sentences: giving work, passing it on, asking others. */
import type { workflowProblems } from '../../../../domain/workflow/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const workflow = {
  'workflow.nothing-changed': 'Chưa có gì được sửa. Sửa ít nhất một mục rồi lưu, hoặc đóng hộp này.',
  'workflow.person.missing': 'Chưa chọn cán bộ. Chọn người nhận việc trong danh sách.',
  'workflow.step.missing': 'Chưa chọn bước. Chọn bước tiếp theo của hồ sơ.',
  'workflow.text.missing': 'Chưa ghi nội dung. Ghi rõ rồi lưu lại.',
  'workflow.due.past': 'Hạn trả lời phải ở sau lúc này. Chọn ngày khác.',
} as const satisfies Record<keyof typeof workflowProblems, Sentence>
