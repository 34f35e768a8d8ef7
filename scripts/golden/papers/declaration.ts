/** Tờ khai on paper: đăng ký khai sinh typed and by hand, cấp bản sao trích lục hộ tịch. */
import type { GoldenPaper } from '../paper.ts'
import { capitals, chi, inFull, khoi, lam, ngoan, slashed, yearOf } from './people.ts'
import { ink, line, nation, sheet, signed, spelt } from './sheet.ts'

type Write = (value: string) => string

const birthHtml = (write: Write) =>
  sheet(`${nation()}<h1>TỜ KHAI ĐĂNG KÝ KHAI SINH</h1>
    <p class="mid">Kính gửi: ${write('Ủy ban nhân dân xã Cẩm Tú')}</p>
    ${line(['Họ, chữ đệm, tên người yêu cầu', write(capitals(lam))])}
    ${line(['Nơi cư trú', write(lam.address)])}
    ${line(['Giấy tờ tùy thân', write(`CCCD số ${lam.idNumber}`)])}
    ${line(['Quan hệ với người được khai sinh', write('Cha')])}
    <p><b>Đề nghị cơ quan đăng ký khai sinh cho người dưới đây:</b></p>
    ${line(['Họ, chữ đệm, tên', write(capitals(khoi))])}
    ${line(['Ngày, tháng, năm sinh', write(slashed(khoi.birthDate))])}
    ${line(['ghi bằng chữ', write(spelt(khoi.birthDate))])}
    ${line(['Giới tính', write(khoi.sex)], ['Dân tộc', write(khoi.ethnicity)], ['Quốc tịch', write('Việt Nam')])}
    ${line(['Quê quán', write(khoi.origin)])}
    ${line(['Họ, chữ đệm, tên người mẹ', write(capitals(chi))])}
    ${line(['Năm sinh', write(yearOf(chi))], ['Dân tộc', write(chi.ethnicity)], ['Quốc tịch', write('Việt Nam')])}
    ${line(['Nơi cư trú', write(chi.address)])}
    ${line(['Họ, chữ đệm, tên người cha', write(capitals(lam))])}
    ${line(['Năm sinh', write(yearOf(lam))], ['Dân tộc', write(lam.ethnicity)], ['Quốc tịch', write('Việt Nam')])}
    ${line(['Nơi cư trú', write(lam.address)])}
    <p>Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.</p>
    <p class="end it">Làm tại: Cẩm Tú, ${inFull('2026-10-02')}</p>
    ${signed(['', ''], ['Người yêu cầu', lam.name])}`)

const birthFields = {
  requesterName: capitals(lam),
  requesterAddress: lam.address,
  requesterIdNumber: lam.idNumber,
  relation: 'Cha',
  name: capitals(khoi),
  birthDate: khoi.birthDate,
  sex: khoi.sex,
  ethnicity: khoi.ethnicity,
  nationality: 'Việt Nam',
  origin: khoi.origin,
  motherName: capitals(chi),
  motherBirthYear: yearOf(chi),
  motherEthnicity: chi.ethnicity,
  motherNationality: 'Việt Nam',
  motherAddress: chi.address,
  fatherName: capitals(lam),
  fatherBirthYear: yearOf(lam),
  fatherEthnicity: lam.ethnicity,
  fatherNationality: 'Việt Nam',
  fatherAddress: lam.address,
  issuedOn: '2026-10-02',
}

const copy: GoldenPaper = {
  id: 'declaration-copy',
  kind: 'declaration',
  size: 'a4',
  html: sheet(`${nation()}<h1>TỜ KHAI<br>CẤP BẢN SAO TRÍCH LỤC HỘ TỊCH</h1>
    <p class="mid">Kính gửi: Ủy ban nhân dân phường Hạc Thành</p>
    ${line(['Họ, chữ đệm, tên người yêu cầu', capitals(ngoan)])}
    ${line(['Nơi cư trú', ngoan.address])}
    ${line(['Giấy tờ tùy thân', `Căn cước số ${ngoan.idNumber}`])}
    ${line(['Quan hệ với người được cấp bản sao trích lục hộ tịch', 'Bản thân'])}
    <p>Đề nghị cơ quan cấp bản sao trích lục cho người có tên dưới đây:</p>
    ${line(['Họ, chữ đệm, tên', capitals(ngoan)])}
    ${line(['Ngày, tháng, năm sinh', slashed(ngoan.birthDate)])}
    ${line(['Giới tính', ngoan.sex], ['Dân tộc', ngoan.ethnicity], ['Quốc tịch', 'Việt Nam'])}
    ${line(['Số lượng bản sao yêu cầu cấp', '03 bản'])}
    <p>Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.</p>
    <p class="end it">Làm tại: Hạc Thành, ${inFull('2026-11-17')}</p>
    ${signed(['', ''], ['Người yêu cầu', ngoan.name])}`),
  fields: {
    requesterName: capitals(ngoan),
    requesterAddress: ngoan.address,
    requesterIdNumber: ngoan.idNumber,
    relation: 'Bản thân',
    name: capitals(ngoan),
    birthDate: ngoan.birthDate,
    sex: ngoan.sex,
    ethnicity: ngoan.ethnicity,
    nationality: 'Việt Nam',
    issuedOn: '2026-11-17',
  },
}

export const declarations: readonly GoldenPaper[] = [
  {
    id: 'declaration-birth',
    kind: 'declaration',
    size: 'a4',
    html: birthHtml((value) => value),
    fields: birthFields,
  },
  {
    id: 'declaration-birth-by-hand',
    kind: 'declaration',
    size: 'a4',
    html: birthHtml((value) => ink(value, value.length + 11)),
    fields: birthFields,
    handwritten: true,
  },
  copy,
]
