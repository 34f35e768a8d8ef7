/** Vietnamese sentences: waiting room. */
import type { queueProblems } from '../../../../domain/queue/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const queue = {
  'queue.book.invalid': 'Máy này chưa có quyển số nên chưa phát số được. Nhờ người quản trị đăng ký lại máy.',
  'queue.call.just-made': 'Vừa gọi xong. Bấm Vắng mặt nếu không có người, bấm Xong nếu đã xong việc.',
  'queue.counter.busy': 'Quầy đang có người. Bấm Xong hoặc Vắng mặt cho số đang gọi rồi gọi số tiếp.',
  'queue.counter.empty': 'Quầy chưa gọi ai. Gọi số tiếp trước.',
  'queue.counter.shut': 'Quầy đang đóng. Mở quầy rồi gọi số.',
  'queue.day.closed': 'Máy chủ chỉ nhận số của hôm qua, hôm nay và ngày mai. Kiểm tra ngày giờ của máy này.',
  'queue.day.full':
    'Hôm nay đã có quá nhiều lượt gọi số nên máy chủ không nhận thêm. Máy này vẫn gọi số; báo người quản trị.',
  'queue.fact.not-yours':
    'Máy chủ không nhận việc gọi số này vì thuộc máy khác. Số vẫn gọi được trên máy này; báo người quản trị.',
  'queue.nobody': 'Không còn ai chờ quầy này.',
  'queue.number.malformed': (d) =>
    `Không đọc được số${around(' “', d, 'text', '”')}. Nhập như trên vé, ví dụ A-012.`,
  'queue.numbers.spent': 'Máy này đã phát hết 999 số của hôm nay. Phát số ở máy khác.',
  'queue.ticket.unheard': 'Máy này chưa thấy số đó. Nhìn lại giấy; đúng thì bấm Gọi lần nữa.',
  'queue.ticket.known': 'Số này đã có trong hàng chờ. Chọn số đó trong danh sách rồi gọi.',
  'queue.ticket.gone': 'Số này không còn chờ: quầy khác đã gọi, đã xong hoặc người dân đã về.',
} satisfies Record<keyof typeof queueProblems, Sentence>
