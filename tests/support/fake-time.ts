/** A wall clock that can be set, and a monotonic one that cannot. */
import type { TimeSource } from '../../src/device/clock.ts'

export interface FakeTime extends TimeSource {
  /** Both clocks go on. */
  pass(ms: number): void
  /** Somebody, or a dead battery, sets the wall clock. */
  setWall(ms: number): void
  /** The machine sleeps: the wall goes on, the monotonic clock stands. */
  sleep(ms: number): void
}

export const FRIDAY_MORNING_MS = Date.parse('2026-11-20T08:00:00+07:00')

export function fakeTime(startMs = FRIDAY_MORNING_MS): FakeTime {
  let wall = startMs
  let monotonic = 5_000
  return {
    wallMs: () => wall,
    monotonicMs: () => monotonic,
    pass(ms) {
      wall += ms
      monotonic += ms
    },
    setWall: (ms) => (wall = ms),
    sleep: (ms) => (wall += ms),
  }
}
