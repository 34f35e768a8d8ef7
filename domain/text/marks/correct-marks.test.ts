import { describe, expect, it } from 'vitest'
import { correctMarks } from './correct-marks.ts'
import { parseWordModel } from './word-model.ts'

const model = parseWordModel({
  pairs: `tổ6 chức6 dân5 trưởng4
tố4 cáo5
dân7 phố5 tộc5
đổi5
thay4 đổi5
đối6 với6 tượng5
thị5 trấn4
quốc4 gia4 phòng4
tộc5 thổ4
thổ4
thố1
ủy5 ban6
phó4 chủ4
chủ6 tịch6
chu3
ban6 nhân6
nhân6 dân6
bản6
bạn3
hiến4 pháp4
hiển3 nhiên3
cẩm4 thành2
cấm4 vận2
hai6 nghìn4
năm6 sinh5
${'các của cho được theo người nhà khi này một không có là trong để về ra vào lên còn rất hay'
  .split(' ')
  .map((word) => `${word}9`)
  .join('\n')}`,
  places: 'cẩm thành\nhoằng đông\nhoàng đồng\nthanh hóa',
})
const families = new Set(['trần', 'nguyễn', 'lê'])
const context = { model, isFamilyName: (low: string) => families.has(low) }

function corrected(line: string): string {
  const words = line.split(' ')
  const fixed = correctMarks(
    words.map((text) => ({ text })),
    context,
  )
  return words.map((word, at) => fixed[at] ?? word).join(' ')
}

describe('marks put right', () => {
  it.each([
    ['tố dân phố số 3', 'tổ dân phố số 3'],
    ['được thay đối, sau', 'được thay đổi, sau'],
    ['ỦY BẠN NHÂN DÂN', 'ỦY BAN NHÂN DÂN'],
    ['PHÓ CHU TỊCH', 'PHÓ CHỦ TỊCH'],
    ['Tố trưởng tố dân phố', 'Tổ trưởng tổ dân phố'],
    ['dân tộc: Thố', 'dân tộc: Thổ'],
    ['xã Cấm Thành, huyện', 'xã Cẩm Thành, huyện'],
  ])('%s', (read, right) => expect(corrected(read)).toBe(right))

  it.each([
    'đơn tố cáo của dân', // the other word of the pair is right here
    'đối với đối tượng',
    'Trần Tố Dân', // a name of a person
    'TRẦN THỊ TỐ DÂN',
    'ông Tố dân',
    'xã Hoàng Đồng', // a place of that name exists
    'BAN QD DÂN TRI', // abbreviations
    'thay. đối với', // a full stop between
    'số 15 đối', // a number says nothing of its neighbour
    'Thanh Hoá', // another style of tone, not another tone
  ])('left alone: %s', (line) => expect(corrected(line)).toBe(line))

  it('what is frozen stays', () => {
    const line = [{ text: 'tố', isFrozen: true }, { text: 'dân' }, { text: 'phố' }]
    expect(correctMarks(line, context)).toEqual([null, null, null])
  })
})

/** Numbers of a fixed sequence: the same lines each time. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')

describe('on any line', () => {
  const vocabulary = [
    ...'tố đối thay dân phố tộc thố ủy bạn nhân Đân Tố TỐ cấm Cấm Thành xã huyện năm nắm quôc gia tưòng Trần'.split(
      ' ',
    ),
    ...'038 12/05/2026 QĐ-UBND A12b 1a UBND CCCD 12a4 KH0A m2 ABC-123 x² email tO0 đ1 09a ĐÂ1 (tố) tố, "đối"'.split(
      ' ',
    ),
  ]
  const pick = sequence(7)
  const lines = Array.from({ length: 400 }, () =>
    Array.from({ length: 1 + pick(9) }, () => vocabulary[pick(vocabulary.length)]!),
  )

  it('letters stay, and whatever is no plain word stays whole', () => {
    for (const line of lines) {
      const fixed = correctMarks(
        line.map((text, at) => ({ text, isDoubtful: at % 2 === 0 })),
        context,
      )
      line.forEach((word, at) => {
        const text = fixed[at] ?? word
        expect(fold(text)).toBe(fold(word))
        if (/[^\p{L}(),"]/u.test(word) || /^[A-Z]{1,2}$|^UBND$|^CCCD$/.test(word)) expect(text).toBe(word)
      })
    }
  })

  it('corrected twice is corrected once', () => {
    for (const line of lines) {
      const first = correctMarks(
        line.map((text) => ({ text })),
        context,
      )
      const again = correctMarks(
        line.map((word, at) => ({ text: first[at] ?? word, isFrozen: first[at] !== null })),
        context,
      )
      expect(again.every((text) => text === null)).toBe(true)
    }
  })
})
