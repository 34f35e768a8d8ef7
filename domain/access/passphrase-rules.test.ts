import { describe, expect, it } from 'vitest'
import { checkPassphrase } from './passphrase-rules.ts'

const context = ['Hà Thị Mai', 'tiepnhan1', 'Công chức tiếp nhận', 'Xã Pù Luông', 'Tỉnh Thanh Hóa']
const reason = (typed: string, current = 'ba ca na me') => {
  const checked = checkPassphrase(typed, { current, context })
  return checked.ok ? null : checked.problem.details?.['reason']
}

describe('A6: a passphrase somebody chose', () => {
  it.each([
    ['', 'short'],
    ['ngắn quá thôi', 'short'],
    ['  mười bốn ký t  ', 'short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'repetitive'],
    ['trâu bò trâu bò trâu bò trâu', 'repetitive'],
    ['12341234123412341234', 'repetitive'],
    ['qwertyuiop1234567890', 'common'],
    ['Mật Khẩu Một Cửa 2026', 'common'],
    ['MatKhau@123456789!!', 'common'],
    ['admin admin quản trị 2026', 'common'],
    ['Pù Luông Hà Thị Mai 99', 'context'],
    ['tiepnhan1 xã Pù Luông x', 'context'],
  ])('%s is %s', (typed, expected) => expect(reason(typed)).toBe(expected))

  it('is good when enough of it is the own choice, in any script, with any signs', () => {
    for (const typed of [
      'con trâu gặm đám mây chiều',
      'bánh đúc riêu cua tháng bảy',
      '7 chiếc thuyền nan & 1 mái chèo',
      'гроза над синим озером',
      'xe đạp của Mai bị thủng lốp',
    ])
      expect(reason(typed), typed).toBeNull()
  })

  it('is not the one in use, however it is written', () => {
    const typed = 'con trâu gặm đám mây chiều'
    expect(reason(` ${typed.normalize('NFD')} `, typed)).toBe('same')
  })
})
