/** Vietnamese sentences: giving work, passing it on, asking others. */
import type { workflowProblems } from '../../../../domain/workflow/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const workflow = {
  'workflow.nothing-changed': 'Chưa có gì được sửa. Sửa ít nhất một mục rồi lưu, hoặc đóng hộp này.',
  'workflow.person.missing': 'Chưa chọn cán bộ. Chọn người nhận việc trong danh sách.',
  'workflow.step.missing': 'Chưa chọn bước. Chọn bước tiếp theo của hồ sơ.',
  'workflow.text.missing': 'Chưa ghi nội dung. Ghi rõ rồi lưu lại.',
  'workflow.due.past': 'Hạn trả lời phải ở sau lúc này. Chọn ngày khác.',
  'workflow.person.not-here': 'Người được giao không còn làm việc ở xã này. Giao bước này cho cán bộ khác.',
  'workflow.person.wrong-role': 'Người được giao không có vai trò của bước này. Chọn cán bộ khác để giao.',
  'workflow.plan.malformed': (d) =>
    `Bước${around(' ', d, 'at')} chưa đúng: mỗi bước cần tên riêng, giờ lớn hơn 0 và không quá 12 bước. Sửa rồi thử lại.`,
  'workflow.plan.no-reception': 'Bước đầu phải là tiếp nhận. Đưa bước tiếp nhận lên đầu.',
  'workflow.plan.no-decision': 'Quy trình cần ít nhất một bước xử lý, thẩm định. Thêm bước đó.',
  'workflow.plan.no-signing': 'Sau bước xử lý phải có một bước ký của lãnh đạo. Thêm bước ký.',
  'workflow.plan.no-return': 'Bước cuối phải là trả kết quả. Thêm bước trả kết quả ở cuối.',
  'workflow.plan.too-long': (d) =>
    `Tổng thời gian các bước${around(' là ', d, 'hours')} giờ, vượt thời hạn${around(' ', d, 'limit')} giờ của thủ tục. Giảm giờ của các bước.`,
  'workflow.plan.unchanged': 'Quy trình này đang được áp dụng rồi. Sửa ít nhất một bước, hoặc đóng lại.',
  'workflow.plan.past': 'Ngày áp dụng phải từ hôm nay trở đi. Chọn ngày khác.',
  'workflow.plan.no-procedure':
    'Thủ tục này không có trong danh mục đang dùng. Cập nhật danh mục rồi thử lại.',
  'workflow.rules.moved': 'Vừa có người khác ban hành một thay đổi. Xem lại rồi gửi lần nữa.',
  'workflow.rules.untrue':
    'Quy định của xã nhận về không đúng chữ ký máy chủ. Báo người quản trị; máy giữ bản cũ.',
} as const satisfies Record<keyof typeof workflowProblems, Sentence>
