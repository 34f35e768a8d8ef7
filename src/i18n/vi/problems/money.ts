/** Vietnamese sentences: fees, accounts they are paid to, statements of banks. */
import type { moneyProblems } from '../../../../domain/money/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

const QR = 'Chưa lập được mã chuyển khoản. Kiểm tra'

export const money = {
  'money.qr.bank': `${QR} mã ngân hàng của tài khoản thu (6 chữ số).`,
  'money.qr.account': `${QR} số tài khoản thu.`,
  'money.qr.amount': `${QR} số tiền.`,
  'money.qr.purpose': `${QR} nội dung chuyển khoản: chỉ chữ không dấu và số, không quá 25 ký tự.`,
  'money.qr.unwritable': `${QR} tài khoản và nội dung chuyển khoản.`,
  'money.qr.malformed': 'Mã này không đọc được. Quét lại; nếu vẫn lỗi, không chuyển tiền theo mã này.',
  'money.qr.checksum': 'Mã này đã bị sửa hoặc đọc sai. Quét lại; nếu vẫn lỗi, không chuyển tiền theo mã này.',
  'money.qr.not-vietqr': 'Mã này không phải mã chuyển khoản VietQR. Dùng mã in trên phiếu của xã.',
  'money.payee.bank': 'Mã ngân hàng phải có 6 chữ số. Chọn ngân hàng trong danh sách hoặc nhập lại mã.',
  'money.payee.account': 'Số tài khoản phải có từ 4 đến 19 chữ số hoặc chữ cái, viết liền. Nhập lại.',
  'money.payee.holder':
    'Chủ tài khoản phải là cơ quan (UBND, Kho bạc, Trung tâm, Văn phòng), không phải cá nhân. Nhập đúng như ngân hàng ghi.',
  'money.payee.valid-from': 'Ngày bắt đầu thu không đúng. Nhập lại ngày.',
  'money.payee.none':
    'Chưa có tài khoản nào của xã được xác nhận để thu khoản này. Người quản trị đề nghị, lãnh đạo xác nhận ở màn hình Thu phí.',
  'money.payee.untrue':
    'Danh sách tài khoản thu không mang chữ ký của máy chủ nên không được dùng. Báo người quản trị ngay.',
  'money.payee.request-not-found':
    'Đề nghị này không còn chờ xác nhận. Mở lại danh sách để xem tài khoản đang dùng.',
  'money.payment.off': 'Máy chủ này chưa nối với ngân hàng. Nhập sao kê để đối soát.',
  'money.payment.signature': 'Thông báo thanh toán không mang đúng chữ ký của ngân hàng nên không được nhận.',
  'money.payment.account-unknown':
    'Tài khoản trong thông báo thanh toán không phải tài khoản thu đã xác nhận của một xã. Kiểm tra lại tài khoản thu.',
  'money.payment.conflict': 'Ngân hàng đã báo số bút toán này với nội dung khác. Đối chiếu với sao kê.',
  'money.gateway.off':
    'Máy chủ này chưa nối với cổng thanh toán. Dùng mã chuyển khoản và đối soát bằng sao kê.',
  'money.gateway.down':
    'Cổng thanh toán chưa trả lời. Khoản thu vẫn chờ đối soát, máy chủ tự hỏi lại; người dân có thể quét mã chuyển khoản.',
  'money.gateway.refused':
    'Cổng thanh toán từ chối yêu cầu này. Dùng mã chuyển khoản của xã, và báo người quản trị.',
  'money.order.conflict':
    'Yêu cầu thanh toán này đã được lập với số tiền hoặc hồ sơ khác. Mở lại hồ sơ rồi lập yêu cầu mới.',
  'money.order.not-found':
    'Không thấy yêu cầu thanh toán này ở xã. Mở lại hồ sơ để xem trạng thái khoản thu.',
  'money.refund.payment-unknown':
    'Ngân hàng chưa báo khoản tiền này cho xã nên chưa hoàn được. Đối chiếu số bút toán với sao kê.',
  'money.refund.request-not-found': 'Đề nghị hoàn tiền này không còn chờ xác nhận. Mở lại danh sách.',
  'money.receipt.exhausted': (d) =>
    `Quyển biên lai${around(' ', d, 'book')} của máy này đã hết số trong năm. Ghi số biên lai đã lập ở hệ thống thuế.`,
  'money.fee.amount': 'Số tiền phải là số nguyên đồng, lớn hơn 0. Nhập lại.',
  'money.fee.reason-missing': 'Chưa có lý do. Chọn hoặc nhập lý do.',
  'money.fee.changed': 'Khoản thu này vừa thay đổi. Xem lại trạng thái rồi làm tiếp.',
  'money.refund.too-much': 'Số tiền hoàn lớn hơn số đã thu. Nhập lại số tiền.',
  'money.statement.unreadable':
    'Không đọc được tệp. Tải lại sao kê từ ngân hàng ở dạng CSV hoặc Excel (.xlsx), không quá 10 MB.',
  'money.statement.format':
    'Tệp này không phải CSV hay Excel (đuôi xlsx): có thể là Excel kiểu cũ (đuôi xls), tệp có mật khẩu, PDF hoặc trang web. Mở tệp, lưu thành xlsx hoặc CSV rồi chọn lại.',
  'money.statement.too-large':
    'Tệp quá lớn hoặc bung ra quá lớn nên không được đọc. Tải lại sao kê theo từng tháng từ ngân hàng; nếu tệp do người khác gửi, đừng dùng.',
  'money.statement.no-headings':
    'Không thấy dòng tiêu đề có ngày, nội dung và số tiền ghi có. Tải sao kê đầy đủ cột từ ngân hàng rồi thử lại.',
  'money.statement.too-many': (d) =>
    `Tệp có quá nhiều dòng${around(' (hơn ', d, 'most', ')')}. Tải sao kê theo từng tháng rồi nhập lần lượt.`,
  'money.statement.date': (d) =>
    `Ngày${around(' “', d, 'text', '”')} không đọc được. Đối chiếu dòng này bằng tay.`,
  'money.statement.amount': (d) =>
    `Số tiền${around(' “', d, 'text', '”')} không đọc được. Đối chiếu dòng này bằng tay.`,
  'money.statement.reference': 'Dòng này không có số bút toán. Đối chiếu dòng này bằng tay.',
  'money.statement.twice':
    'Số bút toán này đã có ở dòng trên. Chỉ dòng trên được tính; đối chiếu lại với ngân hàng.',
} satisfies Record<keyof typeof moneyProblems, Sentence>
