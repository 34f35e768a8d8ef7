/** Vietnamese sentences: this device itself (keys, lock, clock, space). */
import type { vaultProblems } from '../../../../domain/access/vault-problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const vault = {
  'vault.already-open': 'Máy đang mở khóa sẵn. Khóa máy trước khi đổi người.',
  'vault.cold': 'Máy đã khóa sâu nên mã PIN không còn dùng được. Nhập cụm từ mở khóa.',
  'vault.custodians-invalid': (d) =>
    `Khóa công khai của người giữ khóa${around(' “', d, 'label', '”')} không dùng được. Chép lại khóa bắt đầu bằng age1, mỗi người một khóa khác nhau.`,
  'vault.file-damaged':
    'Một tệp lưu trên máy bị hỏng, không mở được. Quét lại giấy tờ đó; hồ sơ còn lại không ảnh hưởng.',
  'vault.kdf-too-weak':
    'Khóa của cán bộ này bị đổi thành loại yếu. Không mở bằng khóa này; báo người quản trị.',
  'vault.locked': 'Máy đang khóa. Mở khóa rồi làm lại.',
  'vault.out-of-memory': 'Máy không đủ bộ nhớ để mở khóa. Đóng bớt chương trình khác rồi thử lại.',
  'vault.passphrase-too-weak': (d) =>
    d['reason'] === 'short'
      ? 'Cụm từ mở khóa quá ngắn. Dùng cụm bốn từ mà hệ thống đề nghị.'
      : 'Cụm từ mở khóa dễ đoán. Dùng cụm bốn từ mà hệ thống đề nghị.',
  'vault.pin-too-weak': (d) =>
    d['reason'] === 'guessable'
      ? 'Mã PIN dễ đoán. Chọn sáu chữ số khác, tránh ngày sinh và dãy liền nhau.'
      : 'Mã PIN phải có sáu chữ số. Nhập lại.',
  'vault.recovery-code-mistyped':
    'Mã khôi phục gõ nhầm ký tự nào đó. So lại từng nhóm bốn ký tự; lần này không bị tính.',
  'vault.seal-key-changed': 'Khóa của máy chủ không còn là khóa đã đăng ký. Dừng lại và báo người quản trị.',
  'vault.seal-key-invalid': 'Khóa máy chủ lưu trên máy bị hỏng. Đăng ký lại máy.',
  'vault.slot-tampered': 'Dữ liệu khóa của cán bộ này bị sửa đổi. Không mở được; báo người quản trị.',
  'vault.wrong-passkey': 'Khóa truy cập này không mở được dữ liệu trên máy. Dùng cụm từ mở khóa.',
  'vault.wrong-passphrase':
    'Cụm từ mở khóa không đúng. Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi nhập lại.',
  'vault.wrong-pin': (d) =>
    `Mã PIN không đúng.${around(' Còn ', d, 'left', ' lần thử trước khi phải nhập cụm từ mở khóa.')}`,
  'vault.wrong-recovery-code': (d) =>
    `Mã khôi phục không phải của cán bộ này trên máy này.${around(' Còn ', d, 'left', ' lần thử.')} Lấy lại tệp khôi phục từ màn hình này và mở từ đầu.`,
  'device.clock.confirm-needed': (d) =>
    d['jump'] === 'back'
      ? 'Đồng hồ của máy bị lùi lại. Xem ngày giờ và xác nhận trước khi in giấy có số.'
      : 'Đồng hồ của máy nhảy tới trước. Xem ngày giờ và xác nhận trước khi in giấy có số.',
  'device.identity.already-enrolled':
    'Máy này đã đăng ký rồi. Mở khóa để làm việc, hoặc xóa đăng ký cũ trước.',
  'device.identity.missing': 'Máy này chưa đăng ký. Nhập mã đăng ký do người quản trị cấp.',
  'device.passkey.cancelled':
    'Chưa xác nhận bằng vân tay hoặc mã của máy. Thử lại, hoặc dùng cụm từ mở khóa.',
  'device.passkey.none': 'Cán bộ này chưa có vân tay hay Windows Hello trên máy này. Dùng cụm từ mở khóa.',
  'device.passkey.unsupported':
    'Vân tay hoặc Windows Hello của máy này không tạo được khóa cho dữ liệu. Tiếp tục dùng cụm từ mở khóa.',
  'device.recovery.none':
    'Máy này chưa có bản khôi phục cho mã cán bộ đó. Kiểm tra mã; nếu đúng thì báo người quản trị.',
  'device.slot.destroyed':
    'Nhập sai mười lần nên lối vào này đã bị hủy. Dữ liệu vẫn còn; cần hai người giữ khóa để mở lại.',
  'device.slot.missing': 'Cán bộ này chưa được thêm trên máy. Nhờ người đang dùng máy mở khóa và thêm vào.',
  'device.slot.suspended': 'Máy chủ đã ngừng quyền của cán bộ này. Nối mạng và đăng nhập lại với máy chủ.',
  'device.slot.wait': (d) =>
    `Vừa nhập sai nhiều lần. Chờ ${around('', d, 'retryAfterSeconds', ' giây') || 'một lát'} rồi thử lại.`,
  'device.storage.failed':
    'Máy không ghi được dữ liệu. Chưa lưu gì thêm; tải lại trang, nếu vẫn vậy báo người quản trị.',
  'device.storage.full': 'Bộ nhớ máy đã đầy nên chưa lưu được. Gửi bớt hồ sơ hoặc dọn ổ đĩa rồi lưu lại.',
  'lock.not-open': 'Máy chưa mở khóa. Mở khóa trước khi làm việc này.',
  'lock.officer-exists': 'Máy này đã có cán bộ đầu tiên. Mở khóa rồi thêm cán bộ mới.',
} satisfies Record<keyof typeof vaultProblems, Sentence>
