/** Giấy xác nhận tình trạng hôn nhân (TT 04/2020/TT-BTP). */
import type { GoldenPaper } from '../paper.ts'
import { capitals, dat, inFull, linh, slashed, type Person } from './people.ts'
import { headings, line, sheet, signed } from './sheet.ts'

const certificate = (
  id: string,
  person: Person,
  [commune, number, issuedOn]: readonly [string, string, string],
  [status, purpose]: readonly [string, string],
): GoldenPaper => ({
  id,
  kind: 'marital-status',
  size: 'a4',
  html: sheet(`${headings(['ỦY BAN NHÂN DÂN', `XÃ ${commune.toUpperCase()}`], [`Số: ${number}`], [`${commune}, ${inFull(issuedOn)}`])}
    <h1>GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN</h1>
    <p class="mid"><b>ỦY BAN NHÂN DÂN XÃ ${commune.toUpperCase()}</b></p>
    <p>Căn cứ Thông tư số 04/2020/TT-BTP ngày 28 tháng 5 năm 2020 của Bộ trưởng Bộ Tư pháp;</p>
    <p>Xét đề nghị của ông/bà: ${person.name}, về việc cấp Giấy xác nhận tình trạng hôn nhân,</p>
    <p class="mid"><b>XÁC NHẬN:</b></p>
    ${line(['Họ, chữ đệm, tên', `<b>${capitals(person)}</b>`])}
    ${line(['Ngày, tháng, năm sinh', slashed(person.birthDate)])}
    ${line(['Giới tính', person.sex], ['Dân tộc', person.ethnicity], ['Quốc tịch', 'Việt Nam'])}
    ${line(['Giấy tờ tùy thân', `Căn cước công dân số ${person.idNumber}, cấp ngày ${slashed(person.cardIssuedOn)}`])}
    ${line(['Nơi cư trú', person.address])}
    ${line(['Tình trạng hôn nhân', status])}
    ${line(['Giấy này được cấp để', purpose])}
    <p>Giấy này có giá trị sử dụng trong thời hạn 6 tháng, kể từ ngày cấp.</p>
    ${signed(['', ''], ['NGƯỜI KÝ GIẤY XÁC NHẬN<br>CHỦ TỊCH', 'Nguyễn Hữu Tạo', 'ỦY BAN NHÂN DÂN'])}`),
  fields: {
    number,
    issuer: `ỦY BAN NHÂN DÂN XÃ ${commune.toUpperCase()}`,
    name: capitals(person),
    birthDate: person.birthDate,
    sex: person.sex,
    ethnicity: person.ethnicity,
    nationality: 'Việt Nam',
    idNumber: person.idNumber,
    address: person.address,
    maritalStatus: status,
    purpose,
    issuedOn,
  },
})

export const maritalStatuses: readonly GoldenPaper[] = [
  certificate(
    'marital-status-dat',
    dat,
    ['Hoằng Giang', '57/UBND-XNTTHN', '2026-11-10'],
    ['Chưa đăng ký kết hôn với ai', 'đăng ký kết hôn với chị Quách Thị Thùy Linh'],
  ),
  certificate(
    'marital-status-linh',
    linh,
    ['Như Thanh', '122/UBND-XNTTHN', '2026-11-02'],
    ['Hiện tại chưa đăng ký kết hôn với ai', 'làm thủ tục mua nhà ở xã hội'],
  ),
]
