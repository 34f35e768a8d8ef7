/** Vietnamese sentences: slips and registers. */
import type { slipProblems } from '../../../../domain/slip/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const slip = {
  'slip.not-lawful':
    'Hồ sơ chưa có việc làm căn cứ cho phiếu này. Làm việc đó trước (yêu cầu bổ sung, từ chối, xin lỗi, dừng), rồi in phiếu.',
  'slip.template-missing':
    'Gói pháp luật trên máy chưa có mẫu phiếu này. Nối mạng để tải gói mới, rồi in lại.',
  'slip.templates-malformed':
    'Mẫu phiếu trong gói pháp luật bị lỗi. Báo người quản trị tải lại gói pháp luật.',
  'slip.reason-missing': 'Bản sửa phải ghi lý do. Ghi lý do sửa rồi cấp lại.',
  'slip.number-taken': 'Một cửa sổ khác trên máy này vừa lấy số phiếu. Bấm in lần nữa để lấy số tiếp theo.',
  'slip.nothing-to-list': 'Không có hồ sơ nào để ghi. Chọn ít nhất một hồ sơ hoặc chọn tháng khác.',
  'slip.taker-missing': 'Chưa có người nhận hồ sơ giấy. Chọn bên nhận rồi bàn giao.',
} satisfies Record<keyof typeof slipProblems, Sentence>
