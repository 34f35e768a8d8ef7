/** Sổ hộ khẩu (TT 36/2014/TT-BCA), no longer issued since 2021 but still brought along: head page and member pages. */
import type { GoldenPaper } from '../paper.ts'
import { capitals, dat, hau, inFull, quyen, slashed, thuan, type Person } from './people.ts'
import { line, nation, sheet, signed } from './sheet.ts'

const headPage = (
  id: string,
  head: Person,
  number: string,
  issuedOn: string,
  place: string,
): GoldenPaper => ({
  id,
  kind: 'household-book',
  size: 'a5',
  html: sheet(
    `${nation()}<h1>SỔ HỘ KHẨU</h1><p class="mid">Số: ${number}</p>
    ${line(['Họ và tên chủ hộ', `<b>${capitals(head)}</b>`])}
    ${line(['Nơi thường trú', head.oldAddress])}
    <p class="end it">${place}, ${inFull(issuedOn)}</p>
    ${signed(['', ''], ['TRƯỞNG CÔNG AN HUYỆN', 'Đỗ Minh Quý', 'CÔNG AN HUYỆN'])}
    ${line(['Hồ sơ hộ khẩu số', '1402'])}${line(['Tờ số', '07'])}`,
    'a5',
  ),
  fields: { number, headName: capitals(head), address: head.oldAddress, issuedOn },
})

const memberPage = (id: string, person: Person, relation: string, oldNumber: string): GoldenPaper => ({
  id,
  kind: 'household-book',
  size: 'a5',
  html: sheet(
    `<p class="mid"><b>QUAN HỆ VỚI CHỦ HỘ: ${relation}</b></p>
    ${line(['Họ và tên', `<b>${capitals(person)}</b>`])}
    ${line(['Họ và tên gọi khác (nếu có)', 'Không'])}
    ${line(['Ngày, tháng, năm sinh', slashed(person.birthDate)], ['Giới tính', person.sex])}
    ${line(['Nguyên quán', person.origin])}
    ${line(['Dân tộc', person.ethnicity], ['Tôn giáo', 'Không'], ['Quốc tịch', 'Việt Nam'])}
    ${line(['CMND số', oldNumber], ['Hộ chiếu số', ''])}
    ${line(['Nghề nghiệp, nơi làm việc', 'Làm ruộng'])}
    ${line(['Chuyển đến ngày', '02/11/2004'])}
    <p class="mid"><b>CÁN BỘ ĐĂNG KÝ</b><br><i>(Ký, ghi rõ họ tên)</i><br>Trịnh Đình Phú</p>`,
    'a5',
  ),
  fields: {
    memberRelation: relation,
    memberName: capitals(person),
    memberBirthDate: person.birthDate,
    memberSex: person.sex,
    memberOrigin: person.origin,
    memberEthnicity: person.ethnicity,
    memberNationality: 'Việt Nam',
    ...(oldNumber === '' ? {} : { memberIdNumber: oldNumber }),
  },
})

export const householdBooks: readonly GoldenPaper[] = [
  headPage('household-book-head', hau, '380214067', '2012-08-06', 'Hoằng Hóa'),
  memberPage('household-book-wife', quyen, 'Vợ', '172990132'),
  memberPage('household-book-son', dat, 'Con', ''),
  headPage('household-book-head-quan-hoa', thuan, '380106553', '2009-03-19', 'Quan Hóa'),
]
