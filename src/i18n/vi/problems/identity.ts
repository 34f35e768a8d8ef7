/** Vietnamese sentences: numbers, cards and names of people; places. */
import type { identityProblems } from '../../../../domain/identity/problems.ts'
import type { placeProblems } from '../../../../domain/place/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const identity = {
  'identity.number.malformed': 'Số định danh phải có 12 chữ số. Nhập lại theo thẻ căn cước.',
  'identity.number.sex-differs': 'Số định danh và giới tính không khớp. Xem lại cả hai trên thẻ.',
  'identity.number.birth-year-differs': 'Số định danh và năm sinh không khớp. Xem lại cả hai trên thẻ.',
  'identity.number.birth-year-future': 'Số định danh ứng với năm sinh ở tương lai. Kiểm tra lại từng chữ số.',
  'identity.number.province-unknown':
    'Ba chữ số đầu của số định danh không ứng với tỉnh nào. Kiểm tra lại từng chữ số.',
  'identity.passport.malformed': 'Số hộ chiếu không đúng dạng. Nhập một chữ cái và bảy hoặc tám chữ số.',
  'identity.phone.malformed': 'Số điện thoại không đúng dạng. Nhập 10 chữ số, ví dụ 0912345678.',
  'identity.qr.too-large':
    'Mã QR này chứa quá nhiều dữ liệu, không phải mã của thẻ căn cước. Quét lại mặt có mã QR của thẻ.',
  'identity.qr.unsafe-characters': 'Mã QR có ký tự lạ nên không dùng. Quét lại thẻ hoặc nhập tay.',
  'identity.qr.too-few-fields': 'Đây không phải mã QR của thẻ căn cước. Quét lại mã trên thẻ hoặc nhập tay.',
  'identity.qr.field-malformed': 'Một mục trong mã QR không đúng dạng. Kiểm tra lại với chữ in trên thẻ.',
  'identity.qr.date-invalid': 'Ngày trong mã QR không có thật. Nhập ngày theo chữ in trên thẻ.',
  'identity.qr.dates-reversed': 'Trong mã QR, ngày cấp trước ngày sinh. Kiểm tra lại với chữ in trên thẻ.',
  'identity.qr.name-suspect': 'Tên trong mã QR có vẻ bị sai dấu. So với chữ in trên thẻ rồi sửa.',
  'identity.mrz.malformed': 'Dòng mã máy đọc không đủ ký tự. Quét lại mặt sau của thẻ.',
  'identity.mrz.check-digit': 'Dòng mã máy đọc có ký tự đọc sai. Quét lại hoặc nhập tay.',
  'identity.mrz.date-invalid': 'Ngày trong dòng mã máy đọc không có thật. Quét lại hoặc nhập tay.',
  'identity.mrz.number-differs': 'Số trong dòng mã máy đọc khác số in trên thẻ. So lại hai số.',
  'identity.name.empty': 'Chưa có họ tên. Nhập họ, chữ đệm, tên như trên giấy tờ.',
  'identity.name.too-long': 'Họ tên quá dài. Kiểm tra xem có lẫn nội dung khác không.',
  'identity.name.letter-forbidden': 'Họ tên có chữ số hoặc ký hiệu. Xóa ký tự đó.',
  'identity.name.letter-foreign':
    'Họ tên có chữ ngoài bảng chữ cái tiếng Việt. Kiểm tra lại, hoặc giữ nguyên nếu đúng như giấy tờ.',
  'place.data.malformed':
    'Danh mục xã, phường trên máy bị lỗi. Cập nhật danh mục; tạm thời nhập tay địa chỉ.',
} satisfies Record<keyof typeof identityProblems | keyof typeof placeProblems, Sentence>
