/** Trích lục hộ tịch: khai sinh (bản sao), khai tử, kết hôn. */
import type { GoldenPaper } from '../paper.ts'
import { birthFields, birthLines } from './birth-certificate.ts'
import { capitals, chi, gioi, inFull, khoi, lam, paOn, slashed, type Person } from './people.ts'
import { headings, line, sheet, signed } from './sheet.ts'

const birth = {
  id: '',
  child: khoi,
  mother: chi,
  father: lam,
  number: '',
  place: 'Trung tâm Y tế khu vực Cẩm Thủy, xã Cẩm Thủy, tỉnh Thanh Hóa',
  agency: 'Ủy ban nhân dân xã Cẩm Tú, tỉnh Thanh Hóa',
  registeredOn: '2026-10-02',
}

const camTu = ['ỦY BAN NHÂN DÂN', 'XÃ CẨM TÚ']

const birthExtract: GoldenPaper = {
  id: 'civil-extract-birth',
  kind: 'civil-extract',
  size: 'a4',
  html: sheet(`${headings(camTu, ['Số: 305/TLKS-BS'], [`Cẩm Tú, ${inFull('2026-11-12')}`])}
    <h1>TRÍCH LỤC KHAI SINH<br>(BẢN SAO)</h1>
    ${birthLines(birth)}
    ${line(['Nơi đăng ký khai sinh', birth.agency])}
    ${line(['Số', '118'], ['ngày, tháng, năm đăng ký', slashed(birth.registeredOn)])}
    ${signed(['', ''], ['NGƯỜI KÝ TRÍCH LỤC<br>CHỦ TỊCH', 'Cao Thị Hường', 'ỦY BAN NHÂN DÂN'])}`),
  fields: {
    number: '305/TLKS-BS',
    issuer: camTu.join(' '),
    ...birthFields(birth),
    registeredAt: birth.agency,
    registeredOn: birth.registeredOn,
    issuedOn: '2026-11-12',
  },
}

interface Death {
  readonly id: string
  readonly person: Person
  readonly heading: readonly string[]
  readonly place: string // địa danh
  readonly number: string
  readonly notice: string
  readonly died: readonly [date: string, time: string]
  readonly diedAt: string
  readonly cause: string
  readonly agency: string
  readonly registeredOn: string
}

const deaths: readonly Death[] = [
  {
    id: 'civil-extract-death-cam-tu',
    person: gioi,
    heading: camTu,
    place: 'Cẩm Tú',
    number: '41/TLKT',
    notice: '09/GBT',
    died: ['2026-08-30', '21:15'],
    diedAt: 'Thôn Lương Thuận, xã Cẩm Tú, tỉnh Thanh Hóa',
    cause: 'Tuổi già, suy tim',
    agency: 'Ủy ban nhân dân xã Cẩm Tú, tỉnh Thanh Hóa',
    registeredOn: '2026-09-03',
  },
  {
    id: 'civil-extract-death-muong-lat',
    person: paOn,
    heading: ['ỦY BAN NHÂN DÂN', 'XÃ MƯỜNG LÁT'],
    place: 'Mường Lát',
    number: '07/TLKT-BS',
    notice: '112/2026',
    died: ['2026-02-11', '04:50'],
    diedAt: 'Bệnh viện Đa khoa khu vực Mường Lát, xã Mường Lát, tỉnh Thanh Hóa',
    cause: 'Viêm phổi nặng',
    agency: 'Ủy ban nhân dân xã Mường Lát, tỉnh Thanh Hóa',
    registeredOn: '2026-02-13',
  },
]

