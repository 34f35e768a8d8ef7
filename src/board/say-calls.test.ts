import { signal } from '@preact/signals'
import { expect, it, vi } from 'vitest'
import type { BoardCall, BoardView } from '../../domain/queue/board-view.ts'
import { openSaidCalls } from './said-calls.ts'
import { sayCalls } from './say-calls.ts'

const NOW = Date.parse('2026-11-23T01:20:00Z')
const call = (count: number, secondsAgo: number, calls = 1): BoardCall => ({
  number: { series: 'A', count },
  counter: 1,
  calls,
  at: NOW - secondsAgo * 1000,
})
const view = (...called: BoardCall[]): BoardView => ({
  day: '2026-11-23',
  called,
  next: [],
  waiting: 0,
  open: [1],
  minutes: 5,
})

it('says each call once, whichever source it comes from, and a recall again', () => {
  const kept = new Map<string, string>()
  const disk = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const announce = vi.fn<(number: { count: number }, counter: number) => Promise<void>>(async () => undefined)
  const said = () => announce.mock.calls.map(([{ count }]) => count)
  const shown = signal<BoardView | null>(null)
  const stop = sayCalls(shown, { announce }, openSaidCalls(disk), () => NOW)
  expect(said()).toEqual([])
  shown.value = view(call(1, 3600)) // of an hour ago: the board was off
  shown.value = view(call(2, 0), call(1, 3600))
  shown.value = view(call(1, 3600)) // the server is a moment behind the desk
  shown.value = view(call(2, 0), call(1, 3600))
  shown.value = view(call(2, 0, 2))
  expect(said()).toEqual([2, 2])
  stop()
  sayCalls(shown, { announce }, openSaidCalls(disk), () => NOW)
  expect(said()).toEqual([2, 2])
})
