/** Vietnamese sentences at the fields of an e-form. `label` is the field in words, given by the form renderer. */
import type { formProblems } from '../../../../domain/form/problems.ts'
import { around, detail, type Details, type Sentence } from '../../sentence.ts'

/** The label inside a sentence: small first letter, but an abbreviation such as CCCD stays. */
export function inSentence(label: string): string {
  const [first = '', second = ''] = label
  return second !== '' && second === second.toUpperCase() && /\p{L}/u.test(second)
    ? label
    : first.toLowerCase() + label.slice(1)
}

const field = (d: Details, otherwise: string) =>
  detail(d, 'label') === '' ? otherwise : inSentence(detail(d, 'label'))
const Field = (d: Details, otherwise: string) => detail(d, 'label') || otherwise

export const form = {
  'form.address.incomplete': 'Địa chỉ còn thiếu xã, phường hoặc tỉnh. Nhập đủ hai cấp.',
  'form.birth.in-future': 'Ngày sinh sau ngày hôm nay. Kiểm tra lại ngày trên giấy chứng sinh.',
  'form.birth.late':
    'Đăng ký khai sinh quá 60 ngày. Vẫn tiếp nhận; giải thích cho người dân về đăng ký quá hạn.',
  'form.birth.parent-too-young': 'Cha hoặc mẹ còn rất trẻ vào ngày sinh của con. Xem lại năm sinh.',
  'form.commune.differs': 'Nơi cư trú thuộc xã khác. Xem lại thẩm quyền tiếp nhận.',
  'form.date.in-future': (d) => `${Field(d, 'Ngày này')} ở tương lai. Kiểm tra lại.`,
  'form.date.not-real': (d) =>
    `${Field(d, 'Ngày này')} không phải ngày có thật. Nhập ngày, tháng, năm, ví dụ 15 11 2025.`,
  'form.death.before-birth': 'Ngày mất trước ngày sinh. Kiểm tra cả hai ngày.',
  'form.death.in-future': 'Ngày mất sau ngày hôm nay. Kiểm tra lại giấy báo tử.',
  'form.death.late': 'Đăng ký khai tử quá 15 ngày. Vẫn tiếp nhận; giải thích cho người dân.',
  'form.definition.check-unknown':
    'Biểu mẫu dùng phép kiểm tra chưa có trên máy. Cập nhật ứng dụng hoặc báo người quản trị.',
  'form.definition.expression-malformed': 'Biểu mẫu có điều kiện viết sai. Báo người quản trị danh mục.',
  'form.definition.field-unknown': 'Biểu mẫu nhắc tới ô không có. Báo người quản trị danh mục.',
  'form.definition.malformed': 'Biểu mẫu bị lỗi nên không mở được. Báo người quản trị danh mục.',
  'form.definition.pattern-unsafe': 'Biểu mẫu có mẫu kiểm tra không an toàn. Báo người quản trị danh mục.',
  'form.email.malformed': 'Thư điện tử không đúng dạng. Nhập lại, ví dụ ten@example.vn, hoặc để trống.',
  'form.ethnicity.is-nationality': 'Việt Nam là quốc tịch, không phải dân tộc. Chọn dân tộc, ví dụ Kinh.',
  'form.ethnicity.unknown':
    'Tên dân tộc không có trong danh mục. Kiểm tra lại, hoặc giữ nguyên nếu đúng như giấy tờ.',
  'form.expression.malformed': 'Điều kiện trong biểu mẫu viết sai. Báo người quản trị danh mục.',
  'form.expression.too-deep': 'Điều kiện trong biểu mẫu lồng quá sâu. Báo người quản trị danh mục.',
  'form.expression.too-long': 'Điều kiện trong biểu mẫu quá dài. Báo người quản trị danh mục.',
  'form.expression.function-unknown': (d) =>
    `Biểu mẫu dùng hàm chưa biết${around(' (', d, 'name', ')')}. Báo người quản trị danh mục.`,
  'form.field.choice-unknown': (d) => `Chọn ${field(d, 'một mục')} trong danh sách.`,
  'form.field.constraint-broken': (d) =>
    detail(d, 'message') || `${Field(d, 'Ô này')} chưa đúng. Kiểm tra lại.`,
  'form.field.malformed': (d) => `${Field(d, 'Ô này')} chưa đúng dạng. Nhập lại.`,
  'form.field.out-of-range': (d) => `${Field(d, 'Giá trị này')} ngoài khoảng cho phép. Kiểm tra lại.`,
  'form.field.required': (d) => `${d['how'] === 'choose' ? 'Chọn' : 'Nhập'} ${field(d, 'ô này')}.`,
  'form.field.too-long': (d) => `${Field(d, 'Ô này')} quá dài. Rút gọn lại.`,
  'form.field.unknown':
    'Hồ sơ có ô không thuộc biểu mẫu này. Mở lại biểu mẫu; nếu vẫn vậy, báo người quản trị.',
  'form.id-document.incomplete': 'Giấy tờ tùy thân còn thiếu loại, số hoặc nơi cấp. Nhập đủ.',
  'form.id-number.birth-year-differs': 'Số định danh và năm sinh không khớp. Xem lại cả hai trên thẻ.',
  'form.id-number.child-is-parent': 'Số định danh của con trùng với cha hoặc mẹ. Kiểm tra lại.',
  'form.id-number.malformed': 'Số định danh phải có 12 chữ số. Nhập lại theo thẻ căn cước.',
  'form.id-number.same-twice': 'Hai người đang có cùng một số định danh. Kiểm tra lại.',
  'form.id-number.sex-differs': 'Số định danh và giới tính không khớp. Xem lại cả hai trên thẻ.',
  'form.import.field-unknown': 'Tệp biểu mẫu nhắc tới ô chưa biết. Báo người quản trị danh mục.',
  'form.import.malformed': 'Tệp biểu mẫu bị lỗi. Báo người quản trị danh mục.',
  'form.marriage.groom-too-young': (d) =>
    `Bên nam chưa đủ ${detail(d, 'minimum') || '20'} tuổi. Chưa đủ điều kiện kết hôn.`,
  'form.marriage.bride-too-young': (d) =>
    `Bên nữ chưa đủ ${detail(d, 'minimum') || '18'} tuổi. Chưa đủ điều kiện kết hôn.`,
  'form.name.malformed': 'Họ tên có ký tự lạ. Nhập họ, chữ đệm, tên như trên giấy tờ.',
  'form.nationality.is-ethnicity': 'Kinh là dân tộc, không phải quốc tịch. Nhập quốc tịch, ví dụ Việt Nam.',
  'form.parents.none-given':
    'Chưa có thông tin cha hoặc mẹ. Nhập ít nhất một người, hoặc chọn chưa xác định.',
  'form.pension.too-young': 'Người này chưa đủ tuổi hưởng trợ cấp. Xem lại năm sinh và đối tượng.',
  'form.phone.malformed': 'Số điện thoại không đúng dạng. Nhập 10 chữ số, ví dụ 0912345678.',
  'form.regex.too-large': 'Mẫu kiểm tra trong biểu mẫu quá lớn. Báo người quản trị danh mục.',
  'form.regex.unsupported': 'Mẫu kiểm tra trong biểu mẫu chưa dùng được. Báo người quản trị danh mục.',
  'form.time.malformed': 'Giờ không đúng. Nhập giờ và phút, ví dụ 06:40.',
} satisfies Record<keyof typeof formProblems, Sentence>
