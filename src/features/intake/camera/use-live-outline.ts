/** Looks at the live picture again and again, one frame at a time and never more than a third of the time. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Outline, Quad } from '../../../bridge/imaging.ts'
import { imaging } from '../../../bridge/imaging.ts'
import type { CameraView } from '../../../device/camera.ts'
import { adviceFor, type Advice } from '../../../device/viewfinder/coach.ts'
import { afterShot, atFirst, readiness, watch } from '../../../device/viewfinder/steadiness.ts'

export interface Live {
  readonly size: { readonly width: number; readonly height: number }
  readonly corners: Quad | null
  readonly readiness: number // 0..1
  readonly advice: Advice
}

export interface LiveOutline {
  readonly live: ReadonlySignal<Live | null> // null: nothing is known yet, or the outline cannot be had
  readonly shot: () => void // the sheet seen now was taken
}

const LEAST_PAUSE_MS = 80
/** The worker rests twice as long as it works. */
const REST = 2
/** What was seen longer ago says nothing of now: then the sheet starts to lie still anew. */
const STALE_MS = 3000

export function useLiveOutline(
  video: RefObject<HTMLVideoElement | null>,
  view: CameraView | null,
  onSteady: () => void,
): LiveOutline {
  const live = useSignal<Live | null>(null)
  const state = useRef(atFirst)
  const steady = useRef(onSteady)
  steady.current = onSteady
  useEffect(() => {
    live.value = null
    state.current = atFirst
    if (view === null) return
    let over = false
    const see = (outline: Outline, size: Live['size'], looked: number) => {
      const now = performance.now()
      if (now - looked > STALE_MS) state.current = { ...state.current, anchor: null }
      state.current = watch(state.current, outline, { size, now })
      const ready = readiness(state.current, now)
      const advice = adviceFor(outline, state.current, { size, now })
      live.value = { size, corners: outline.corners, readiness: ready, advice }
      if (ready === 1) steady.current()
    }
    void (async () => {
      while (!over) {
        const from = performance.now()
        const frame = document.hidden || !video.current ? null : view.look(video.current)
        const outline = frame && (await imaging.outline(frame))
        if (over) return
        if (frame && outline) see(outline, { width: frame.width, height: frame.height }, from)
        const pause = Math.max(LEAST_PAUSE_MS, (performance.now() - from) * REST)
        await new Promise((later) => setTimeout(later, pause))
      }
    })()
    return () => {
      over = true
    }
  }, [view])
  return {
    live,
    shot: () => (state.current = afterShot(state.current, live.peek()?.corners ?? null)),
  }
}
