import { expect, test } from 'vitest'
import { emptyCentre, type CentreFacts } from '../../domain/centre/centre-facts.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { collectionLines } from './collection-words.ts'

const { calendar } = realLaw()
const centre = (facts: Partial<CentreFacts>, version = 1) => ({
  version,
  facts: { ...emptyCentre, ...facts },
})
const phones = [
  { name: 'Trực Trung tâm', number: '0237 3000 111' },
  { name: 'Phản ánh, kiến nghị', number: '0237 3000 112' },
]
const plain = (line: string) => line.replace(/\u00a0/g, ' ').replace(/\u2060/g, '')
// A Wednesday.
const at = '2026-11-25T16:30'
const duty = [{ on: 3 as const, part: 'afternoon' as const, name: 'Mai', phone: '0912 000 003' }]

test('Q06, Q07: when the place is open and whom to call, in the words of the paper', () => {
  const saturdays = { on: { weekday: 6 as const }, startsAt: 450, endsAt: 660, why: 'Đông người' }
  const open = { ...calendar, extraOpenings: [saturdays] } as unknown as typeof calendar
  expect(collectionLines(centre({ phones, duty }), open, 'counter', at).map(plain)).toEqual([
    'Nơi trả kết quả mở cửa: thứ Hai đến thứ Sáu 07:00–11:30, 13:30–17:00; thứ Bảy 07:30–11:00.',
    'Điện thoại: 0237 3000 111 (Trực Trung tâm).',
  ])
})

test('Q06: without a telephone of the centre, that of who answers when the result is due; without one, hours alone', () => {
  expect(collectionLines(centre({ duty }), calendar, 'counter', at)[1]).toBe('Điện thoại trực: 0912 000 003.')
  expect(collectionLines(centre({}), calendar, 'counter', at)).toHaveLength(1)
})

test('a device that heard nothing of the centre says nothing; nobody comes for what is sent', () => {
  expect(collectionLines(centre({ phones }, 0), calendar, 'counter', at)).toEqual([])
  expect(collectionLines(centre({ phones }), calendar, 'post', at)).toEqual([])
  expect(collectionLines(centre({ phones }), calendar, 'electronic', at)).toEqual([])
})
