/** Vietnamese sentences: text rules. */
import type { textProblems } from '../../../../domain/text/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const text = {
  'text.number.out-of-range': 'Số này quá lớn để viết bằng chữ. Kiểm tra lại số.',
  'text.date.malformed': 'Ngày này không đúng. Nhập ngày, tháng, năm.',
  'text.date-words.unreadable': 'Không hiểu ngày viết bằng chữ. Nhập ngày bằng số.',
  'text.date-words.no-such-day': 'Ngày viết bằng chữ không có thật. Kiểm tra lại giấy tờ.',
  'text.search.not-loaded': 'Danh mục tìm kiếm đang được nạp. Chờ một lát rồi tìm lại.',
} satisfies Record<keyof typeof textProblems, Sentence>