const deathExtracts = deaths.map((death): GoldenPaper => {
  const { person } = death
  const [hour, minute] = death.died[1].split(':')
  return {
    id: death.id,
    kind: 'civil-extract',
    size: 'a4',
    html: sheet(`${headings(death.heading, [`Số: ${death.number}`], [`${death.place}, ${inFull(death.registeredOn)}`])}
      <h1>TRÍCH LỤC KHAI TỬ</h1>
      ${line(['Họ, chữ đệm, tên', `<b>${capitals(person)}</b>`])}
      ${line(['Ngày, tháng, năm sinh', slashed(person.birthDate)])}
      ${line(['Giới tính', person.sex], ['Dân tộc', person.ethnicity], ['Quốc tịch', 'Việt Nam'])}
      ${line(['Số định danh cá nhân', person.idNumber])}
      ${line(['Nơi cư trú cuối cùng', person.address])}
      ${line(['Đã chết vào lúc', `${hour} giờ ${minute} phút, ${inFull(death.died[0])}`])}
      ${line(['Nơi chết', death.diedAt])}
      ${line(['Nguyên nhân chết', death.cause])}
      ${line(['Số Giấy báo tử', death.notice])}
      ${line(['Nơi đăng ký khai tử', death.agency])}
      ${line(['Ngày, tháng, năm đăng ký', slashed(death.registeredOn)])}
      ${signed(['', ''], ['NGƯỜI KÝ TRÍCH LỤC<br>PHÓ CHỦ TỊCH', 'Bùi Xuân Thìn', 'ỦY BAN NHÂN DÂN'])}`),
    fields: {
      number: death.number,
      issuer: death.heading.join(' '),
      noticeNumber: death.notice,
      deceasedName: capitals(person),
      deceasedBirthDate: person.birthDate,
      deceasedSex: person.sex,
      deceasedEthnicity: person.ethnicity,
      deceasedNationality: 'Việt Nam',
      deceasedIdNumber: person.idNumber,
      deceasedAddress: person.address,
      deathDate: death.died[0],
      deathTime: death.died[1],
      deathPlace: death.diedAt,
      deathCause: death.cause,
      registeredAt: death.agency,
      registeredOn: death.registeredOn,
      issuedOn: death.registeredOn,
    },
  }
})

function spouse(who: string, person: Person): string {
  return `<div>${line([`Họ, chữ đệm, tên ${who}`, `<br>${capitals(person)}`])}
    ${line(['Ngày, tháng, năm sinh', slashed(person.birthDate)])}
    ${line(['Dân tộc', person.ethnicity])}${line(['Quốc tịch', 'Việt Nam'])}
    ${line(['Nơi cư trú', person.oldAddress])}
    ${line(['Giấy tờ tùy thân', `CCCD số ${person.idNumber}`])}</div>`
}

const spouseFields = (role: string, person: Person) => ({
  [`${role}Name`]: capitals(person),
  [`${role}BirthDate`]: person.birthDate,
  [`${role}Ethnicity`]: person.ethnicity,
  [`${role}Nationality`]: 'Việt Nam',
  [`${role}Address`]: person.oldAddress,
  [`${role}IdNumber`]: person.idNumber,
})

const marriageExtract: GoldenPaper = {
  id: 'civil-extract-marriage',
  kind: 'civil-extract',
  size: 'a4',
  html: sheet(`${headings(camTu, ['Số: 12/TLKH-BS'], [`Cẩm Tú, ${inFull('2026-01-09')}`])}
    <h1>TRÍCH LỤC KẾT HÔN<br>(BẢN SAO)</h1>
    <div class="cols">${spouse('chồng', lam)}${spouse('vợ', chi)}</div>
    ${line(['Nơi đăng ký kết hôn', 'Ủy ban nhân dân xã Cẩm Lương, huyện Cẩm Thủy, tỉnh Thanh Hóa'])}
    ${line(['Ngày, tháng, năm đăng ký', '14/02/2022'])}
    ${signed(['', ''], ['NGƯỜI KÝ TRÍCH LỤC<br>CHỦ TỊCH', 'Cao Thị Hường', 'ỦY BAN NHÂN DÂN'])}`),
  fields: {
    number: '12/TLKH-BS',
    issuer: camTu.join(' '),
    ...spouseFields('husband', lam),
    ...spouseFields('wife', chi),
    registeredAt: 'Ủy ban nhân dân xã Cẩm Lương, huyện Cẩm Thủy, tỉnh Thanh Hóa',
    registeredOn: '2022-02-14',
    issuedOn: '2026-01-09',
  },
}

export const civilExtracts: readonly GoldenPaper[] = [birthExtract, ...deathExtracts, marriageExtract]
