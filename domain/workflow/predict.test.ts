import { expect, test } from 'vitest'
import { dated, stay } from '../../tests/support/dated-dossier.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { workClock } from '../deadline/work-clock.ts'
import { addStep, changeStep, mergeStep, removeStep } from './edit-plan.ts'
import { planOf } from './plan.ts'
import { lateShare, predict } from './predict.ts'
import { walkOf } from './step-times.ts'

const plan = planOf(null)
const facts = { clock: workClock(realLaw().calendar), procedureOf: () => ({ steps: plan }) }
const at = (minute: number) =>
  `2026-11-23T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Half an hour at the counter, an hour and some of work, twenty minutes on the leader's desk, ten to hand out. */
const walks = Array.from({ length: 10 }, (_, n) => {
  const ends = [30, 90 + n, 110 + n, 120 + n]
  const spans = ['', 'handle', 'approve', 'return'].map((step, i) =>
    stay(step, 'a', at(ends[i - 1] ?? 0), at(ends[i]!)),
  )
  return walkOf(dated({ stage: 'closed', stepLog: spans }), facts)
})
const asked = (after: typeof plan, merged: readonly string[] = []) =>
  predict(walks, { before: plan, after, merged })

test('L09: a step that is cut takes no time, one whose work goes on in another keeps its time', () => {
  expect(asked(plan)).toEqual({
    dossiers: 10,
    before: { medianMinutes: 125, p90Minutes: 128 },
    after: { medianMinutes: 125, p90Minutes: 128 },
    unmeasured: [],
  })
  expect(asked(removeStep(plan, 'approve'))?.after).toEqual({ medianMinutes: 105, p90Minutes: 108 })
  expect(asked(mergeStep(plan, 'handle'), ['approve'])?.after).toEqual({
    medianMinutes: 125,
    p90Minutes: 128,
  })
})

test('L09: a new step takes the hours it is given; without any it is named, not guessed', () => {
  const longer = addStep(plan, 'handle', 'handler', 'Thẩm tra')
  expect(asked(longer)).toMatchObject({ after: { medianMinutes: 125 }, unmeasured: ['handler-2'] })
  const timed = changeStep(longer, 'handler-2', { hours: 1.5 })
  expect(asked(timed)).toMatchObject({ after: { medianMinutes: 215 }, unmeasured: [] })
})

test('L09: how often fewer hours would have been too few', () => {
  expect(lateShare(walks, { id: 'handle', hours: 1 })).toBe(0.9)
  expect(lateShare(walks, { id: 'handle', hours: 2 })).toBe(0)
  expect(lateShare(walks, { id: 'handle', hours: null })).toBeNull()
  expect(lateShare(walks, { id: 'other', hours: 1 })).toBeNull()
  expect(predict([], { before: plan, after: plan, merged: [] })).toBeNull()
})
