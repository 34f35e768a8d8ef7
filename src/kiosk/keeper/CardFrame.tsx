/** A frame as large as an ID card should be. One slider for everything: pulled by its edge, or by arrow keys. */
import { useRef } from 'preact/hooks'
import { t } from '../../i18n/locale.ts'
import { kioskKeeper } from '../../i18n/vi/kiosk-keeper.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { CARD_HEIGHT_MM, CARD_WIDTH_MM, cardWidthPx } from '../size/calibration.ts'
import styles from './CardFrame.module.css'

export interface CardFrameProps {
  readonly pxPerMm: number
  readonly onResize: (widthPx: number) => void
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 20,
  PageDown: -20,
}

export function CardFrame({ pxPerMm, onResize }: CardFrameProps) {
  const words = t(kioskKeeper).size
  const frame = useRef<HTMLDivElement>(null)
  const widthPx = cardWidthPx(pxPerMm)
  const step = (by: number) => onResize(widthPx + by)
  const pull = (event: PointerEvent) => {
    if (event.buttons !== 1 || frame.current === null) return
    onResize(event.clientX - frame.current.getBoundingClientRect().left)
  }
  return (
    <>
      <div
        ref={frame}
        class={styles.frame}
        style={{ width: `${widthPx}px`, height: `${(widthPx * CARD_HEIGHT_MM) / CARD_WIDTH_MM}px` }}
      >
        <span>{words.card}</span>
        <div
          class={styles.edge}
          role="slider"
          tabIndex={0}
          aria-label={words.frame}
          aria-valuenow={Math.round(widthPx)}
          aria-valuemin={129}
          aria-valuemax={1369}
          aria-valuetext={words.frameValue(pxPerMm)}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={pull}
          onKeyDown={(event) => {
            const by = STEPS[event.key]
            if (by === undefined) return
            event.preventDefault()
            step(by)
          }}
        />
      </div>
      <div class={styles.steps}>
        <Button onClick={() => step(-1)}>{words.narrower}</Button>
        <Button onClick={() => step(1)}>{words.wider}</Button>
        <span>{words.frameValue(pxPerMm)}</span>
      </div>
    </>
  )
}
