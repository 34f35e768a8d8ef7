import { signal } from '@preact/signals'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Line } from '../queue/queue-tabs.ts'
import { lostSince } from './lost-since.ts'

let kept: Map<string, string>
beforeEach(() => {
  kept = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

it('says since when the server is away, also to a page that was loaded again', () => {
  const line = signal<Line>('away')
  let now = 1000
  const first = lostSince(line, () => now)
  expect(first.since.value).toBeNull()
  line.value = 'live'
  expect(first.since.value).toBeUndefined()
  now = 5000
  line.value = 'away'
  expect(first.since.value).toBe(5000)
  first.stop()

  now = 9000
  const again = lostSince(signal<Line>('away'), () => now)
  expect(again.since.value).toBe(5000)
  again.stop()
})

it('a shelf that cannot be written names no time after a reload, and shows the line all the same', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  const line = signal<Line>('live')
  const lost = lostSince(line, () => 1)
  line.value = 'away'
  expect(lost.since.value).toBe(1)
  lost.stop()
})
