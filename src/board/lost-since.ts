/** Since when the server has not answered, over a reload too. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Line } from '../queue/queue-tabs.ts'

const PLACE = 'motcua-board-heard'
const EVERY_MS = 30_000

/** Undefined: it answers. Null: it never did. */
export function lostSince(
  line: ReadonlySignal<Line>,
  nowMs: () => number,
): ReadonlySignal<number | null | undefined> {
  const heardAt = signal<number | null>(Number(localStorage.getItem(PLACE)) || null)
  const note = () => {
    if (line.peek() !== 'live') return
    heardAt.value = nowMs()
    try {
      localStorage.setItem(PLACE, String(heardAt.value))
    } catch {
      // Without it a reload during an outage names no time.
    }
  }
  let before: Line = 'away'
  effect(() => {
    const now = line.value
    // The moment it went away is the last one it was there.
    if (now === 'live') note()
    else if (before === 'live') heardAt.value = nowMs()
    before = now
  })
  setInterval(note, EVERY_MS)
  return computed(() => (line.value === 'live' ? undefined : heardAt.value))
}
