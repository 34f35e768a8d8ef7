import { expect, test } from 'vitest'
import { registerAlerts } from './register-alerts.ts'
import { differs, registerStanding, type RegisteredCertificate } from './register.ts'

const entry: RegisteredCertificate = {
  id: 'c1',
  officer: 'o4',
  holder: 'Trần Thị Ngọc Ánh',
  position: 'Phó Chủ tịch',
  unit: 'UBND xã Hoằng Giang',
  serial: '1000',
  issuer: 'CA phục vụ cơ quan Nhà nước',
  validFrom: '2024-01-01T00:00:00Z',
  validTo: '2027-01-30T16:59:59Z', // 23:59:59 on the wall of 30 January
  source: 'file',
  recordedBy: 'o5',
  recordedAt: '2026-01-01T00:00:00Z',
  endedAt: null,
  present: { position: 'Phó chủ tịch ', isActive: true },
}
const used = {
  serial: '1000',
  issuer: entry.issuer,
  holder: { title: '' },
  signedAt: '2026-11-22T08:00:00Z',
}

test.each([
  ['it is there', {}, {}, 'registered'],
  ['another serial', {}, { serial: '1001' }, 'not-registered'],
  ['another issuer with the same serial', {}, { issuer: 'CA khác' }, 'not-registered'],
  ['ended before it was used', { endedAt: '2026-11-22T08:00:00Z' }, {}, 'not-registered'],
  ['ended afterwards', { endedAt: '2026-11-22T08:00:01Z' }, {}, 'registered'],
  ['promoted', { present: { position: 'Chủ tịch', isActive: true } }, {}, 'position-differs'],
  ['left the commune', { present: { position: '', isActive: false } }, {}, 'position-differs'],
  ['no position on the account', { present: { position: '', isActive: true } }, {}, 'registered'],
  ['the certificate says another one', {}, { holder: { title: 'Chủ tịch' } }, 'position-differs'],
  [
    'no officer of this commune',
    { officer: null, present: null },
    { holder: { title: 'Bộ trưởng' } },
    'registered',
  ],
] as const)('L04: %s', (_, change, signed, standing) => {
  expect(registerStanding([{ ...entry, ...change }], { ...used, ...signed })).toBe(standing)
})

test('L04: where no register is kept nothing is held against a signature', () => {
  expect(registerStanding(null, used)).toBe('no-register')
  expect(differs(entry)).toBe(false)
})

test.each([
  ['2026-11-30T16:59:59Z', null], // 30 November: 61 days
  ['2026-11-30T17:00:00Z', [60, 60]], // midnight on the wall
  ['2026-12-30T17:00:00Z', [30, 30]],
  ['2026-12-30T16:59:59Z', [60, 31]],
  ['2027-01-22T16:59:59Z', [30, 8]],
  ['2027-01-22T17:00:00Z', [7, 7]],
  ['2027-01-30T16:59:59Z', [7, 0]],
  ['2027-01-30T17:00:00Z', ['over', -1]],
] as const)('L04: at %s the alert is %o', (now, expected) => {
  const [alert] = registerAlerts([entry], now)
  expect(alert ? [alert.level, alert.daysLeft] : null).toEqual(expected)
})

test('L04: the most urgent first; one that was ended is not told of', () => {
  const soon = { ...entry, id: 'c2', validTo: '2026-12-01T00:00:00Z' }
  const ended = { ...soon, id: 'c3', endedAt: '2026-11-01T00:00:00Z' }
  const alerts = registerAlerts([entry, ended, soon], '2026-12-20T00:00:00Z')
  expect(alerts.map(({ certificate, level }) => [certificate.id, level])).toEqual([
    ['c2', 'over'],
    ['c1', 60],
  ])
})
