import { expect, test } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import { workClock } from '../deadline/work-clock.ts'
import { unbornDossier, type DossierState } from '../dossier/state.ts'
import { stepFigures } from './step-times.ts'

const facts = { clock: workClock(realLaw().calendar), procedureOf: () => null }
const instant = (minute: number) =>
  `2026-11-23T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00+07:00`

/** Looked at for an hour, worked on; stamped through in ten minutes and never touched. */
function dossier(n: number, sentBack = false): DossierState {
  const stay = (step: string, to: string, from: number, until: number) => ({
    step,
    to,
    office: null,
    from: instant(from),
    until: instant(until),
    due: '2026-11-23T08:30',
    returned: false,
  })
  const check = stay('check', 'a', 0, 60 + n)
  const stamp = stay('stamp', 'b', 60 + n, 70 + n)
  const fact = (type: 'note-added' | 'step-completed', actor: string, minute: number) => ({
    event: `${type}${minute}`,
    type,
    actor,
    at: instant(minute),
  })
  return {
    ...unbornDossier(String(n)),
    stepLog: [check, stamp, ...(sentBack ? [{ ...check, from: stamp.until, returned: true }] : [])],
    timeline: [fact('note-added', 'a', 30), fact('step-completed', 'b', 70 + n)],
  }
}

test('L09: a seeded log gives the median of each step, the longest first, and names the one that adds nothing', () => {
  const figures = stepFigures(
    Array.from({ length: 11 }, (_, n) => dossier(n)),
    facts,
  )
  expect(figures).toEqual([
    {
      step: 'check',
      stays: 11,
      medianMinutes: 65,
      p90Minutes: 69,
      late: 11,
      sentBack: 0,
      idle: 0,
      isWithoutValue: false,
    },
    {
      step: 'stamp',
      stays: 11,
      medianMinutes: 10,
      p90Minutes: 10,
      late: 11,
      sentBack: 0,
      idle: 11,
      isWithoutValue: true,
    },
  ])
})

test('L09: a step that found one fault is worth its time; few stays say nothing', () => {
  const withFault = stepFigures(
    Array.from({ length: 11 }, (_, n) => dossier(n, n === 0)),
    facts,
  )
  expect(withFault.find((one) => one.step === 'stamp')).toMatchObject({ sentBack: 1, isWithoutValue: false })
  expect(stepFigures([dossier(1)], facts).map((one) => one.isWithoutValue)).toEqual([false, false])
})
