/** Giấy chứng sinh typed by a hospital and written by hand at a health station. */
import type { GoldenPaper } from '../paper.ts'
import { capitals, chi, chong, khoi, lam, mai, sua, yearOf, type Person } from './people.ts'
import { headings, ink, line, sheet, signed } from './sheet.ts'

interface Notice {
  readonly id: string
  readonly mother: Person
  readonly father: Person
  readonly child: Person
  readonly heading: readonly string[]
  readonly number: string
  readonly time: string
  readonly at: string
  readonly grams: string
}

function html(notice: Notice, write: (value: string) => string): string {
  const { mother, father, child } = notice
  const [hour = '', minute = ''] = notice.time.split(':')
  const [year = '', month = '', day = ''] = child.birthDate.split('-')
  return sheet(`${headings(notice.heading, [`Số: ${write(notice.number)}`])}
    <h1>GIẤY CHỨNG SINH</h1>
    ${line(['Họ và tên mẹ hoặc người nuôi dưỡng', write(capitals(mother))])}
    ${line(['Năm sinh', write(yearOf(mother))])}
    ${line(['Nơi đăng ký thường trú, tạm trú', write(mother.address)])}
    ${line(['Số CCCD/Hộ chiếu', write(mother.idNumber)], ['Dân tộc', write(mother.ethnicity)])}
    ${line(['Họ và tên cha', write(capitals(father))])}
    <p>Đã sinh con vào lúc: ${write(hour)} giờ ${write(minute)} phút, ngày ${write(day)} tháng ${write(month)} năm ${write(year)}</p>
    ${line(['Tại', write(notice.at)])}
    ${line(['Số con trong lần sinh này', write('01')])}
    ${line(['Giới tính của con', write(child.sex)], ['Cân nặng', write(`${notice.grams} gam`)])}
    ${line(['Dự định đặt tên con là', write(capitals(child))])}
    ${signed(['Người ghi phiếu', 'Lê Thị Nguyệt'], ['Thủ trưởng cơ sở', 'Vi Văn Điện', 'Y TẾ'])}`)
}

const fieldsOf = ({ mother, child, ...notice }: Notice) => ({
  number: notice.number,
  motherName: capitals(mother),
  motherBirthYear: yearOf(mother),
  motherAddress: mother.address,
  motherIdNumber: mother.idNumber,
  motherEthnicity: mother.ethnicity,
  childBirthDate: child.birthDate,
  childBirthTime: notice.time,
  birthPlace: notice.at,
  childSex: child.sex,
  childWeight: notice.grams,
  childName: capitals(child),
})

const typed: Notice = {
  id: 'birth-notice-cam-thuy',
  mother: chi,
  father: lam,
  child: khoi,
  heading: ['SỞ Y TẾ THANH HÓA', 'TRUNG TÂM Y TẾ KHU VỰC CẨM THỦY'],
  number: '733/2026',
  time: '11:25',
  at: 'Trung tâm Y tế khu vực Cẩm Thủy, xã Cẩm Thủy, tỉnh Thanh Hóa',
  grams: '3280',
}
const byHand: Notice = {
  id: 'birth-notice-by-hand',
  mother: sua,
  father: chong,
  child: mai,
  heading: ['SỞ Y TẾ THANH HÓA', 'TRẠM Y TẾ THỊ TRẤN MƯỜNG LÁT'],
  number: '41',
  time: '02:10',
  at: 'Trạm Y tế thị trấn Mường Lát',
  grams: '2860',
}

export const birthNotices: readonly GoldenPaper[] = [
  {
    id: typed.id,
    kind: 'birth-notice',
    size: 'a4',
    html: html(typed, (value) => value),
    fields: fieldsOf(typed),
  },
  {
    id: byHand.id,
    kind: 'birth-notice',
    size: 'a4',
    html: html(byHand, (value) => ink(value, value.length + 5)),
    fields: fieldsOf(byHand),
    handwritten: true,
  },
]
