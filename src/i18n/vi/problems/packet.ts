/** Vietnamese sentences: the packet carried by hand, and the receipt that comes back. */
import type { packetProblems } from '../../../../domain/sync/packet/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const packet = {
  'packet.not-a-packet': 'Tệp này không phải gói mang đi. Chọn tệp có đuôi “.goi” trên USB.',
  'packet.foreign-server':
    'Gói này niêm phong cho máy chủ khác nên máy chủ này không mở được. Mang đến đúng máy chủ của xã đã lập gói.',
  'packet.foreign-commune': 'Gói ghi sai xã của máy lập gói nên không nhận. Báo người quản trị.',
  'packet.damaged':
    'Một đoạn của gói bị hỏng, không đọc được. Phần lành đã nhận; chép lại tệp từ máy đã lập gói rồi nộp lần nữa.',
  'packet.cut-short':
    'Gói bị cắt ngắn, có thể do rút USB khi đang chép. Phần lành đã nhận; chép lại tệp rồi nộp lần nữa.',
  'packet.entry-damaged':
    'Có mục trong gói không đúng bản máy lập gói đã ký nên không nhận. Lập gói mới trên máy đó rồi nộp lại.',
  'packet.signature-invalid':
    'Chữ ký của gói không phải của máy đã lập gói nên không nhận. Báo người quản trị.',
  'packet.too-large':
    'Gói khai dung lượng quá lớn nên không nhận. Lập gói mới; nếu vẫn vậy, báo người quản trị.',
  'packet.nothing-unsent': 'Máy này không có gì chờ gửi nên không cần lập gói.',
  'packet.stick.failed': (d) =>
    `Chưa ghi được gói${around(' (', d, 'reason', ')')}. Xem USB còn chỗ và cắm chắc, rồi lập gói lại; dữ liệu vẫn giữ trên máy.`,
  'packet.receipt.damaged':
    'Tệp này không phải biên nhận hoặc đã hỏng. Chọn tệp có đuôi “.biennhan”; nếu vẫn vậy, lấy lại biên nhận ở nơi nộp gói.',
  'packet.receipt.not-mine':
    'Biên nhận này không phải của gói do máy này lập. Máy không thay đổi gì; mang biên nhận đến đúng máy.',
} satisfies Record<keyof typeof packetProblems, Sentence>
