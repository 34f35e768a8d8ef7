/** A box to sign in with a finger. What is drawn is lines, never a picture; who cannot draw signs on paper. */
import { useRef } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import styles from './Field.module.css'
import { isFar, strokePath, type Point } from './stroke-path.ts'

export const PAD = { width: 600, height: 220 } as const

export function SignaturePad(props: {
  readonly label: string
  readonly path: string
  readonly onPath: (path: string) => void
}) {
  const svg = useRef<SVGSVGElement>(null)
  const stroke = useRef<Point[] | null>(null)
  const strokes = useRef<Point[][]>([])
  const drawn = useSignal('')
  // Taken away from outside: the next stroke begins anew.
  if (props.path === '' && stroke.current === null) strokes.current = []

  const at = (event: PointerEvent): Point => {
    const box = svg.current?.getBoundingClientRect()
    if (!box || box.width === 0) return { x: 0, y: 0 }
    return {
      x: ((event.clientX - box.left) / box.width) * PAD.width,
      y: ((event.clientY - box.top) / box.height) * PAD.height,
    }
  }
  const begin = (event: PointerEvent) => {
    event.preventDefault()
    svg.current?.setPointerCapture(event.pointerId)
    stroke.current = [at(event)]
  }
  const move = (event: PointerEvent) => {
    const line = stroke.current
    if (line === null) return
    const point = at(event)
    if (!isFar(line.at(-1), point)) return
    line.push(point)
    drawn.value = strokePath([...strokes.current, line])
  }
  const end = () => {
    if (stroke.current === null) return
    strokes.current = [...strokes.current, stroke.current]
    stroke.current = null
    drawn.value = ''
    props.onPath(strokePath(strokes.current))
  }
  return (
    <svg
      ref={svg}
      class={styles.pad}
      viewBox={`0 0 ${PAD.width} ${PAD.height}`}
      role="img"
      aria-label={props.label}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <path d={drawn.value === '' ? props.path : drawn.value} class={styles.ink} />
    </svg>
  )
}
