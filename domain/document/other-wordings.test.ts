/** Papers of earlier years and other offices: same facts under other labels, without colons, in other orders. */
import { expect, test } from 'vitest'
import { classify } from './classify.ts'
import { extract } from './extract.ts'
import { pageOf } from '../../tests/support/read-page.ts'

const nation = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

function read(lines: readonly string[]) {
  const page = pageOf(lines)
  const { kind, fields } = extract(classify(page), page)
  return { kind, ...Object.fromEntries(fields.map(({ name, value }) => [name, value])) }
}

test('giấy khai sinh before 2016: father first, sex beside the name, words in brackets', () => {
  expect(
    read([
      ...nation,
      'GIẤY KHAI SINH',
      'Số: 45   Quyển số: 01/2009',
      'Họ và tên: CAO BÁ TIẾN          Giới tính: Nam',
      'Ngày, tháng, năm sinh: 06-10-2009',
      '(Bằng chữ: Ngày mồng sáu, tháng mười, năm hai ngàn không trăm lẻ chín)',
      'Nơi sinh: Trạm Y tế xã Cẩm Thành',
      'Dân tộc: Mường     Quốc tịch: Việt Nam',
      'Quê quán: Cẩm Thành, Cẩm Thủy, Thanh Hóa',
      'Họ và tên cha: CAO BÁ QUYỀN',
      'Dân tộc: Mường     Quốc tịch: Việt Nam     Năm sinh: 1984',
      'Nơi thường trú/tạm trú: Cẩm Thành, Cẩm Thủy, Thanh Hóa',
      'Họ và tên mẹ: BÙI THỊ NIÊN',
      'Dân tộc: Mường     Quốc tịch: Việt Nam     Năm sinh: 1987',
      'Nơi đăng ký: UBND xã Cẩm Thành, huyện Cẩm Thủy, tỉnh Thanh Hóa',
      'Ngày, tháng, năm đăng ký: 12-10-2009',
      'Họ và tên người đi khai sinh: CAO BÁ QUYỀN',
      'Quan hệ với người được khai sinh: Cha',
    ]),
  ).toEqual({
    kind: 'birth-certificate',
    number: '45',
    book: '01/2009',
    name: 'CAO BÁ TIẾN',
    sex: 'Nam',
    birthDate: '2009-10-06',
    birthPlace: 'Trạm Y tế xã Cẩm Thành',
    ethnicity: 'Mường',
    nationality: 'Việt Nam',
    origin: 'Cẩm Thành, Cẩm Thủy, Thanh Hóa',
    fatherName: 'CAO BÁ QUYỀN',
    fatherEthnicity: 'Mường',
    fatherNationality: 'Việt Nam',
    fatherBirthYear: '1984',
    fatherAddress: 'Cẩm Thành, Cẩm Thủy, Thanh Hóa',
    motherName: 'BÙI THỊ NIÊN',
    motherEthnicity: 'Mường',
    motherNationality: 'Việt Nam',
    motherBirthYear: '1987',
    registeredAt: 'UBND xã Cẩm Thành, huyện Cẩm Thủy, tỉnh Thanh Hóa',
    registeredOn: '2009-10-12',
    declarantName: 'CAO BÁ QUYỀN',
  })
})

test('red book: "Ông … và vợ là bà …" without colons, register number under the seal', () => {
  expect(
    read([
      ...nation,
      'GIẤY CHỨNG NHẬN',
      'QUYỀN SỬ DỤNG ĐẤT',
      'I. Tên người sử dụng đất',
      'Ông PHẠM BÁ THUẤN, sinh năm 1964, CMND số 170990142',
      'Bà HÀ THỊ NGOÃN, sinh năm 1968, CMND số 170990143',
      'Địa chỉ thường trú: Khu 4, thị trấn Hồi Xuân, huyện Quan Hóa, tỉnh Thanh Hóa',
      'II. Thửa đất được quyền sử dụng',
      '1. Thửa đất số: 12      2. Tờ bản đồ số: 03',
      '3. Địa chỉ thửa đất: Khu 4, thị trấn Hồi Xuân, huyện Quan Hóa',
      '4. Diện tích: 1.205,5 m2',
      '7. Thời hạn sử dụng đất: Lâu dài',
      'Ngày 14 tháng 6 năm 2007',
      'Vào sổ cấp GCN số: H 00812',
    ]),
  ).toMatchObject({
    kind: 'land-certificate',
    ownerName: 'PHẠM BÁ THUẤN',
    ownerBirthYear: '1964',
    ownerIdNumber: '170990142',
    coOwnerName: 'HÀ THỊ NGOÃN',
    coOwnerBirthYear: '1968',
    coOwnerIdNumber: '170990143',
    plot: '12',
    mapSheet: '03',
    area: '1205.5',
    address: 'Khu 4, thị trấn Hồi Xuân, huyện Quan Hóa',
    term: 'Lâu dài',
    issuedOn: '2007-06-14',
    bookNumber: 'H 00812',
  })
})

