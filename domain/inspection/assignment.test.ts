import { expect, test } from 'vitest'
import { checkAssignment, isRunning, runningFor, type Assignment } from './assignment.ts'
import { auditReach, maskNumbers } from './audit-log.ts'
import { checkStep, FINDING_STEPS, stepsAfter, type FindingStep } from './finding.ts'

const asked = {
  officer: 'o',
  decision: '12/QĐ-UBND',
  purpose: 'Kiểm tra công vụ',
  from: '2026-11-20',
  until: '2026-12-10',
}
const given: Assignment = { ...asked, id: 'a', by: 'l', at: '2026-11-19T02:00:00Z', ended: null }
const code = (more: object) => {
  const checked = checkAssignment({ ...asked, ...more }, '2026-11-20')
  return checked.ok ? null : checked.problem.code
}

test('an assignment has a decision, a purpose and at most ninety days that are not over', () => {
  expect(code({})).toBeNull()
  expect(code({ decision: ' ' })).toBe('inspection.assignment.decision')
  expect(code({ purpose: '' })).toBe('inspection.assignment.purpose')
  for (const days of [
    { until: '2026-11-19' },
    { from: '2026-10-01', until: '2026-11-19' },
    { until: '2027-02-18' },
    { until: '2026-11-31' },
    { from: 'x' },
  ])
    expect(code(days), JSON.stringify(days)).toBe('inspection.assignment.days')
  expect(code({ until: '2027-02-17' })).toBeNull()
})

test('it runs on both its days, for its officer, until somebody ends it', () => {
  expect(
    ['2026-11-19', '2026-11-20', '2026-12-10', '2026-12-11'].map((day) => isRunning(given, day)),
  ).toEqual([false, true, true, false])
  expect(runningFor([given], 'o', '2026-11-25')).toBe(given)
  expect(runningFor([given], 'p', '2026-11-25')).toBeNull()
  expect(isRunning({ ...given, ended: { by: 'l', at: 'x' } }, '2026-11-25')).toBe(false)
})

test('a finding is answered by the unit, closed by the inspector, and then it is closed', () => {
  const at = (...steps: FindingStep[]) => ({
    entries: steps.map((step) => ({ step, by: 'x', at: 'y', text: 'z' })),
  })
  const open = (...steps: FindingStep[]) => [
    ...stepsAfter(at(...steps), 'unit'),
    ...stepsAfter(at(...steps), 'inspector'),
  ]
  expect(open('raised')).toEqual(['answered', 'closed'])
  expect(open('raised', 'answered')).toEqual(['returned', 'closed'])
  expect(open('raised', 'answered', 'returned')).toEqual(['answered', 'closed'])
  for (const step of FINDING_STEPS) expect(checkStep(at('raised', 'closed'), step, 'x').ok, step).toBe(false)
  expect(checkStep(at('raised'), 'answered', ' ')).toMatchObject({
    problem: { code: 'inspection.finding.text' },
  })
})

test('who sees how much of the audit; numbers of people are covered, hashes and ids are not', () => {
  expect(auditReach(['leader'])).toBe('commune')
  expect(auditReach(['inspector'])).toBe('commune')
  expect(auditReach(['admin'])).toBe('security')
  expect(auditReach(['receiver'])).toBe('own')
  for (const role of ['team', 'accountant'] as const) expect(auditReach([role]), role).toBeNull()
  const id = '00000000-0000-7000-8000-123456789012'
  expect(
    maskNumbers({ text: 'CCCD 038190001234, gọi 0912345678', list: [id, 'ab12'.repeat(16)], n: 123456789 }),
  ).toEqual({
    text: 'CCCD •••234, gọi •••678',
    list: [id, 'ab12'.repeat(16)],
    n: 123456789,
  })
})
