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
} satisfies Record<keyof typeof calendarProblems, Sentence>
