import { expect, test } from 'vitest'
import { dated, instant } from '../../tests/support/dated-dossier.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { dueCaseOf } from './due-case.ts'
import { dueStanding } from './due-standing.ts'

const { calendar } = realLaw()
const kindOf = (dossier: Parameters<typeof dueCaseOf>[0]) =>
  dueStanding(dueCaseOf(dossier), '2026-12-10T08:00', calendar).kind

test('stamped copies that wait to be fetched are not overdue', () => {
  const register = { book: '1', number: '12', year: 2026 }
  const certified = {
    register,
    entries: [],
    signer: 'A',
    vnd: 0,
    actor: 'o',
    at: instant('2026-11-26T09:00'),
  }
  expect(kindOf(dated({ stage: 'result-attached', certified }))).toBe('ready')
  expect(kindOf(dated({ stage: 'in-step' }))).toBe('overdue')
})

test('what is on its way to the competent agency has no date yet; what it took over has', () => {
  const sent = { agency: 'UBND xã Mường Chanh', reason: 'r', at: instant('2026-11-20T10:00') }
  const due = { at: '2026-12-01T10:00', rule: 'working-days:3', why: '' }
  const accepted = { at: '2026-11-24T08:00', due, reference: '7' }
  expect(kindOf(dated({ stage: 'forwarded', forwarded: { ...sent, accepted: null } }))).toBe('none')
  expect(kindOf(dated({ stage: 'forwarded', forwarded: { ...sent, accepted } }))).toBe('overdue')
})
