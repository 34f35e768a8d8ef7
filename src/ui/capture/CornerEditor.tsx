/** The picture as it was taken, with the four corners of the sheet to be set by hand or by keys. What cannot be a sheet is
 *  shown, said, and never handed on. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../actions/Button.tsx'
import { classNames } from '../class-names.ts'
import { Notice } from '../feedback/Notice.tsx'
import styles from './CornerEditor.module.css'
import { Loupe } from './Loupe.tsx'
import {
  corners,
  insetQuad,
  isSheet,
  outline,
  wholeQuad,
  withCorner,
  type Corner,
  type Point,
  type Quad,
  type Size,
} from './quad.ts'
import { useCornerDrag } from './use-corner-drag.ts'

export interface CornerWords {
  readonly label: string
  readonly names: readonly string[] // of the corners, clockwise from the top left
  readonly keys: string
  readonly at: (name: string, x: number, y: number) => string
  readonly impossible: string
  readonly whole: string
  readonly findAgain: string
  readonly apply: string
  readonly applyOn: string
}

export interface CornerEditorProps {
  readonly picture: string // URL of the picture as shown, EXIF obeyed
  readonly size: Size // its pixels
  readonly quad: Quad | null // as found or set before; another object replaces what is being set
  readonly words: CornerWords
  readonly isFinding?: boolean
  readonly onFind?: () => void // answers by a new `quad`
  readonly onApply: (quad: Quad) => void
  readonly onApplyOn?: (quad: Quad) => void // this page and those after it
}

export function CornerEditor(props: CornerEditorProps) {
  const { picture, size, words, onFind, onApplyOn } = props
  const [quad, setQuad] = useState(props.quad ?? insetQuad(size))
  const [focused, setFocused] = useState<Corner | null>(null)
  const [said, setSaid] = useState('')
  const stage = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Size>({ width: 0, height: 0 })
  // What was found anew takes the place of what was set, also when it lies where it lay before.
  useLayoutEffect(() => {
    if (props.quad !== null) setQuad(props.quad)
  }, [props.quad])
  useLayoutEffect(() => {
    const measure = () => {
      const { clientWidth: width = 0, clientHeight: height = 0 } = stage.current ?? {}
      setDrawn((now) => (now.width === width && now.height === height ? now : { width, height }))
    }
    measure()
    const watch = new ResizeObserver(measure)
    if (stage.current !== null) watch.observe(stage.current)
    return () => watch.disconnect()
  }, [])

  const scale = drawn.width === 0 ? 1 : drawn.width / size.width
  const isPossible = isSheet(quad, size)
  const move = (corner: Corner, to: Point) => setQuad((now) => withCorner(now, corner, to, size))
  const { held, bind } = useCornerDrag({
    pointOf: (corner) => quad[corner],
    scale,
    onMove: move,
    onStep: (corner, to) => {
      move(corner, to)
      const [x, y] = withCorner(quad, corner, to, size)[corner]
      setSaid(words.at(words.names[corner] ?? '', x, y))
    },
  })
  const apply = (hand: (quad: Quad) => void) => {
    if (isPossible) hand(quad)
  }
  const active = held ?? focused
  return (
    <div class={styles.editor} role="group" aria-label={words.label}>
      <p class={styles.keys}>{words.keys}</p>
      <div class={styles.room}>
        <div
          ref={stage}
          class={styles.stage}
          style={{ '--ratio': size.width / size.height, aspectRatio: `${size.width} / ${size.height}` }}
        >
          <img class={styles.picture} src={picture} alt="" draggable={false} />
          <svg
            class={classNames(styles.edges, !isPossible && styles.impossible)}
            viewBox={`0 0 ${size.width} ${size.height}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path
              class={styles.outside}
              d={`M${outline(wholeQuad(size))}Z M${outline(quad)}Z`}
              fill-rule="evenodd"
            />
            <polygon class={styles.under} points={outline(quad)} />
            <polygon class={styles.edge} points={outline(quad)} />
          </svg>
          {corners.map((corner) => (
            <button
              key={corner}
              type="button"
              class={styles.corner}
              style={{
                left: `${(quad[corner][0] / size.width) * 100}%`,
                top: `${(quad[corner][1] / size.height) * 100}%`,
              }}
              aria-label={words.names[corner]}
              onFocus={() => setFocused(corner)}
              onBlur={() => setFocused(null)}
              {...bind(corner)}
            >
              <span class={styles.ring} />
            </button>
          ))}
          {active !== null && drawn.width > 0 && (
            <Loupe
              picture={picture}
              size={size}
              quad={quad}
              point={quad[active]}
              scale={scale}
              stage={drawn}
            />
          )}
        </div>
      </div>
      {!isPossible && (
        <Notice tone="overdue" live>
          {words.impossible}
        </Notice>
      )}
      <div class={styles.actions}>
        <Button kind="primary" onClick={() => apply(props.onApply)}>
          {words.apply}
        </Button>
        {onApplyOn !== undefined && <Button onClick={() => apply(onApplyOn)}>{words.applyOn}</Button>}
        {onFind !== undefined && (
          <Button icon="scan-line" busy={props.isFinding ?? false} onClick={onFind}>
            {words.findAgain}
          </Button>
        )}
        <Button onClick={() => setQuad(wholeQuad(size))}>{words.whole}</Button>
      </div>
      <span class="hidden-text" role="status">
        {said}
      </span>
    </div>
  )
}
