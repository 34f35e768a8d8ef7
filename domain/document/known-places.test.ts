import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withKnownPlaces } from './known-places.ts'
import type { ProposedField } from './paper.ts'
import { parsePlaces } from '../place/places.ts'

const parsed = parsePlaces(JSON.parse(readFileSync('data/law/admin-thanhhoa.json', 'utf8')))
if (!parsed.ok) throw new Error(parsed.problem.code)
const places = parsed.value

const settled = (value: string, name = 'address') => {
  const field: ProposedField = { name, value, confidence: 0.89, origin: 'ocr', box: null, reason: 'label' }
  return withKnownPlaces({ kind: 'civil-extract', fields: [field] }, places).fields[0]!
}

test('marks the reader lost come back where only one commune, old or new, fits', () => {
  expect(settled('ỦY BAN NHÂN DÂN XÃ CAM TU', 'issuer')).toMatchObject({
    value: 'ỦY BAN NHÂN DÂN XÃ CẨM TÚ',
    confidence: 0.88,
    reason: 'dictionary',
  })
  expect(settled('Thôn 2, xã Pu Luông, tỉnh Thanh Hóa').value).toBe('Thôn 2, xã Pù Luông, tỉnh Thanh Hóa')
  expect(settled('Xã Hoăng Xuân, huyện Hoằng Hóa').value).toBe('Xã Hoằng Xuân, huyện Hoằng Hóa')
})

test.each([
  ['right as it stands', 'Thôn 1, xã Hoằng Đông, huyện Hoằng Hóa, tỉnh Thanh Hóa'],
  ['two communes fit (Hoằng Quý, Hoằng Quỳ)', 'Thôn 1, xã Hoăng Quỷ, huyện Hoằng Hóa'],
  ['a village is no commune', 'Thôn Cam Tu'],
  ['another province', 'Xã Trực Hùng, huyện Trực Ninh, tỉnh Nam Định'],
])('left alone: %s', (_, value) => expect(settled(value)).toMatchObject({ value, confidence: 0.89 }))

test('a name of a person or a number is never touched', () => {
  expect(settled('XÃ CAM TU', 'name').value).toBe('XÃ CAM TU')
})
