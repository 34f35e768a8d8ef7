import { expect, test } from 'vitest'
import { answerFaults, openOpinions, opinionStanding } from './opinions.ts'

const answer = (
  text: string,
  basis = 'Điều 16 Luật Hộ tịch 2014',
  stance: 'agree' | 'needs-data' = 'agree',
) => ({
  text,
  basis,
  stance,
  by: 'Công an xã',
  actor: 'o',
  at: '2026-11-23T08:00:00+07:00',
})

test.each([
  ['', ['empty']],
  ['  … ', ['empty']],
  ['Nhất trí.', ['general']],
  ['Đề nghị xem xét, giải quyết theo quy định của pháp luật.', ['general']],
  ['Thống nhất với nội dung dự thảo của quý cơ quan', ['general']],
  ['Ông Pó thường trú tại đây', ['short']],
  ['Ông Lò Văn Pó đăng ký thường trú tại bản Đôn từ 12/3/2019, không có tranh chấp nơi ở.', []],
])('L08: “%s” → %j', (text, faults) => {
  expect(answerFaults(answer(text))).toEqual(faults)
})

test('L08: agreeing or not needs a basis that can be looked up; asking for data does not', () => {
  const text = 'Cần thêm bản sao giấy khai tử của chủ hộ và số định danh của người nhận.'
  expect(answerFaults(answer(text, 'theo luật'))).toEqual(['no-basis'])
  expect(answerFaults(answer(text, '', 'needs-data'))).toEqual([])
})

test('L08: silence is flagged when its time has passed, a weak answer is no answer', () => {
  const due = { at: '2026-11-24T17:00', rule: 'by-hand', why: '' }
  const asked = { ask: 'a', office: 'Công an xã', question: 'q', due, askedAt: '', askedBy: 'o', answers: [] }
  const weak = { ...asked, answers: [answer('Nhất trí')] }
  const good = answer('Ông Lò Văn Pó đăng ký thường trú tại bản Đôn từ ngày 12/3/2019.')
  expect(opinionStanding(asked, '2026-11-24T17:00')).toBe('waiting')
  expect(opinionStanding(asked, '2026-11-24T17:01')).toBe('silent')
  expect(opinionStanding(weak, '2026-11-30T08:00')).toBe('weak')
  expect(opinionStanding({ ...weak, answers: [...weak.answers, good] }, '2026-11-30T08:00')).toBe('answered')
  expect(openOpinions({ opinions: [asked, weak] }, '2026-11-25T08:00')).toEqual({
    waiting: [],
    silent: [asked],
  })
})
