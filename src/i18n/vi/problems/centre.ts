/** Vietnamese sentences: what the commune tells of its centre, and appointments. */
import type { appointmentProblems } from '../../../../domain/appointment/problems.ts'
import type { centreProblems } from '../../../../domain/centre/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const centre = {
  'centre.phone.malformed': (d) =>
    `Số điện thoại${around(' “', d, 'phone', '”')} không đúng. Nhập chữ số, ví dụ 0237 3811 234.`,
  'centre.line.empty': 'Còn dòng trống. Điền tên, nơi hoặc nội dung, hoặc xoá dòng đó.',
  'centre.day.malformed': (d) => `Ngày${around(' “', d, 'day', '”')} không có thật. Nhập lại ngày.`,
  'centre.span.reversed': 'Ngày kết thúc đứng trước ngày bắt đầu. Nhập lại hai ngày.',
  'centre.visits.malformed':
    'Cách phát lịch hẹn chưa đúng: mỗi lượt 10–120 phút, ít nhất một chỗ, mỗi máy một lần. Cách đang áp dụng thì giữ nguyên.',
  'centre.visits.too-soon': (d) =>
    `Máy khác có thể đã phát hẹn theo cách cũ. Áp dụng cách mới từ ngày${around(' ', d, 'from', '')} trở đi.`,
  'centre.moved': 'Người khác vừa sửa thông tin trung tâm. Mở lại, xem bản mới rồi sửa tiếp.',
  'centre.untrue':
    'Thông tin trung tâm nhận về không phải của máy chủ xã. Máy giữ bản cũ; báo người quản trị.',
  'appointment.gone': 'Lịch hẹn này không còn: đã huỷ hoặc người dân đã đến.',
  'appointment.no-plan': 'Xã chưa phát lịch hẹn cho ngày này. Mời người dân đến lấy số.',
  'appointment.not-here': 'Máy này không phát lịch hẹn. Dùng máy được phân công, hoặc nhờ lãnh đạo thêm máy.',
  'appointment.person-missing': 'Chưa có tên người hẹn. Nhập họ tên để gọi khi đến lượt.',
  'appointment.slot-full': 'Giờ này máy hết chỗ. Chọn giờ khác, hoặc hỏi máy khác.',
  'appointment.slot-past': 'Giờ này đã qua. Chọn giờ khác.',
  'appointment.slot-unknown': 'Trung tâm không mở cửa vào giờ này. Chọn giờ trong danh sách.',
  'appointment.too-far': (d) => `Chỉ hẹn trước tối đa${around(' ', d, 'days', '')} ngày. Chọn ngày gần hơn.`,
} satisfies Record<keyof typeof centreProblems | keyof typeof appointmentProblems, Sentence>
