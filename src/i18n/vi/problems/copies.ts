/** Vietnamese sentences: certified copies. */
import type { copiesProblems } from '../../../../domain/copies/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const copies = {
  'copies.entries.missing': 'Chưa có giấy tờ nào. Nhập tên bản chính cần chứng thực.',
  'copies.entry.copies-invalid': (d) => `Số bản sao${around(' của “', d, 'title', '”')} phải từ 1 đến 100.`,
  'copies.entry.pages-invalid': (d) => `Số trang${around(' của “', d, 'title', '”')} phải từ 1 đến 500.`,
  'copies.entry.title-missing': 'Có dòng chưa ghi tên bản chính. Nhập tên hoặc bỏ dòng đó.',
  'copies.fee.unknown':
    'Gói luật trên máy chưa có cách tính phí chứng thực. Cập nhật gói luật ở phần Cài đặt, hoặc tiếp nhận theo cách thường.',
  'copies.signer.missing': 'Chưa chọn người ký chứng thực. Chọn hoặc nhập họ tên, chức danh.',
  'copies.too-many':
    'Quá nhiều cho một lượt (tối đa 500 trang, 100 bản sao). Chia thành hai lượt hoặc tiếp nhận theo cách thường, hẹn thêm 2 ngày làm việc.',
} satisfies Record<keyof typeof copiesProblems, Sentence>
