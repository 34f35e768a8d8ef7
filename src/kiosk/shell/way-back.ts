/** The way a resident came, in memory. Steps inside a screen are taken back before the screen itself is left. */
import type { Params } from '../kiosk.ts'

export interface Spot {
  readonly path: string
  readonly params: Params
  readonly turn: number // a screen entered anew begins anew
}

export interface WayBack {
  /** Null: the start screen. */
  readonly at: () => Spot | null
  readonly enter: (path: string, params: Params) => void
  /** True when a screen took the step itself. */
  readonly back: () => boolean
  readonly home: () => void
  readonly onBack: (step: () => boolean) => () => void
}

export function createWayBack(): WayBack {
  let spots: Spot[] = []
  let turn = 0
  const steps = new Set<() => boolean>()
  return {
    at: () => spots.at(-1) ?? null,
    enter(path, params) {
      turn += 1
      spots = [...spots, { path, params, turn }]
    },
    back() {
      // The innermost part of a screen that listens is asked first.
      for (const step of [...steps].reverse()) if (step()) return true
      spots = spots.slice(0, -1)
      return false
    },
    home() {
      spots = []
    },
    onBack(step) {
      steps.add(step)
      return () => void steps.delete(step)
    },
  }
}
