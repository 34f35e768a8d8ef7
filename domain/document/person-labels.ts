/** Labels that speak of one person, on whatever paper; whose they are is said by the label that opened the role. */
import { readEthnicity, readNationality, readSex } from './read-choice.ts'
import { readDate, readYear, readSpeltDate } from './read-date.ts'
import { readIdNumber } from './read-number.ts'
import { readText } from './read-text.ts'
import { speltOut } from './spelt-out.ts'
import { label, labelled, other, type FieldLabel } from './template.ts'
import type { ValueReader } from './value-readers.ts'

/** Where a day is asked for but only the year is known. */
const readYearOnly: ValueReader = (rows) => (readDate(rows) === undefined ? readYear(rows) : undefined)

const birth = { also: { field: 'BirthYear', read: readYearOnly } }
const address = { lines: 3 }

export const personLabels: readonly FieldLabel[] = [
  ...labelled(
    'BirthDate',
    ['Ngày, tháng, năm sinh', 'Sinh ngày', 'Ngày sinh', 'Ngày tháng năm sinh'],
    readDate,
    birth,
  ),
  ...labelled(speltOut('BirthDate'), ['Ghi bằng chữ', 'Bằng chữ', 'Viết bằng chữ'], readSpeltDate, {
    lines: 2,
  }),
  ...labelled('BirthYear', ['Năm sinh', 'Sinh năm'], readYear),
  ...labelled('Sex', ['Giới tính', 'Nam/Nữ'], readSex),
  label('Ethnicity', 'Dân tộc', readEthnicity),
  label('Nationality', 'Quốc tịch', readNationality),
  other('Tôn giáo'),
  label('Origin', 'Quê quán', readText, address),
  label('Origin', 'Nguyên quán', readText, address),
  ...labelled(
    'Address',
    ['Nơi cư trú', 'Nơi thường trú', 'Nơi thường trú/tạm trú', 'Địa chỉ thường trú'],
    readText,
    address,
  ),
  ...labelled(
    'Address',
    ['Nơi đăng ký thường trú', 'Nơi ĐKHK thường trú', 'Nơi đăng ký hộ khẩu thường trú', 'Hộ khẩu thường trú'],
    readText,
    address,
  ),
  ...labelled('IdNumber', ['Giấy tờ tùy thân'], readIdNumber, { lines: 2 }),
  ...labelled(
    'IdNumber',
    [
      'Số định danh cá nhân', 'Số định danh cá nhân/CMND', 'Số định danh cá nhân/CCCD/Hộ chiếu', 'Căn cước công dân số',
      'Căn cước số', 'CCCD số', 'CMND số', 'Số CMND', 'Số CCCD', 'Số căn cước', 'Số CMND/CCCD', 'Số CMND/CCCD/Hộ chiếu',
      'Số CCCD/CMND',
      'CCCD/CMND số',
      'Số CMND/Hộ chiếu',
      'Số giấy CMND',
      'Giấy CMND số',
      'Số thẻ căn cước',
      'Thẻ căn cước số',
      'Căn cước/CCCD số',
      'Mã định danh cá nhân',
      'Số ĐDCN',
      'Giấy tờ nhân thân',
      'Số giấy tờ tùy thân',
      'CCCD',
      'CMND',
    ],
    readIdNumber,
  ), // prettier-ignore
  other('Cấp ngày'),
  other('Ngày cấp'),
  other('Nơi cấp'),
  other('Hộ chiếu số'),
]

/** What follows the last value of most forms: signatures are no part of it. */
export const signatureLabels: readonly FieldLabel[] = [
  'Người ký', 'Người ký giấy khai sinh', 'Người ký trích lục', 'Người ký giấy xác nhận', 'Người yêu cầu', 'Chủ tịch', 'Phó chủ tịch',
  'TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Người ghi giấy', 'Trưởng công an', 'Cán bộ đăng ký', 'Thủ trưởng',
].map((text) => other(text, { atStart: true })) // prettier-ignore
