/** The frame of an ID card, pulled, stepped or moved by arrow keys until a real card fits it. */
import { useSignal } from '@preact/signals'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { kioskKeeper } from '../../i18n/vi/kiosk-keeper.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { calibration, isCalibrated, keepCalibration, showCalibration } from '../size/apply-calibration.ts'
import { CAPITAL_EM, DISTANCES_MM, pxPerMmOf, sizesFor } from '../size/calibration.ts'
import { CardFrame } from './CardFrame.tsx'
import type { Keeper } from './keeper.ts'
import styles from './Keeper.module.css'

export function CalibrationPart({ keeper }: { keeper: Keeper }) {
  const words = t(kioskKeeper).size
  const wanted = useSignal(calibration.peek())
  const told = useSignal<string | null>(null)
  const { pxPerMm, distanceMm } = wanted.value
  const sizes = sizesFor(wanted.value)
  const resize = (cardPx: number) => {
    wanted.value = { ...wanted.value, pxPerMm: pxPerMmOf(cardPx) }
    told.value = null
  }
  const save = async () => {
    const done = await keepCalibration(wanted.value, keeper.kept)
    if (done.ok) showCalibration(wanted.value)
    told.value = done.ok ? words.saved : problemSentence(done.problem)
  }
  return (
    <Card title={words.title}>
      <div class={styles.part}>
        {!isCalibrated.value && <Notice tone="warn">{words.isUncalibrated}</Notice>}
        <p>{words.hint}</p>
        <CardFrame pxPerMm={pxPerMm} onResize={resize} />
        <fieldset class={styles.row}>
          <legend>{words.distance}</legend>
          {DISTANCES_MM.map((each) => (
            <Button
              key={each}
              pressed={each === distanceMm}
              onClick={() => (wanted.value = { ...wanted.value, distanceMm: each })}
            >
              {words.centimetres(each / 10)}
            </Button>
          ))}
        </fieldset>
        <p>
          {words.result(
            formatNumber(sizes.targetPx / pxPerMm, 1),
            formatNumber((sizes.textPx * CAPITAL_EM) / pxPerMm, 1),
          )}
        </p>
        <div class={styles.row}>
          <Button kind="primary" onClick={() => void save()}>
            {words.save}
          </Button>
        </div>
        {told.value !== null && <p role="status">{told.value}</p>}
      </div>
    </Card>
  )
}
