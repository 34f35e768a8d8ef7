/** The shipped words against sentences as the reader garbles them, and against right ones it must leave alone. */
import { expect, test } from 'vitest'
import { wordsData } from './words-data.ts'
import { correctMarks } from '../../domain/text/marks/correct-marks.ts'
import { parseWordModel } from '../../domain/text/marks/word-model.ts'

const model = parseWordModel(wordsData)
const families = new Set('nguyễn trần lê phạm hoàng đặng vũ'.split(' '))

function corrected(line: string): string {
  const words = line.split(' ')
  const fixed = correctMarks(
    words.map((text) => ({ text })),
    { model, isFamilyName: (low) => families.has(low) },
  )
  return words.map((word, at) => fixed[at] ?? word).join(' ')
}

test.each([
  ['Tố dân phố số 4 có sự thay đối', 'Tổ dân phố số 4 có sự thay đổi'],
  ['đơn đề nghị chuyến mục đích', 'đơn đề nghị chuyển mục đích'],
  ['Đân tộc: Thố Quốc tịch: Việt Nam', 'Dân tộc: Thổ Quốc tịch: Việt Nam'],
  ['tính Thanh Hóa', 'tỉnh Thanh Hóa'],
  ['xã Cấm Vân, huyện Cấm Thủy', 'xã Cẩm Vân, huyện Cẩm Thủy'],
  ['ỦY BẠN NHÂN DÂN', 'ỦY BAN NHÂN DÂN'],
  ['HUYỆN HOÄNG HÓA', 'HUYỆN HOẰNG HÓA'],
  ['Ñăm sinh: 1998', 'Năm sinh: 1998'],
  ['Về việc chỉ trả trợ cấp', 'Về việc chi trả trợ cấp'],
])('%s', (read, right) => expect(corrected(read)).toBe(right))

test.each([
  'tố cáo, tố giác và tố tụng hình sự',
  'kế hoạch, thiết kế, người thừa kế kể từ ngày',
  'đối với đối tượng quy định tại khoản 2',
  'Nguyễn Thị Hiến, Trần Tố Dân, LÊ THỊ CHUYẾN',
  'xã Hoàng Đồng, tỉnh Lạng Sơn',
  'Số: 12/QĐ-UBND ngày 05/3/2026, mã số 038190000001, thửa 12a, KH0A',
  'Thanh Hoá, uỷ quyền, thuỷ lợi',
  'xã Hoäng Giang', // there is a Hoằng Giang and a Hoàng Giang
  'một thanh niên chưa thành niên',
])('left alone: %s', (line) => expect(corrected(line)).toBe(line))

test('the words stay small: they travel with the reader', () => {
  expect(wordsData.pairs.length + wordsData.places.length).toBeLessThan(90_000)
})
