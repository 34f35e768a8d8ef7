/** Vietnamese sentences: who asks (device, enrolment, session). */
import type { accessProblems } from '../../../../domain/access/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const access = {
  'device.clone-suspected':
    'Máy chủ thấy hai máy dùng chung một mã thiết bị nên tạm dừng nhận từ máy này. Báo người quản trị và đăng ký lại máy.',
  'device.revoked':
    'Máy này đã bị thu hồi. Mang phần chưa gửi đi bằng USB rồi xin người quản trị mã để đăng ký lại.',
  'device.unknown':
    'Máy chủ chưa biết máy này (có thể máy chủ vừa được khôi phục). Việc đã làm vẫn giữ trên máy; nhập mã do người quản trị cấp để nối lại.',
  'enrol.grant.refused':
    'Máy chủ này không phải nơi đã cấp đăng ký cho máy. Kiểm tra địa chỉ máy chủ hoặc báo người quản trị.',
  'enrol.books.exhausted':
    'Đã dùng hết 99 quyển số của cơ quan trong năm nay nên chưa thêm máy được. Báo người quản trị thu hồi máy không dùng.',
  'enrol.code.other-kind': (d) =>
    d['kind'] === 'kiosk'
      ? 'Mã này dành cho ki-ốt. Nhập mã ở trang ki-ốt, hoặc xin mã khác.'
      : d['kind'] === 'board'
        ? 'Mã này dành cho bảng số. Nhập mã ở trang bảng số, hoặc xin mã khác.'
        : 'Mã này dành cho máy ở quầy. Nhập mã ở trang của quầy, hoặc xin mã khác.',
  'enrol.code.refused': 'Mã đăng ký không đúng, đã hết hạn hoặc đã dùng. Xin mã mới rồi nhập lại.',
  'enrol.key.invalid': 'Khóa của máy không hợp lệ. Tải lại trang rồi đăng ký lại.',
  'enrol.key.revoked': 'Khóa của máy này đã bị thu hồi. Xóa dữ liệu đăng ký cũ rồi đăng ký lại bằng mã mới.',
  'enrol.too-many-tries': (d) =>
    `Đã thử mã quá nhiều lần. Chờ ${around('', d, 'retryAfterSeconds', ' giây') || 'một lát'} rồi thử lại.`,
  'proof.body-differs':
    'Nội dung gửi đi bị đổi trên đường truyền. Máy sẽ tự gửi lại; nếu lặp lại, báo người quản trị.',
  'proof.clock-skew': 'Đồng hồ của máy lệch với máy chủ. Chỉnh lại ngày giờ của máy rồi thử lại.',
  'proof.malformed': 'Chữ ký của máy kèm yêu cầu bị hỏng. Tải lại trang rồi thử lại.',
  'proof.missing': 'Yêu cầu không có chữ ký của máy. Tải lại trang; nếu vẫn vậy, đăng ký lại máy.',
  'proof.nonce-reused': 'Yêu cầu này đã được gửi một lần. Máy sẽ tự gửi yêu cầu mới.',
  'proof.signature-invalid':
    'Máy chủ không nhận ra chữ ký của máy này. Báo người quản trị để đăng ký lại máy.',
  'session.missing': 'Phiên đăng nhập với máy chủ đã hết. Hồ sơ trên máy vẫn an toàn; đăng nhập lại khi cần.',
  'sign-in.locked': (d) =>
    `Tài khoản tạm khóa vì nhập sai nhiều lần. Chờ ${around('', d, 'retryAfterSeconds', ' giây') || 'một lát'} rồi thử lại.`,
  'sign-in.refused': 'Mã cán bộ hoặc cụm từ mở khóa không đúng. Kiểm tra bộ gõ tiếng Việt rồi nhập lại.',
} satisfies Record<keyof typeof accessProblems, Sentence>
