/** Vietnamese sentences: between a commune's own server and the province. */
import type { upstreamProblems } from '../../../../domain/sync/upstream-problems.ts'
import type { Sentence } from '../../sentence.ts'

export const upstream = {
  'commune.home-elsewhere':
    'Xã này có máy chủ riêng tại trung tâm. Hãy kết nối thiết bị với máy chủ của xã; hồ sơ vẫn giữ trên máy.',
  'upstream.foreign-commune':
    'Máy chủ xã chỉ được gửi dữ liệu của chính xã mình. Báo người quản trị của tỉnh.',
  'upstream.fork':
    'Sổ của máy chủ xã khác với bản tỉnh đang giữ. Máy chủ xã tự gửi lại thành bản mới; báo người quản trị.',
  'upstream.gap': 'Tỉnh còn thiếu phần trước. Máy chủ xã sẽ tự gửi lại từ chỗ thiếu.',
  'upstream.mirror-not-found': 'Tỉnh không giữ bản sao này của xã. Báo người quản trị của tỉnh.',
  'upstream.not-a-box': 'Đường này chỉ dành cho máy chủ xã. Hãy dùng thiết bị với máy chủ của xã mình.',
  'upstream.not-enrolled':
    'Máy chủ xã chưa ghi danh với tỉnh. Xin mã mới ở tỉnh, đặt UPSTREAM_CODE rồi khởi động lại máy chủ xã.',
  'upstream.rows-broken':
    'Phần sổ gửi lên không liền mạch nên tỉnh không nhận. Báo người quản trị kiểm tra máy chủ xã.',
  'upstream.signature-invalid':
    'Chữ ký không phải của máy chủ xã đã ghi danh nên tỉnh không nhận. Báo người quản trị của tỉnh ngay.',
} satisfies Record<keyof typeof upstreamProblems, Sentence>
