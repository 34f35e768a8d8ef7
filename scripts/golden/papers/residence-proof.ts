/** Xác nhận thông tin về cư trú, form CT07 (TT 66/2023/TT-BCA), with the table of the household. */
import type { GoldenPaper } from '../paper.ts'
import { an, capitals, dat, duc, hau, inFull, quyen, slashed, thuc, tram, type Person } from './people.ts'
import { digitBoxes, headings, sheet, signed, table } from './sheet.ts'

interface Household {
  readonly id: string
  readonly person: Person
  readonly relation: string
  readonly head: Person
  readonly others: readonly (readonly [Person, string])[]
  readonly commune: string
  readonly number: string
  readonly issuedOn: string
  readonly isBoxed: boolean // one box per digit
}

const households: readonly Household[] = [
  {
    id: 'residence-hac-thanh',
    person: tram,
    relation: 'Vợ',
    head: duc,
    others: [
      [an, 'Con'],
      [thuc, 'Cha'],
    ],
    commune: 'PHƯỜNG HẠC THÀNH',
    number: '1046/XN',
    issuedOn: '2026-11-09',
    isBoxed: false,
  },
  {
    id: 'residence-hoang-giang',
    person: hau,
    relation: 'Chủ hộ',
    head: hau,
    others: [
      [quyen, 'Vợ'],
      [dat, 'Con'],
    ],
    commune: 'XÃ HOẰNG GIANG',
    number: '315/XN-CAX',
    issuedOn: '2026-10-30',
    isBoxed: true,
  },
]

const place = (commune: string) =>
  commune
    .replace(/^\S+ /, '')
    .toLowerCase()
    .replace(/(^|\s)\S/gu, (c) => c.toUpperCase())

export const residenceProofs: readonly GoldenPaper[] = households.map((house) => {
  const { person, head } = house
  const digits = (number: string) => (house.isBoxed ? digitBoxes(number) : number)
  return {
    id: house.id,
    kind: 'residence-proof',
    size: 'a4',
    html: sheet(`${headings(['CÔNG AN TỈNH THANH HÓA', `CÔNG AN ${house.commune}`], [`Số: ${house.number}`], [`${place(house.commune)}, ${inFull(house.issuedOn)}`])}
      <h1>XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ</h1>
      <p>1. Họ, chữ đệm và tên: ${capitals(person)}</p>
      <p>2. Ngày, tháng, năm sinh: ${slashed(person.birthDate)} &emsp; 3. Giới tính: ${person.sex}</p>
      <p>4. Số định danh cá nhân: ${digits(person.idNumber)}</p>
      <p>5. Dân tộc: ${person.ethnicity} &emsp; 6. Tôn giáo: Không &emsp; 7. Quốc tịch: Việt Nam</p>
      <p>8. Quê quán: ${person.origin}</p>
      <p>9. Nơi thường trú: ${person.address}</p>
      <p>10. Nơi tạm trú:</p>
      <p>11. Nơi ở hiện tại: ${person.address}</p>
      <p>12. Họ, chữ đệm và tên chủ hộ: ${capitals(head)} &emsp; 13. Quan hệ với chủ hộ: ${house.relation}</p>
      <p>14. Số định danh cá nhân của chủ hộ: ${digits(head.idNumber)}</p>
      <p>15. Thông tin các thành viên khác trong hộ gia đình:</p>
      ${table(
        [
          'TT',
          'Họ, chữ đệm và tên',
          'Ngày, tháng, năm sinh',
          'Giới tính',
          'Số định danh cá nhân',
          'Quan hệ với chủ hộ',
        ],
        house.others.map(([other, relation], i) => [
          String(i + 1),
          other.name,
          slashed(other.birthDate),
          other.sex,
          other.idNumber,
          relation,
        ]),
      )}
      <p>Xác nhận này có giá trị trong thời hạn 01 năm kể từ ngày cấp.</p>
      ${signed(['', ''], ['TRƯỞNG CÔNG AN', 'Đinh Công Trường', 'CÔNG AN'])}`),
    fields: {
      number: house.number,
      issuer: `CÔNG AN ${house.commune}`,
      name: capitals(person),
      birthDate: person.birthDate,
      sex: person.sex,
      idNumber: person.idNumber,
      ethnicity: person.ethnicity,
      nationality: 'Việt Nam',
      origin: person.origin,
      address: person.address,
      currentAddress: person.address,
      headName: capitals(head),
      relation: house.relation,
      headIdNumber: head.idNumber,
      issuedOn: house.issuedOn,
      ...Object.fromEntries(
        house.others.flatMap(([other, relation], i) => [
          [`member${i + 1}Name`, other.name],
          [`member${i + 1}BirthDate`, other.birthDate],
          [`member${i + 1}Sex`, other.sex],
          [`member${i + 1}IdNumber`, other.idNumber],
          [`member${i + 1}Relation`, relation],
        ]),
      ),
    },
  }
})
