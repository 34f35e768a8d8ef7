/** Giấy báo tử of a hospital and of a commune health station; one filled in by hand. */
import type { GoldenPaper } from '../paper.ts'
import { capitals, gioi, inFull, paOn, slashed, thuc, type Person } from './people.ts'
import { headings, ink, line, sheet, signed } from './sheet.ts'

interface Notice {
  readonly id: string
  readonly person: Person
  readonly heading: readonly string[]
  readonly place: string
  readonly number: string
  readonly died: readonly [date: string, time: string]
  readonly diedAt: string
  readonly cause: string
  readonly issuedOn: string
  readonly signer: readonly [title: string, name: string]
}

const notices: readonly Notice[] = [
  {
    id: 'death-notice-hospital',
    person: thuc,
    heading: ['SỞ Y TẾ THANH HÓA', 'BỆNH VIỆN ĐA KHOA TỈNH'],
    place: 'Hạc Thành',
    number: '218/GBT',
    died: ['2026-11-05', '16:40'],
    diedAt: 'Bệnh viện Đa khoa tỉnh Thanh Hóa, phường Hạc Thành, tỉnh Thanh Hóa',
    cause: 'Nhồi máu cơ tim cấp',
    issuedOn: '2026-11-05',
    signer: ['GIÁM ĐỐC', 'Đặng Thế Vinh'],
  },
  {
    id: 'death-notice-muong-lat',
    person: paOn,
    heading: ['SỞ Y TẾ THANH HÓA', 'BỆNH VIỆN ĐA KHOA KHU VỰC MƯỜNG LÁT'],
    place: 'Mường Lát',
    number: '112/2026',
    died: ['2026-02-11', '04:50'],
    diedAt: 'Khoa Hồi sức, Bệnh viện Đa khoa khu vực Mường Lát, tỉnh Thanh Hóa',
    cause: 'Viêm phổi nặng',
    issuedOn: '2026-02-11',
    signer: ['PHÓ GIÁM ĐỐC', 'Vi Văn Điện'],
  },
]

function html(notice: Notice, write: (value: string) => string = (value) => value): string {
  const { person } = notice
  const [hour = '', minute = ''] = notice.died[1].split(':')
  const [year = '', month = '', day = ''] = notice.died[0].split('-')
  return sheet(`${headings(notice.heading, [`Số: ${write(notice.number)}`])}
    <h1>GIẤY BÁO TỬ</h1>
    ${line(['Họ, chữ đệm, tên người chết', write(capitals(person))])}
    ${line(['Ngày, tháng, năm sinh', write(slashed(person.birthDate))], ['Giới tính', write(person.sex)])}
    ${line(['Dân tộc', write(person.ethnicity)], ['Quốc tịch', write('Việt Nam')])}
    ${line(['Nơi thường trú/tạm trú', write(person.address)])}
    ${line(['Số định danh cá nhân/CCCD/Hộ chiếu', write(person.idNumber)])}
    <p>Đã chết vào lúc: ${write(hour)} giờ ${write(minute)} phút, ngày ${write(day)} tháng ${write(month)} năm ${write(year)}</p>
    ${line(['Nơi chết', write(notice.diedAt)])}
    ${line(['Nguyên nhân chết', write(notice.cause)])}
    <p class="end it">${notice.place}, ${inFull(notice.issuedOn)}</p>
    ${signed(['NGƯỜI GHI GIẤY', 'Lê Thị Nguyệt'], [notice.signer[0], notice.signer[1], 'BỆNH VIỆN'])}`)
}

function fieldsOf({ person, ...notice }: Notice) {
  return {
    number: notice.number,
    deceasedName: capitals(person),
    deceasedBirthDate: person.birthDate,
    deceasedSex: person.sex,
    deceasedEthnicity: person.ethnicity,
    deceasedNationality: 'Việt Nam',
    deceasedAddress: person.address,
    deceasedIdNumber: person.idNumber,
    deathDate: notice.died[0],
    deathTime: notice.died[1],
    deathPlace: notice.diedAt,
    deathCause: notice.cause,
    issuer: notice.heading.at(-1)!,
    issuedOn: notice.issuedOn,
  }
}

const byHand: Notice = {
  id: 'death-notice-by-hand',
  person: gioi,
  heading: ['ỦY BAN NHÂN DÂN XÃ CẨM TÚ', 'TRẠM Y TẾ'],
  place: 'Cẩm Tú',
  number: '09/GBT',
  died: ['2026-08-30', '21:15'],
  diedAt: 'Thôn Lương Thuận, xã Cẩm Tú, tỉnh Thanh Hóa',
  cause: 'Tuổi già, suy tim',
  issuedOn: '2026-08-31',
  signer: ['TRẠM TRƯỞNG', 'Cao Thị Én'],
}

export const deathNotices: readonly GoldenPaper[] = [
  ...notices.map((notice): GoldenPaper => ({
    id: notice.id,
    kind: 'death-notice',
    size: 'a4',
    html: html(notice),
    fields: fieldsOf(notice),
  })),
  {
    id: byHand.id,
    kind: 'death-notice',
    size: 'a4',
    html: html(byHand, (value) => ink(value, value.length + 3)),
    fields: fieldsOf(byHand),
    handwritten: true,
  },
]
