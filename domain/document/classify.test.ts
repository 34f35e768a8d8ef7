import { expect, test } from 'vitest'
import { classify } from './classify.ts'
import {
  birthNoticeLines,
  idCardLines,
  marriageLines,
  motherCode,
  pageOf,
} from '../../tests/support/read-page.ts'

const head = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']

test.each([
  ['birth-notice', birthNoticeLines],
  ['marriage-certificate', marriageLines],
  ['id-card', idCardLines],
  ['birth-certificate', [...head, 'GIẤY KHAI SINH', 'Họ, chữ đệm, tên: VŨ AN']],
  ['civil-extract', [...head, 'TRÍCH LỤC KHAI SINH (BẢN SAO)']],
  ['civil-extract', [...head, 'TRÍCH LỤC GHI CHÚ KẾT HÔN']],
  ['death-notice', [...head, 'GIẤY BÁO TỬ']],
  ['marital-status', [...head, 'GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN']],
  ['land-certificate', [...head, 'GIẤY CHỨNG NHẬN', 'QUYỀN SỬ DỤNG ĐẤT']],
  ['authorisation', [...head, 'GIẤY ỦY QUYỀN']],
  ['disability-certificate', [...head, 'GIẤY XÁC NHẬN KHUYẾT TẬT']],
  ['residence-proof', [...head, 'XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ']],
  ['declaration', [...head, 'TỜ KHAI ĐĂNG KÝ KHAI SINH', 'Kính gửi: Ủy ban nhân dân xã']],
  ['decision', ['ỦY BAN NHÂN DÂN', 'QUYẾT ĐỊNH', 'Về việc công nhận']],
  ['other', [...head, 'Hôm nay chúng tôi gồm có giấy khai sinh và giấy chứng sinh của cháu']],
  ['other', []],
] as const)('%s by its title', (kind, lines) => {
  expect(classify(pageOf(lines))).toBe(kind)
})

test.each([
  ['birth-notice', 'GIẤY CHỨNG SINH', 'GIAY CHƯNG SlNH'],
  ['birth-notice', 'GIẤY CHỨNG SINH', 'GIẤYCHỨNGSINH'],
  ['marriage-certificate', 'GIẤY CHỨNG NHẬN KẾT HÔN', 'GIAY CHƯNG NHẠN KET H0N'],
])('%s when the reader lost marks, letters or spaces of the title', (kind, title, misread) => {
  const lines = kind === 'birth-notice' ? birthNoticeLines : marriageLines
  expect(classify(pageOf(lines.map((line) => (line === title ? misread : line))))).toBe(kind)
})

test('a title that is gone is replaced by labels only this paper has', () => {
  expect(classify(pageOf(birthNoticeLines.filter((line) => line !== 'GIẤY CHỨNG SINH')))).toBe('birth-notice')
  expect(classify(pageOf(marriageLines.filter((line) => line !== 'GIẤY CHỨNG NHẬN KẾT HÔN')))).toBe(
    'marriage-certificate',
  )
  expect(classify(pageOf(['Họ, chữ đệm, tên vợ: HÀ THỊ NHUNG']))).toBe('other')
})

test('a card code makes it a card even when nothing else could be read; another QR does not', () => {
  expect(classify(pageOf([], { codes: [motherCode] }))).toBe('id-card')
  expect(classify(pageOf([], { codes: ['https://example.vn|1|2|3|4|5'] }))).toBe('other')
})
