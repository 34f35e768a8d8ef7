import { expect, test } from 'vitest'
import { factsOf, reception, slipLaw } from '../../../tests/golden/slips/sample-dossier.ts'
import type { StepEntry, Waiting } from '../../dossier/state-parts.ts'
import { controlValues } from './control.ts'

const law = slipLaw()
const at = (wall: string) => `${wall}:30+07:00`

function entry(more: Partial<StepEntry>): StepEntry {
  const began = { step: 's', to: 'a', office: null, from: at('2026-11-25T08:00') }
  return { ...began, until: null, due: null, returned: false, ...more }
}

/** Columns "result" and "note" of each row. */
function judged(stepLog: readonly StepEntry[], waiting: readonly Waiting[] = []) {
  const facts = factsOf([reception()])
  const state = { ...facts.state, stepLog, waiting }
  const { tables } = controlValues({ ...facts, state, reception: facts.state.reception! }, law)
  return tables['steps']?.slice(0, stepLog.length).map((row) => row.slice(4))
}

test.each([
  ['2026-11-25T09:00', '2026-11-26T09:00', 'Trước hạn'],
  ['2026-11-26T08:59', '2026-11-26T09:00', 'Đúng hạn'],
  ['2026-11-26T09:00', '2026-11-26T09:00', 'Đúng hạn'],
  ['2026-11-26T09:01', '2026-11-26T09:00', 'Quá hạn'],
  [null, '2026-11-26T09:00', ''],
  ['2026-11-26T09:01', null, ''],
])('a step done %s, due %s: %s', (until, due, words) => {
  expect(judged([entry({ due, until: until && at(until) })])).toEqual([[words, '']])
})

test('what the resident took to complete the file is nobody’s, on paper as on the screen', () => {
  const late = entry({ due: '2026-11-26T09:00', until: at('2026-11-27T08:00') })
  const waiting = [{ from: at('2026-11-25T13:30'), until: at('2026-11-26T13:30') }]
  expect(judged([late])).toEqual([['Quá hạn', '']])
  expect(judged([late], waiting)).toEqual([['Đúng hạn', '']])
})

test('why a file came back stands beside it, judged by the day it was given', () => {
  const back = {
    due: '2026-11-26T09:00',
    until: at('2026-11-25T10:00'),
    returned: true,
    reason: 'Thiếu ngày',
  }
  expect(judged([entry(back)])).toEqual([['Trước hạn', expect.stringMatching(/: Thiếu ngày$/)]])
})
