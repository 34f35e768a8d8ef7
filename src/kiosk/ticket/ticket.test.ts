import { expect, test } from 'vitest'
import { realLaw } from '../../../tests/support/real-law.ts'
import type { Ticket } from '../../../domain/queue/day.ts'
import { commonFields } from './common-fields.ts'
import { ticketSlip } from './ticket-slip.ts'

const procedures = [...realLaw().procedures.values()].map(({ procedure }) => procedure)

test('the tiles are the six fields most procedures of the law pack are of; the one looked at stands first', () => {
  const fields = commonFields(procedures)
  expect(fields).toHaveLength(6)
  expect(fields[0]).toBe('Hộ tịch')
  expect(new Set(fields).size).toBe(6)
  expect(commonFields(procedures, 'Đất đai').slice(0, 2)).toEqual(['Đất đai', 'Hộ tịch'])
  expect(commonFields(procedures, 'Hòa giải ở cơ sở')[0]).toBe('Hòa giải ở cơ sở')
})

const ticket: Ticket = {
  id: '2026-11-21/A-012',
  number: { series: 'A', count: 12 },
  isShown: false,
  priority: 'elderly',
  isQuick: false,
  field: 'Hộ tịch',
  preCheck: null,
  takenAt: { ms: Date.parse('2026-11-21T01:22:00Z'), tick: 0, device: 'k' },
  stage: 'waiting',
  counter: null,
  calledAt: null,
  calls: 0,
  endedAt: null,
  alsoCalledBy: [],
}

test('a ticket says the number, the wait, what it is about and when: nobody’s name', () => {
  const lines = ticketSlip(ticket, { before: 3, minutes: 15 }, 'xã Hoằng Sơn').map(({ text }) => text)
  expect(lines).toEqual([
    'Trung tâm Phục vụ hành chính công xã Hoằng Sơn',
    'Số của ông bà',
    'A-012',
    'Còn 3 người trước, khoảng 15 phút',
    'Việc: Hộ tịch',
    'Ưu tiên: Người cao tuổi',
    'Mời ông bà ngồi chờ. Màn hình và loa sẽ gọi số.',
    '08:22 ngày 21/11/2026',
  ])
})

test('a form filled in before is named by its code, to be said when the line is away', () => {
  const preCheck = { procedure: '1.001193', conditions: [], have: [], code: 'K7M4XPA' }
  const lines = ticketSlip({ ...ticket, preCheck }, { before: 0, minutes: null }, 'xã X')
  expect(lines.map(({ text }) => text)).toContain('Tờ khai đã điền: mã K7M 4XPA')
  expect(lines.map(({ text }) => text)).not.toContain('Quầy đã biết giấy tờ ông bà mang theo.')
})

test('with no counter open yet no minutes are promised; who does not know is helped', () => {
  const lines = ticketSlip(
    { ...ticket, field: null, priority: 'ordinary' },
    { before: 0, minutes: null },
    'xã X',
  ).map(({ text }) => text)
  expect(lines.slice(3, 5)).toEqual(['Chưa có quầy mở. Mời ông bà ngồi chờ.', 'Cán bộ sẽ đến giúp ông bà.'])
})
