/** What this board has said today, over a reload too: a recall is said, a page that was loaded again repeats nothing. */
import type { BoardView } from '../../domain/queue/board-view.ts'
import { callKey } from './new-calls.ts'

const PLACE = 'motcua-board-said'
const MOST = 200

export interface SaidCalls {
  readonly keys: ReadonlySet<string>
  add(view: BoardView): void
}

export function openSaidCalls(storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): SaidCalls {
  let keys = read(storage)
  return {
    get keys() {
      return keys
    },
    add({ day, called }) {
      const all = [...called.map((call) => callKey(day, call)), ...keys]
      keys = new Set(all.filter((key) => key.startsWith(day)).slice(0, MOST))
      try {
        storage.setItem(PLACE, JSON.stringify([...keys]))
      } catch {
        // A full disk repeats one call after a reload; nothing worse.
      }
    },
  }
}

function read(storage: Pick<Storage, 'getItem'>): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(PLACE) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [])
  } catch {
    return new Set()
  }
}
