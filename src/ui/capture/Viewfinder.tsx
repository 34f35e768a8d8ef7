/** What the camera sees, the sheet outlined in it, a frame to lay a card into, and one sentence of advice. */
import type { RefObject } from 'preact'
import { classNames } from '../class-names.ts'
import { outline, type Quad, type Size } from './quad.ts'
import styles from './Viewfinder.module.css'

export interface ViewfinderProps {
  readonly label: string
  readonly videoRef: RefObject<HTMLVideoElement | null>
  readonly onPicture?: () => void // from now on there is something to see
  readonly size?: Size | null // of the picture `corners` and `guide` are measured in; null: nothing is drawn
  readonly corners?: Quad | null
  readonly ready?: boolean // the outline is what will be taken
  readonly guide?: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  } | null
  readonly advice: string
  readonly flash?: number // a new number makes the picture blink: it was taken
}

export function Viewfinder(props: ViewfinderProps) {
  const { size = null, corners = null, guide = null, ready = false, flash = 0 } = props
  return (
    <div class={styles.stage}>
      <video
        ref={props.videoRef}
        class={styles.video}
        onLoadedData={props.onPicture}
        autoPlay
        muted
        playsInline
        aria-label={props.label}
      />
      {size !== null && (
        <svg class={styles.drawn} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          {guide !== null && (
            <rect
              class={styles.guide}
              x={guide.left * size.width}
              y={guide.top * size.height}
              width={guide.width * size.width}
              height={guide.height * size.height}
              rx={size.width * 0.02}
            />
          )}
          {corners !== null && (
            <>
              <polygon class={styles.halo} points={outline(corners)} />
              <polygon class={classNames(styles.outline, ready && styles.ready)} points={outline(corners)} />
            </>
          )}
        </svg>
      )}
      {flash > 0 && <div key={flash} class={styles.flash} />}
      <p class={styles.advice} aria-live="polite">
        {props.advice}
      </p>
    </div>
  )
}
