/** Giấy khai sinh (TT 04/2020/TT-BTP), with the day of birth in words; one copy registered before the communes merged. */
import type { GoldenPaper } from '../paper.ts'
import {
  an,
  capitals,
  chi,
  chong,
  duc,
  khoi,
  lam,
  mai,
  slashed,
  sua,
  tram,
  yearOf,
  type Person,
} from './people.ts'
import { line, nation, sheet, signed, spelt } from './sheet.ts'

interface Birth {
  readonly id: string
  readonly child: Person
  readonly mother: Person
  readonly father: Person
  readonly number: string
  readonly place: string
  readonly agency: string
  readonly registeredOn: string
  readonly signer: readonly [title: string, name: string]
  readonly isOld?: boolean // three-level addresses
}

const births: readonly Birth[] = [
  {
    id: 'birth-certificate-cam-tu',
    child: khoi,
    mother: chi,
    father: lam,
    number: '118/2026',
    place: 'Trung tâm Y tế khu vực Cẩm Thủy, xã Cẩm Thủy, tỉnh Thanh Hóa',
    agency: 'Ủy ban nhân dân xã Cẩm Tú, tỉnh Thanh Hóa',
    registeredOn: '2026-10-02',
    signer: ['CHỦ TỊCH', 'Cao Thị Hường'],
  },
  {
    id: 'birth-certificate-muong-lat',
    child: mai,
    mother: sua,
    father: chong,
    number: '64',
    place: 'Trạm Y tế thị trấn Mường Lát, huyện Mường Lát, tỉnh Thanh Hóa',
    agency: 'Ủy ban nhân dân thị trấn Mường Lát, huyện Mường Lát, tỉnh Thanh Hóa',
    registeredOn: '2025-04-01',
    signer: ['PHÓ CHỦ TỊCH', 'Lâu Văn Chía'],
    isOld: true,
  },
  {
    id: 'birth-certificate-dong-huong',
    child: an,
    mother: tram,
    father: duc,
    number: '201/2018',
    place: 'Bệnh viện Phụ sản Thanh Hóa, phường Đông Vệ, thành phố Thanh Hóa, tỉnh Thanh Hóa',
    agency: 'Ủy ban nhân dân phường Đông Hương, thành phố Thanh Hóa, tỉnh Thanh Hóa',
    registeredOn: '2018-07-16',
    signer: ['CHỦ TỊCH', 'Mai Quang Tiệp'],
    isOld: true,
  },
]

/** The middle of the sheet; extracts print the same. */
export function birthLines({ child, mother, father, place, isOld = false }: Omit<Birth, 'signer'>): string {
  const parent = (who: string, person: Person) => `
    ${line([`Họ, chữ đệm, tên người ${who}`, `<b>${capitals(person)}</b>`])}
    ${line(['Năm sinh', yearOf(person)], ['Dân tộc', person.ethnicity], ['Quốc tịch', 'Việt Nam'])}
    ${line(['Nơi cư trú', isOld ? person.oldAddress : person.address])}`
  return `
    ${line(['Họ, chữ đệm, tên', `<b>${capitals(child)}</b>`])}
    ${line(['Ngày, tháng, năm sinh', slashed(child.birthDate)])}
    ${line(['Ghi bằng chữ', spelt(child.birthDate)])}
    ${line(['Giới tính', child.sex], ['Dân tộc', child.ethnicity], ['Quốc tịch', 'Việt Nam'])}
    ${line(['Nơi sinh', place])}
    ${line(['Quê quán', child.origin])}
    ${line(['Số định danh cá nhân', child.idNumber])}
    ${parent('mẹ', mother)}
    ${parent('cha', father)}`
}

export function birthFields({ child, mother, father, place, isOld = false }: Omit<Birth, 'signer'>) {
  const parent = (role: string, person: Person) => ({
    [`${role}Name`]: capitals(person),
    [`${role}BirthYear`]: yearOf(person),
    [`${role}Ethnicity`]: person.ethnicity,
    [`${role}Nationality`]: 'Việt Nam',
    [`${role}Address`]: isOld ? person.oldAddress : person.address,
  })
  return {
    name: capitals(child),
    birthDate: child.birthDate,
    sex: child.sex,
    ethnicity: child.ethnicity,
    nationality: 'Việt Nam',
    birthPlace: place,
    origin: child.origin,
    idNumber: child.idNumber,
    ...parent('mother', mother),
    ...parent('father', father),
  }
}

export const birthCertificates: readonly GoldenPaper[] = births.map((birth) => ({
  id: birth.id,
  kind: 'birth-certificate',
  size: 'a4',
  html: sheet(`${nation()}
    <h1>GIẤY KHAI SINH</h1><p class="mid">Số: ${birth.number}</p>
    ${birthLines(birth)}
    ${line(['Họ, chữ đệm, tên người đi khai sinh', birth.father.name])}
    ${line(['Giấy tờ tùy thân', `Căn cước công dân số ${birth.father.idNumber}`])}
    ${line(['Nơi đăng ký khai sinh', birth.agency])}
    ${line(['Ngày, tháng, năm đăng ký', slashed(birth.registeredOn)])}
    ${signed(['', ''], [`NGƯỜI KÝ GIẤY KHAI SINH<br>${birth.signer[0]}`, birth.signer[1], 'ỦY BAN NHÂN DÂN'])}`),
  fields: {
    number: birth.number,
    ...birthFields(birth),
    declarantName: birth.father.name,
    declarantIdNumber: birth.father.idNumber,
    registeredAt: birth.agency,
    registeredOn: birth.registeredOn,
  },
}))
