/** What lies under a corner, three times as large as drawn, beside the finger that hides it. */
import styles from './Loupe.module.css'
import { outline, type Point, type Quad, type Size } from './quad.ts'

export interface LoupeProps {
  readonly picture: string
  readonly size: Size
  readonly quad: Quad
  readonly point: Point
  readonly scale: number // screen px per picture px
  readonly stage: Size // screen px
}

const TIMES = 3
const SIDE = 144 // px
const AWAY = 40 // px from the corner, so that a finger does not lie on it

/** Towards the middle of the picture, where the sheet is; never beyond its edges. */
export function loupePlace(point: Point, scale: number, stage: Size): Point {
  const [x, y] = [point[0] * scale, point[1] * scale]
  const left = x < stage.width / 2 ? x + AWAY : x - AWAY - SIDE
  const top = y < stage.height / 2 ? y + AWAY : y - AWAY - SIDE
  const inside = (at: number, room: number) => Math.max(0, Math.min(at, room - SIDE))
  return [inside(left, stage.width), inside(top, stage.height)]
}

export function Loupe({ picture, size, quad, point, scale, stage }: LoupeProps) {
  const reach = SIDE / 2 / (scale * TIMES) // picture px from the middle to the edge
  const [left, top] = loupePlace(point, scale, stage)
  const [x, y] = point
  return (
    <svg
      class={styles.loupe}
      style={{ transform: `translate(${left}px, ${top}px)` }}
      width={SIDE}
      height={SIDE}
      viewBox={`${x - reach} ${y - reach} ${reach * 2} ${reach * 2}`}
      aria-hidden="true"
    >
      <image href={picture} width={size.width} height={size.height} preserveAspectRatio="none" />
      <polygon class={styles.under} points={outline(quad)} />
      <polygon class={styles.edge} points={outline(quad)} />
      <circle class={styles.spot} cx={x} cy={y} r={reach / 14} />
    </svg>
  )
}
