import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ANSWER_WITHIN_MS, ASK_AFTER_MS, presenceAfter } from './idle.ts'

test('asks between 40 and 45 seconds of silence, gives 20 to answer, and wakes from a long sleep as gone', () => {
  expect(ASK_AFTER_MS).toBeGreaterThanOrEqual(40_000)
  expect(ASK_AFTER_MS).toBeLessThanOrEqual(45_000)
  expect(ANSWER_WITHIN_MS).toBeGreaterThanOrEqual(20_000)
  expect(presenceAfter(ASK_AFTER_MS - 1).kind).toBe('here')
  expect(presenceAfter(ASK_AFTER_MS)).toMatchObject({ kind: 'asked', seconds: 20 })
  expect(presenceAfter(ASK_AFTER_MS + 19_500)).toMatchObject({ kind: 'asked', seconds: 1 })
  expect(presenceAfter(ASK_AFTER_MS + ANSWER_WITHIN_MS).kind).toBe('gone')
  expect(presenceAfter(3 * 3_600_000).kind).toBe('gone')
})

test('property: looking when told to, every second is shown and silence always ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 70_000 }), (start) => {
      const shown: number[] = []
      let at = start
      for (let turns = 0; turns < 30; turns++) {
        const now = presenceAfter(at)
        if (now.kind === 'gone') break
        expect(now.nextMs).toBeGreaterThan(0)
        if (now.kind === 'asked') shown.push(now.seconds)
        at += now.nextMs
      }
      expect(presenceAfter(at).kind).toBe('gone')
      expect(shown).toEqual(Array.from({ length: shown.length }, (_, i) => shown.length - i))
    }),
  )
})
