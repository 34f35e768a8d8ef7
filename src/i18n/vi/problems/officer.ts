/** Vietnamese sentences: accounts, roles, second factors. */
import type { officerProblems } from '../../../../domain/access/officer-problems.ts'
import type { Sentence } from '../../sentence.ts'

const weak: Readonly<Record<string, string>> = {
  short: 'Cụm từ mở khóa quá ngắn. Dùng ít nhất 15 ký tự, hoặc để máy chọn bốn từ.',
  common: 'Cụm từ mở khóa quá phổ biến. Chọn cụm từ khác, hoặc để máy chọn bốn từ.',
  context: 'Cụm từ mở khóa chứa tên, mã cán bộ hoặc tên xã. Chọn cụm từ khác, hoặc để máy chọn.',
  same: 'Cụm từ mới trùng cụm từ đang dùng. Chọn cụm từ khác.',
  repetitive: 'Cụm từ mở khóa lặp lại quá nhiều. Chọn cụm từ khác, hoặc để máy chọn bốn từ.',
}

export const officer = {
  'access.not-allowed':
    'Vai trò của bạn không được làm việc này. Cần thì đề nghị người quản trị xã phân quyền.',
  'access.own-roles': 'Không ai được đổi quyền của chính mình. Nhờ người quản trị khác làm.',
  'access.receiver-approves': 'Người tiếp nhận không được duyệt chính hồ sơ đó. Chuyển cho lãnh đạo khác.',
  'access.roles.exception-needed':
    'Quản trị kiêm tiếp nhận chỉ được khi có lý do ghi lại. Nhập lý do và người quyết định rồi lưu lại.',
  'access.roles.never-together': 'Một người không được giữ cùng lúc các vai trò này. Bỏ bớt một vai trò.',
  'access.roles.none': 'Chưa chọn vai trò nào. Chọn ít nhất một vai trò rồi lưu lại.',
  'access.same-person': 'Việc này cần người thứ hai. Nhờ người có quyền khác xác nhận trên máy của họ.',
  'custodians.invalid':
    'Cần đủ ba người giữ khóa, mỗi người một chức danh và một khóa age1 riêng. Chép lại khóa rồi lưu.',
  'custodians.request.not-found':
    'Đề nghị người giữ khóa không còn chờ: đã xử lý hoặc có đề nghị mới hơn. Tải lại rồi xem.',
  'device.not-found': 'Không có máy này trong xã. Tải lại danh sách rồi chọn lại.',
  'officer.code-taken': 'Mã cán bộ đã có người dùng, kể cả người đã nghỉ. Chọn mã khác.',
  'officer.not-found': 'Không có cán bộ này trong xã. Tải lại danh sách rồi chọn lại.',
  'officer.request.not-found':
    'Đề nghị không còn chờ xác nhận: đã xử lý hoặc quá hạn. Tải lại danh sách; cần thì lập đề nghị mới.',
  'officer.standing-unchanged': 'Tài khoản đã ở trạng thái này rồi. Tải lại danh sách để xem.',
  'oidc.already-linked':
    'Tài khoản cơ quan này đã gắn với một cán bộ trong xã. Gỡ ra ở cán bộ đó trước rồi gắn lại.',
  'oidc.not-linked':
    'Tài khoản cơ quan đã xác thực nhưng chưa gắn với cán bộ nào ở đây. Nhờ người quản trị xã gắn tài khoản.',
  'oidc.not-set-up': 'Máy chủ chưa nối với tài khoản cơ quan. Đăng nhập bằng cụm từ mở khóa.',
  'oidc.refused': 'Đăng nhập bằng tài khoản cơ quan không thành. Thử lại từ đầu, hoặc dùng cụm từ mở khóa.',
  'oidc.unreachable': 'Chưa nối được tới nơi cấp tài khoản cơ quan. Đăng nhập bằng cụm từ mở khóa.',
  'passkey.not-found': 'Không có khóa truy cập này. Tải lại danh sách rồi chọn lại.',
  'passkey.refused': 'Khóa truy cập không được nhận. Thử lại từ đầu, hoặc dùng cụm từ mở khóa.',
  'passphrase.too-weak': (d) =>
    weak[String(d['reason'])] ?? 'Cụm từ mở khóa quá yếu. Chọn cụm từ khác, hoặc để máy chọn bốn từ.',
  'session.day-ended':
    'Đã hết giờ làm việc nên phiên đăng nhập tự kết thúc. Hồ sơ trên máy vẫn an toàn; cần làm tiếp thì đăng nhập lại.',
  'session.not-found': 'Phiên này đã kết thúc. Tải lại danh sách để xem.',
  'session.step-up-needed':
    'Việc này cần xác nhận lại chính bạn. Nhập cụm từ mở khóa hoặc mã xác thực rồi làm lại.',
  'sign-in.passphrase-change-needed':
    'Cụm từ mở khóa vừa được cấp lại. Đổi sang cụm từ của riêng bạn rồi đăng nhập.',
  'sign-in.second-factor-needed': 'Nhập thêm mã 6 số trên ứng dụng xác thực, hoặc một mã dự phòng.',
  'totp.already': 'Tài khoản đã dùng ứng dụng xác thực. Muốn đổi máy thì gỡ ra rồi cài lại.',
  'totp.none': 'Tài khoản chưa cài ứng dụng xác thực. Cài trước rồi làm lại.',
  'totp.refused': 'Mã không đúng hoặc đã dùng. Xem lại giờ điện thoại, chờ mã mới rồi nhập lại.',
} satisfies Record<keyof typeof officerProblems, Sentence>
