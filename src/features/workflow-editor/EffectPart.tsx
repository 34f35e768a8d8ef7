/** What the plan would have made of the dossiers that are done. */
import type { StepClock } from '../../../domain/deadline/step-clock.ts'
import { predict, type PlanChange } from '../../../domain/workflow/predict.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { spanWords } from '../../i18n/span-words.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { work } from '../../i18n/vi/work.ts'
import styles from './Plans.module.css'

export interface EffectPartProps {
  readonly change: PlanChange
  readonly walks: readonly (readonly StepClock[])[]
}

export function EffectPart({ change, walks }: EffectPartProps) {
  const words = t(rules).plans
  const found = predict(walks, change)
  return (
    <section class={styles.effect} aria-label={words.effect}>
      <h3>{words.effect}</h3>
      {found === null ? (
        <p>{words.effectNone}</p>
      ) : (
        <ul role="status">
          <li>
            {words.effectLine(
              formatNumber(found.dossiers),
              spanWords(found.before.medianMinutes),
              spanWords(found.after.medianMinutes),
            )}
          </li>
          <li>{words.effectSlow(spanWords(found.before.p90Minutes), spanWords(found.after.p90Minutes))}</li>
          {found.unmeasured.length > 0 && <li>{words.unmeasured(namesOf(found.unmeasured, change))}</li>}
        </ul>
      )}
    </section>
  )
}

function namesOf(ids: readonly string[], { after }: PlanChange): string {
  const roles = t(work).stepRole
  return after
    .filter(({ id }) => ids.includes(id))
    .map(({ title, role }) => title || roles[role])
    .join(', ')
}
