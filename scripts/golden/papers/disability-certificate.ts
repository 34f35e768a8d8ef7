/** Giấy xác nhận khuyết tật (TT 01/2019/TT-BLĐTBXH). */
import type { GoldenPaper } from '../paper.ts'
import { capitals, gioi, inFull, linh, nghiem, slashed, type Person } from './people.ts'
import { headings, line, sheet, signed } from './sheet.ts'

const certificate = (
  id: string,
  person: Person,
  [number, kind, level, issuedOn]: readonly [string, string, string, string],
  [heading, place]: readonly [readonly string[], string],
): GoldenPaper => ({
  id,
  kind: 'disability-certificate',
  size: 'a5',
  html: sheet(
    `${headings(heading, [`Số hiệu: ${number}`])}
    <h1>GIẤY XÁC NHẬN KHUYẾT TẬT</h1>
    ${line(['Họ và tên', `<b>${capitals(person)}</b>`])}
    ${line(['Ngày, tháng, năm sinh', slashed(person.birthDate)], ['Giới tính', person.sex])}
    ${line(['Số định danh cá nhân/CMND', person.idNumber])}
    ${line(['Nơi ĐKHK thường trú', person.address])}
    ${line(['Nơi ở hiện nay', person.address])}
    ${line(['Dạng khuyết tật', kind])}
    ${line(['Mức độ khuyết tật', level])}
    <p class="end it">${place}, ${inFull(issuedOn)}</p>
    ${signed(['', ''], ['CHỦ TỊCH', 'Lê Thế Mạnh', 'ỦY BAN NHÂN DÂN'])}`,
    'a5',
  ),
  fields: {
    number,
    issuer: heading.join(' '),
    name: capitals(person),
    birthDate: person.birthDate,
    sex: person.sex,
    idNumber: person.idNumber,
    address: person.address,
    disabilityKind: kind,
    disabilityLevel: level,
    issuedOn,
  },
})

const nhuThanh = [['ỦY BAN NHÂN DÂN', 'XÃ NHƯ THANH'], 'Như Thanh'] as const
export const disabilityCertificates: readonly GoldenPaper[] = [
  certificate(
    'disability-nhu-thanh',
    linh,
    ['16284/0031', 'Khuyết tật nghe, nói', 'Nặng', '2026-05-20'],
    nhuThanh,
  ),
  certificate(
    'disability-nghiem',
    nghiem,
    ['16284/0057', 'Khuyết tật vận động', 'Đặc biệt nặng', '2025-12-08'],
    nhuThanh,
  ),
  certificate(
    'disability-cam-tu',
    gioi,
    ['15163/0112', 'Khuyết tật nhìn', 'Đặc biệt nặng', '2023-03-15'],
    [['ỦY BAN NHÂN DÂN', 'XÃ CẨM TÚ'], 'Cẩm Tú'],
  ),
]