test('giấy báo tử of the health ministry: "tử vong" throughout', () => {
  expect(
    read([
      'BỘ Y TẾ                                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BỆNH VIỆN BẠCH MAI                           Độc lập - Tự do - Hạnh phúc',
      'Số: 1021/GBT',
      'GIẤY BÁO TỬ',
      'Họ và tên người tử vong: LÊ ĐỨC THỰC      Nam/Nữ: Nam',
      'Sinh ngày: 29/05/1955',
      'Số CMND/CCCD: 038055990124',
      'Thời gian tử vong: 16 giờ 40 phút, ngày 05 tháng 11 năm 2026',
      'Nguyên nhân tử vong: Nhồi máu cơ tim cấp',
      '                                Hà Nội, ngày 06 tháng 11 năm 2026',
    ]),
  ).toEqual({
    kind: 'death-notice',
    number: '1021/GBT',
    issuer: 'BỆNH VIỆN BẠCH MAI',
    deceasedName: 'LÊ ĐỨC THỰC',
    deceasedSex: 'Nam',
    deceasedBirthDate: '1955-05-29',
    deceasedIdNumber: '038055990124',
    deathDate: '2026-11-05',
    deathTime: '16:40',
    deathCause: 'Nhồi máu cơ tim cấp',
    issuedOn: '2026-11-06',
  })
})

test('a decision over two pages of grounds: the first page gives number, day, agency and subject', () => {
  expect(
    read([
      'UBND TỈNH THANH HÓA                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ NỘI VỤ                              Độc lập - Tự do - Hạnh phúc',
      'Số: 1297/QĐ-SNV                        Thanh Hóa, ngày 08 tháng 01 năm 2026',
      'QUYẾT ĐỊNH',
      'Về việc nghỉ hưu để hưởng chế độ bảo hiểm xã hội đối với',
      'bà Nguyễn Thị Sen',
      'GIÁM ĐỐC SỞ NỘI VỤ TỈNH THANH HÓA',
      'Căn cứ Luật Bảo hiểm xã hội ngày 29 tháng 6 năm 2024;',
    ]),
  ).toMatchObject({
    kind: 'decision',
    number: '1297/QĐ-SNV',
    issuedOn: '2026-01-08',
    issuer: 'SỞ NỘI VỤ',
    subject: 'Về việc nghỉ hưu để hưởng chế độ bảo hiểm xã hội đối với bà Nguyễn Thị Sen',
  })
})

test('a receipt of a till: total and day, no payer', () => {
  expect(
    read([
      'PHIẾU THU',
      'Số: 0042',
      'Ngày 03 tháng 11 năm 2026',
      'Lý do nộp: Phí chứng thực bản sao',
      'Tổng cộng: 24.000 đồng',
      'Bằng chữ: Hai mươi bốn nghìn đồng',
    ]),
  ).toEqual({
    kind: 'invoice',
    number: '0042',
    issuedOn: '2026-11-03',
    reason: 'Phí chứng thực bản sao',
    amount: '24000',
  })
})

test('a table of bride and groom proposes nothing rather than one for the other', () => {
  const { fields } = extract(
    'declaration',
    pageOf([...nation, 'TỜ KHAI ĐĂNG KÝ KẾT HÔN', 'Họ, chữ đệm, tên    HÀ THỊ NHUNG    LÒ VĂN QUYẾT']),
  )
  expect(fields).toEqual([])
})
