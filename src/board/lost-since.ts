/** Since when the server has not answered, over a reload too. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Line } from '../queue/queue-tabs.ts'

const PLACE = 'motcua-board-heard'
const EVERY_MS = 30_000

export interface LostSince {
  /** Undefined: it answers. Null: it never did. */
  readonly since: ReadonlySignal<number | null | undefined>
  stop(): void
}

export function lostSince(line: ReadonlySignal<Line>, nowMs: () => number): LostSince {
  const heardAt = signal<number | null>(Number(localStorage.getItem(PLACE)) || null)
  const note = () => {
    heardAt.value = nowMs()
    try {
      localStorage.setItem(PLACE, String(heardAt.value))
    } catch {
      // Without it a reload during an outage names no time.
    }
  }
  let before: Line = 'away'
  const stopLooking = effect(() => {
    // The moment it went away is the last one it was there.
    if (line.value === 'live' || before === 'live') note()
    before = line.value
  })
  const noting = setInterval(() => line.peek() === 'live' && note(), EVERY_MS)
  return {
    since: computed(() => (line.value === 'live' ? undefined : heardAt.value)),
    stop() {
      stopLooking()
      clearInterval(noting)
    },
  }
}
