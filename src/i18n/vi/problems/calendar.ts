/** Vietnamese sentences: working days and due dates. */
import type { calendarProblems } from '../../../../domain/calendar/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const calendar = {
  'calendar.data.malformed':
    'Lịch làm việc trên máy bị lỗi. Cập nhật danh mục; tạm thời nhập ngày hẹn trả và lý do.',
  'calendar.year-missing': (d) =>
    `Máy chưa có lịch nghỉ${around(' năm ', d, 'year')}. Cập nhật danh mục, hoặc nhập ngày hẹn trả và lý do.`,
  'calendar.day.malformed': 'Ngày này không có thật. Nhập ngày, tháng, năm.',
  'calendar.instant.malformed': 'Thời điểm này không đúng. Nhập lại ngày và giờ.',
  'calendar.span.reversed': 'Ngày kết thúc trước ngày bắt đầu. Kiểm tra cả hai ngày.',
  'calendar.limit.unknown': 'Thủ tục này chưa có thời hạn trong danh mục. Nhập ngày hẹn trả và lý do.',
  'calendar.limit.malformed':
    'Thời hạn ghi trong danh mục bị lỗi. Nhập ngày hẹn trả và lý do; báo người quản trị danh mục.',
  'calendar.due.before-receipt': 'Ngày hẹn trả trước lúc tiếp nhận. Chọn ngày khác.',
  'calendar.due.outside-working-time':
    'Ngày giờ hẹn trả nằm ngoài giờ làm việc. Chọn giờ trong ngày làm việc.',
  'calendar.opening.malformed': 'Phiên làm thêm cần ngày, giờ bắt đầu trước giờ kết thúc và lý do. Điền đủ.',
  'calendar.opening.begun': 'Phiên này đã bắt đầu hoặc đã qua. Chọn một thời điểm sau lúc này.',
  'calendar.opening.working-time': 'Khoảng này nằm trong giờ làm việc thường. Chọn giờ ngoài giờ làm việc.',
  'calendar.opening.overlaps':
    'Khoảng này trùng với một phiên làm thêm khác. Chọn giờ khác, hoặc huỷ phiên kia trước.',
  'calendar.opening.unknown': 'Không còn phiên làm thêm này. Xem lại danh sách.',
} satisfies Record<keyof typeof calendarProblems, Sentence>
