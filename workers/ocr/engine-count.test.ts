import { expect, test } from 'vitest'
import { engineCount } from './engine-count.ts'

test.each([
  [2, 4, 2],
  [8, 8, 2],
  [1, 8, 1],
  [4, 2, 1],
  [8, undefined, 1],
])('%i cores and %s GB: %i', (cores, memoryGb, count) => expect(engineCount({ cores, memoryGb })).toBe(count))
