/** Moves a corner by mouse, pen, finger or arrow keys, always in pixels of the picture. */
import { useState } from 'preact/hooks'
import type { Corner, Point } from './quad.ts'

const STEP = 1
const LONG_STEP = 10

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

interface Held {
  readonly corner: Corner
  readonly offset: Point // from the finger to the corner: taking it must not move it
}

export function useCornerDrag(options: {
  readonly pointOf: (corner: Corner) => Point
  readonly scale: number
  readonly onMove: (corner: Corner, to: Point) => void
  readonly onStep: (corner: Corner, to: Point) => void // by keys: said aloud
}) {
  const { pointOf, scale, onMove, onStep } = options
  const [held, setHeld] = useState<Held | null>(null)
  const bind = (corner: Corner) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary) return
      const handle = event.currentTarget as HTMLElement
      const [x, y] = pointOf(corner)
      handle.setPointerCapture(event.pointerId)
      setHeld({ corner, offset: [x - event.clientX / scale, y - event.clientY / scale] })
    },
    onPointerMove: (event: PointerEvent) => {
      if (held?.corner !== corner) return
      const { offset } = held
      onMove(corner, [event.clientX / scale + offset[0], event.clientY / scale + offset[1]])
    },
    onPointerUp: () => setHeld(null),
    onPointerCancel: () => setHeld(null),
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = arrows[event.key]
      if (arrow === undefined || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      const step = event.shiftKey ? LONG_STEP : STEP
      const [x, y] = pointOf(corner)
      onStep(corner, [x + arrow[0] * step, y + arrow[1] * step])
    },
  })
  return { held: held?.corner ?? null, bind }
}
