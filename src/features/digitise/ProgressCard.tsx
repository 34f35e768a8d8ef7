/** The burn-down: how much of the backlog is done, and what is to be done each day for the target. */
import { paceFor, progressBySeries, progressOf, type Target } from '../../../domain/digitisation/progress.ts'
import type { RegisterState } from '../../../domain/digitisation/register.ts'
import { formatDay, formatNumber, formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { digitise } from '../../i18n/vi/digitise.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Digitise.module.css'

export interface ProgressCardProps {
  readonly registers: readonly RegisterState[]
  readonly target: Target
  readonly onTarget: (target: Target) => void
  readonly workingDaysTo: (day: string) => number
}

export function ProgressCard({ registers, target, onTarget, workingDaysTo }: ProgressCardProps) {
  const words = t(digitise)
  const all = progressOf(registers)
  const series = progressBySeries(registers)
  return (
    <Card title={words.progress}>
      <div class={styles.progress}>
        <Progress label={paceWords()} share={all.keptShare} detail={amount(all)} />
        {all.accepted > 0 && <p class={styles.hint}>{words.accepted(formatNumber(all.accepted))}</p>}
        {series.length > 1 &&
          series.map(({ series: one, progress }) => (
            <Progress
              key={one}
              label={words.seriesNames[one]}
              share={progress.keptShare}
              detail={amount(progress)}
            />
          ))}
        <div class={styles.row}>
          <Field id="target-share" label={words.target}>
            {(wiring) => (
              <TextInput
                {...wiring}
                short
                inputMode="numeric"
                value={String(Math.round(target.share * 100))}
                onChange={(text) => {
                  const percent = Number(text)
                  if (percent > 0 && percent <= 100) onTarget({ ...target, share: percent / 100 })
                }}
              />
            )}
          </Field>
          <Field id="target-by" label={words.targetBy} group>
            {(wiring) => (
              <DateInput {...wiring} value={target.by} onChange={(by) => onTarget({ ...target, by })} />
            )}
          </Field>
        </div>
      </div>
    </Card>
  )

  function paceWords(): string {
    const by = formatDay(target.by)
    const { missing, perDay } = paceFor(all, target, workingDaysTo(target.by))
    if (missing === 0) return words.targetReached(formatShare(target.share))
    if (perDay === null) return words.targetLate(formatNumber(missing), by)
    return words.targetMissing(formatNumber(missing), formatNumber(perDay), by)
  }

  function amount({ kept, expected, keptShare }: ReturnType<typeof progressOf>): string {
    return words.keptOf(formatNumber(kept), formatNumber(expected), formatShare(keptShare))
  }
}
