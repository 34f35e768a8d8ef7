import { describe, expect, it } from 'vitest'
import type { BoardCall, BoardView } from '../../domain/queue/board-view.ts'
import { callKey, newCalls } from './new-calls.ts'
import { openSaidCalls } from './said-calls.ts'

const DAY = '2026-11-23'
const AT = Date.parse('2026-11-23T01:20:00Z')
const call = (count: number, secondsAgo: number, calls = 1, counter = 1): BoardCall => ({
  number: { series: 'A', count },
  counter,
  calls,
  at: AT - secondsAgo * 1000,
})
const view = (...called: BoardCall[]): BoardView => ({
  day: DAY,
  called,
  next: [],
  waiting: 0,
  open: [1],
  minutes: 5,
})
const shelf = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}
const counts = (calls: readonly BoardCall[]) => calls.map(({ number }) => number.count)

describe('which calls are said', () => {
  it('those not said yet, in the order they were made; a recall again', () => {
    const said = openSaidCalls(shelf())
    said.add(view(call(1, 30)))
    expect(counts(newCalls(view(call(3, 0), call(2, 5), call(1, 30)), said.keys, null))).toEqual([2, 3])
    said.add(view(call(3, 0), call(2, 5)))
    expect(counts(newCalls(view(call(2, 0, 2), call(3, 0)), said.keys, null))).toEqual([2])
  })

  it('after an outage only those of the last minute, not the morning', () => {
    const morning = view(call(9, 0), call(8, 40), call(7, 600), call(6, 5000))
    expect(counts(newCalls(morning, new Set(), null))).toEqual([8, 9])
  })

  it('a board switched on an hour after the last call is silent; with a clock that is behind it speaks', () => {
    expect(newCalls(view(call(1, 0)), new Set(), AT + 3_600_000)).toEqual([])
    expect(counts(newCalls(view(call(1, 0)), new Set(), AT - 3_600_000))).toEqual([1])
  })

  it('another counter calling the same number is another call', () => {
    expect(callKey(DAY, call(1, 0, 1, 1))).not.toBe(callKey(DAY, call(1, 0, 1, 2)))
  })
})

describe('what was said, over a reload', () => {
  it('is not said again; of an earlier day nothing is kept', () => {
    const disk = shelf()
    openSaidCalls(disk).add(view(call(1, 0)))
    expect(newCalls(view(call(1, 0)), openSaidCalls(disk).keys, AT)).toEqual([])
    const next = openSaidCalls(disk)
    next.add({ ...view(call(1, 0)), day: '2026-11-24' })
    expect([...next.keys].every((key) => key.startsWith('2026-11-24'))).toBe(true)
  })

  it('a shelf that is full, or holds something else, silences nothing', () => {
    const broken = {
      getItem: () => '{"no":"list"',
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    const said = openSaidCalls(broken)
    said.add(view(call(1, 0)))
    expect(counts(newCalls(view(call(2, 0), call(1, 0)), said.keys, null))).toEqual([2])
  })
})
