import { expect, it } from 'vitest'
import type { CentreView, DutyNow } from '../../domain/centre/centre-view.ts'
import type { KioskPlace } from '../../domain/station/place.ts'
import { placeTexts } from './place-texts.ts'

const duty = (from: string, to: string, phone: string): DutyNow => ({
  date: '2026-11-23',
  from,
  to,
  name: 'Mai',
  phone,
})
const place = (change: Partial<CentreView> = {}) =>
  ({
    centre: 'Trung tâm X',
    view: {
      phones: [{ name: 'Văn thư', number: '0237 000' }],
      dutyNow: duty('07:30', '11:30', '0237 111'),
      dutyNext: duty('13:30', '17:00', '0237 222'),
      notices: ['Nghỉ ngày 25/11'],
      ...change,
    },
  }) as KioskPlace

it.each([
  ['2026-11-23T08:00', '0237 111'],
  ['2026-11-23T14:00', '0237 222'], // told in the morning, no line since
  ['2026-11-23T12:00', '0237 000'],
  ['2026-11-24T08:00', '0237 000'],
])('Q06: at %s the telephone is %s', (wall, phone) => {
  expect(placeTexts(place(), wall).dutyPhone).toBe(phone)
})

it('nobody is named, and nothing is made up', () => {
  expect(JSON.stringify(placeTexts(place(), '2026-11-23T08:00'))).not.toContain('Mai')
  expect(placeTexts(null, '2026-11-23T08:00')).toEqual({ centre: null, dutyPhone: null, notices: [] })
  const empty = place({ dutyNow: null, dutyNext: null, phones: [] })
  expect(placeTexts(empty, '2026-11-23T08:00').dutyPhone).toBeNull()
})
