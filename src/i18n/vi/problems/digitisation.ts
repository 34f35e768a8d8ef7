/** Vietnamese sentences: making the archive digital. */
import type { digitisationProblems } from '../../../../domain/digitisation/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const digitisation = {
  'digitisation.record.empty': 'Bản ghi chưa có trang nào. Quét trang rồi lưu lại.',
  'digitisation.record.no-missing': 'Chưa có số của bản ghi. Nhập số như ghi trong sổ.',
  'digitisation.register.title-missing': 'Chưa có tên sổ. Nhập tên như ghi ở bìa.',
  'digitisation.check.own-record': 'Bản ghi này do chính bạn nhập. Nhờ người khác kiểm tra.',
} satisfies Record<keyof typeof digitisationProblems, Sentence>
