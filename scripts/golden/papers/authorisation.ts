/** Giấy uỷ quyền between two people, as they are certified at the commune. */
import type { GoldenPaper } from '../paper.ts'
import { chong, duc, inFull, slashed, sua, tram, type Person } from './people.ts'
import { line, nation, plain, sheet, signed } from './sheet.ts'

const party = (person: Person) => `${plain(['Ông/Bà', person.name])}
  ${plain(['Sinh ngày', slashed(person.birthDate)])}
  ${plain(['Căn cước công dân số', person.idNumber], ['cấp ngày', slashed(person.cardIssuedOn)])}
  ${plain(['Nơi cư trú', person.address])}`

const partyFields = (role: string, person: Person) => ({
  [`${role}Name`]: person.name,
  [`${role}BirthDate`]: person.birthDate,
  [`${role}IdNumber`]: person.idNumber,
  [`${role}Address`]: person.address,
})

const typed: GoldenPaper = {
  id: 'authorisation-typed',
  kind: 'authorisation',
  size: 'a4',
  html: sheet(`${nation()}<h1>GIẤY ỦY QUYỀN</h1>
    <p class="mid it">Hôm nay, ${inFull('2026-11-06')}, tại phường Hạc Thành, tỉnh Thanh Hóa, chúng tôi gồm:</p>
    <h2>I. BÊN ỦY QUYỀN (Bên A):</h2>${party(tram)}
    <h2>II. BÊN ĐƯỢC ỦY QUYỀN (Bên B):</h2>${party(duc)}
    <h2>III. NỘI DUNG ỦY QUYỀN:</h2>
    <p>Bên A ủy quyền cho Bên B nộp hồ sơ và nhận kết quả đăng ký biến động đất đai tại Trung tâm Phục vụ hành chính công phường Hạc Thành.</p>
    <p>Thời hạn ủy quyền: 12 tháng kể từ ngày ký.</p>
    ${signed(['BÊN ỦY QUYỀN', tram.name], ['BÊN ĐƯỢC ỦY QUYỀN', duc.name])}`),
  fields: { issuedOn: '2026-11-06', ...partyFields('grantor', tram), ...partyFields('agent', duc) },
}

const form: GoldenPaper = {
  id: 'authorisation-form',
  kind: 'authorisation',
  size: 'a4',
  html: sheet(`${nation()}<h1>VĂN BẢN ỦY QUYỀN</h1>
    <h2>1. Người ủy quyền</h2>
    ${line(['Họ và tên', sua.name])}${line(['Ngày, tháng, năm sinh', slashed(sua.birthDate)])}
    ${line(['Số định danh cá nhân', sua.idNumber])}${line(['Nơi cư trú', sua.address])}
    <h2>2. Người được ủy quyền</h2>
    ${line(['Họ và tên', chong.name])}${line(['Ngày, tháng, năm sinh', slashed(chong.birthDate)])}
    ${line(['Số định danh cá nhân', chong.idNumber])}${line(['Nơi cư trú', chong.address])}
    <h2>3. Nội dung ủy quyền</h2><p>Đi đăng ký khai sinh cho con và nhận bản chính Giấy khai sinh.</p>
    <p class="end it">Mường Lát, ${inFull('2026-01-28')}</p>
    ${signed(['Người ủy quyền', sua.name], ['Người được ủy quyền', chong.name])}`),
  fields: { issuedOn: '2026-01-28', ...partyFields('grantor', sua), ...partyFields('agent', chong) },
}

export const authorisations: readonly GoldenPaper[] = [typed, form]
