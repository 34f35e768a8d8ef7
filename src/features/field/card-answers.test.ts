import { expect, test } from 'vitest'
import { lawLists } from '../../app/form-lists.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { questionsOf } from '../../guided/questions.ts'
import { cardAnswers } from './card-answers.ts'

const law = realLaw()
const form = law.forms.get('mau01-huu-tri-xa-hoi')!.form
const { toAddress } = lawLists(law)
const CARD = '038148001236||Hà Thị Lả|02031948|Nữ|Bản Đôn, Thành Lâm, Bá Thước, Thanh Hóa|10082021'

test('a card fills what it knows of the allowance for the elderly, and that is not asked again', () => {
  const read = cardAnswers({ form, data: { de_nghi: 'Hưởng trợ cấp' }, code: CARD, toAddress })
  expect(read?.data).toMatchObject({
    ten: 'Hà Thị Lả',
    ngay_sinh: '1948-03-02',
    so_dinh_danh: '038148001236',
    gioi_tinh: 'Nữ',
    noi_cu_tru: { commune: 'Xã Pù Luông' },
  })
  const asked = questionsOf({
    form,
    data: { ...read?.data, kinh_gui: 'Xã Pù Luông', ngay: '2026-11-22' },
    today: '2026-11-22',
    known: new Set(read?.known),
  }).map(({ field }) => field)
  expect(asked).not.toContain('ten')
  expect(asked.length).toBeLessThanOrEqual(9)
})

test('what is no card says nothing, and nothing that was answered is taken away', () => {
  expect(cardAnswers({ form, data: {}, code: 'MCR1:abc', toAddress })).toBeNull()
  const kept = cardAnswers({ form, data: { ten: 'Lò Thị Mẩy' }, code: CARD, toAddress })
  expect(kept?.data['ten']).toBe('Lò Thị Mẩy')
  expect(cardAnswers({ form: null, data: {}, code: CARD, toAddress })).toEqual({ data: {}, known: [] })
})
