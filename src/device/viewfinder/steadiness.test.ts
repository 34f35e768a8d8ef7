import { expect, test } from 'vitest'
import type { Outline, Quad, QualityFault } from '../../bridge/imaging.ts'
import { adviceFor } from './coach.ts'
import { afterShot, atFirst, readiness, watch, type Steadiness } from './steadiness.ts'

const size = { width: 640, height: 480 }
const sheetAt = (dx: number): Quad => [
  [150 + dx, 40],
  [450 + dx, 40],
  [450 + dx, 440],
  [150 + dx, 440],
]
const seen = (corners: Quad | null, faults: QualityFault[] = [], confidence = 0.8): Outline => ({
  corners,
  confidence,
  faults,
})

/** Looks every 100 ms, each as given. */
function after(looks: readonly Outline[], from: Steadiness = atFirst): { state: Steadiness; ready: number } {
  let state = from
  looks.forEach((look, at) => (state = watch(state, look, { size, now: at * 100 })))
  return { state, ready: readiness(state, (looks.length - 1) * 100) }
}
const times = (count: number, look: (at: number) => Outline) =>
  Array.from({ length: count }, (_, at) => look(at))

test('a sheet that trembles in the hand is ready after 0.8 s, not before', () => {
  const held = (at: number) => seen(sheetAt((at % 3) * 4))
  expect(after(times(8, held)).ready).toBeLessThan(1)
  expect(after(times(9, held)).ready).toBe(1)
})

test.each([
  ['a sheet that drifts', (at: number) => seen(sheetAt(at * 12))],
  ['glare', () => seen(sheetAt(0), ['glare'])],
  ['blur', () => seen(sheetAt(0), ['blurred'])],
  ['an edge outside the picture', () => seen(sheetAt(0), ['cut-off'])],
  ['an outline nobody trusts', () => seen(sheetAt(0), [], 0.2)],
  ['no sheet', () => seen(null)],
])('%s is never taken by itself', (_, look) => {
  expect(after(times(40, look)).ready).toBeLessThan(1)
})

test('paleness and skew do not hold the shot back', () => {
  expect(after(times(9, () => seen(sheetAt(0), ['pale', 'skewed', 'too-few-pixels']))).ready).toBe(1)
})

test('a slow computer needs three looks, however long they take', () => {
  let state = atFirst
  for (const now of [0, 2000]) state = watch(state, seen(sheetAt(0)), { size, now })
  expect(readiness(state, 2000)).toBeLessThan(1)
  state = watch(state, seen(sheetAt(0)), { size, now: 4000 })
  expect(readiness(state, 4000)).toBe(1)
})

test('the sheet just taken is left alone until it goes or is changed for another', () => {
  const shot = afterShot(after(times(9, () => seen(sheetAt(0)))).state, sheetAt(0))
  expect(
    after(
      times(30, () => seen(sheetAt(3))),
      shot,
    ).ready,
  ).toBe(0)
  const gone = after([seen(null)], shot).state
  expect(
    after(
      times(9, () => seen(sheetAt(0))),
      gone,
    ).ready,
  ).toBe(1)
  const other = after(
    times(10, () => seen(sheetAt(120))),
    shot,
  )
  expect(other.ready).toBe(1)
})

test('the advice names what to do first', () => {
  const advice = (outline: Outline, state = atFirst) =>
    adviceFor(outline, watch(state, outline, { size, now: 0 }), { size, now: 200 })
  expect(advice(seen(null))).toBe('show')
  expect(advice(seen(null, ['dark', 'blurred']))).toBe('dark')
  expect(advice(seen(sheetAt(0), ['blurred', 'glare']))).toBe('glare')
  expect(
    advice(
      seen([
        [300, 200],
        [380, 200],
        [380, 300],
        [300, 300],
      ]),
    ),
  ).toBe('closer')
  expect(advice(seen(sheetAt(0)))).toBe('still')
  expect(advice(seen(sheetAt(0)), afterShot(atFirst, sheetAt(0)))).toBe('next')
})
