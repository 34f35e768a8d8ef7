import { describe, expect, it } from 'vitest'
import { openThings, verdictOf, type GoOutFacts } from './go-out-check.ts'
import { isFar, strokePath } from './stroke-path.ts'
import { weekAfter } from './week-after.ts'

const ready: GoOutFacts = {
  isProven: true,
  packDay: '2026-11-21',
  forms: 15,
  canSpeak: true,
  battery: { share: 0.8, isCharging: false },
  hasSpace: true,
  isLeased: true,
}

describe('ready to go out', () => {
  it('is ready only when everything that cannot be had on the way is there', () => {
    expect(openThings(ready)).toEqual([])
    expect(openThings({ ...ready, isProven: false, hasSpace: false })).toEqual(['offline', 'space'])
    expect(openThings({ ...ready, battery: { share: 0.3, isCharging: false } })).toEqual(['battery'])
    expect(openThings({ ...ready, battery: { share: 0.3, isCharging: true } })).toEqual([])
    expect(openThings({ ...ready, isLeased: false })).toEqual(['lease'])
  })

  it('a voice that is missing, or a browser that does not tell its battery, keeps nobody at home', () => {
    expect(verdictOf('voice', { ...ready, canSpeak: false })).toBe('advice')
    expect(verdictOf('battery', { ...ready, battery: null })).toBe('advice')
  })
})

describe('a signature', () => {
  it('is lines only, in whole numbers; a dot is drawn too', () => {
    expect(
      strokePath([
        [
          { x: 1.4, y: 2.6 },
          { x: 10, y: 20 },
        ],
        [{ x: 5, y: 5 }],
      ]),
    ).toBe('M1 3L10 20M5 5L5 5')
    expect(strokePath([])).toBe('')
    expect(strokePath([[{ x: -3, y: 1 }]])).toMatch(/^[ML0-9 -]+$/)
  })

  it('stops growing, whoever scribbles for an hour', () => {
    const long = Array.from({ length: 9_000 }, (_, i) => ({ x: i, y: i }))
    expect(strokePath([[{ x: 1, y: 1 }], long]).length).toBeLessThanOrEqual(20_000)
    expect(isFar({ x: 0, y: 0 }, { x: 1, y: 1 })).toBe(false)
    expect(isFar(undefined, { x: 0, y: 0 })).toBe(true)
  })
})

it('a visit put off comes a week later, over the end of a month too', () => {
  expect(weekAfter('2026-11-27')).toBe('2026-12-04')
  expect(weekAfter('??')).toBe('??')
})
