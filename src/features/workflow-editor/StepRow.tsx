/** One step: what it is called, whose it is, how long it may take, and how long it took. */
import type { StepClock } from '../../../domain/deadline/step-clock.ts'
import type { ProcedureStep } from '../../../domain/procedure/procedure.ts'
import { changeStep, mergeStep, moveStep, removeStep } from '../../../domain/workflow/edit-plan.ts'
import { lateShare } from '../../../domain/workflow/predict.ts'
import type { StepFigure } from '../../../domain/workflow/step-times.ts'
import { formatNumber, formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { spanWords } from '../../i18n/span-words.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { work } from '../../i18n/vi/work.ts'
import { MenuButton, type MenuItem } from '../../ui/actions/MenuButton.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Plans.module.css'

type Steps = readonly ProcedureStep[]

export interface StepRowProps {
  readonly at: number
  readonly step: ProcedureStep
  readonly steps: Steps
  readonly figures: readonly StepFigure[]
  readonly walks: readonly (readonly StepClock[])[]
  readonly onChange: (next: Steps, merged?: readonly string[]) => void
}

const ROLES = ['receiver', 'handler', 'leader', 'clerk'] as const

export function StepRow(props: StepRowProps) {
  const { at, step, steps, onChange } = props
  const words = t(rules).plans
  const roles = t(work).stepRole
  const name = step.title || roles[step.role]
  const set = (change: Partial<ProcedureStep>) => onChange(changeStep(steps, step.id, change))
  return (
    <li class={styles.step}>
      <Field id={`step-${step.id}-name`} label={words.nameOf(at + 1)}>
        {(wiring) => <TextInput {...wiring} value={name} onChange={(title) => set({ title })} />}
      </Field>
      <Field id={`step-${step.id}-role`} label={words.roleOf(at + 1)}>
        {(wiring) => (
          <Select
            {...wiring}
            value={step.role}
            options={ROLES.map((role) => ({ value: role, label: roles[role] }))}
            onChange={(role) => set({ role: ROLES.find((one) => one === role) ?? step.role })}
          />
        )}
      </Field>
      <Field id={`step-${step.id}-hours`} label={words.hoursOf(at + 1)}>
        {(wiring) => (
          <TextInput
            {...wiring}
            inputMode="decimal"
            short
            value={step.hours === null ? '' : String(step.hours).replace('.', ',')}
            onChange={(typed) => set({ hours: hoursOf(typed) })}
          />
        )}
      </Field>
      <Measured {...props} />
      <MenuButton
        label={
          <>
            {words.columnActs}
            <span class="hidden-text"> {name}</span>
          </>
        }
        items={acts(props)}
      />
    </li>
  )
}

/** Empty: no hours of its own; what is no number is left to the check of the plan. */
function hoursOf(typed: string): number | null {
  const hours = Number(typed.trim().replace(',', '.'))
  if (typed.trim() === '') return null
  return Number.isFinite(hours) ? hours : 0
}

function acts({ at, step, steps, onChange }: StepRowProps): MenuItem[] {
  const words = t(rules).plans
  const next = steps[at + 1]
  const item = (key: string, label: string, onChoose: () => void): MenuItem => ({ key, label, onChoose })
  return [
    at > 0 && item('up', words.up, () => onChange(moveStep(steps, step.id, -1))),
    next && item('down', words.down, () => onChange(moveStep(steps, step.id, 1))),
    next && item('merge', words.merge, () => onChange(mergeStep(steps, step.id), [next.id])),
    item('remove', words.remove, () => onChange(removeStep(steps, step.id))),
  ].filter((one) => one !== false && one !== undefined)
}

function Measured({ step, figures, walks }: StepRowProps) {
  const words = t(rules).plans
  const figure = figures.find((one) => one.step === step.id)
  if (!figure) return <p class={styles.measured}>{words.notMeasured}</p>
  const share = lateShare(walks, step)
  return (
    <p class={styles.measured}>
      <span>
        {words.measured(
          spanWords(figure.medianMinutes),
          spanWords(figure.p90Minutes),
          formatNumber(figure.stays),
        )}
      </span>
      {share !== null && share > 0 && <span>{words.late(formatShare(share))}</span>}
      {figures[0] === figure && figures.length > 1 && <Tag tone="warn">{words.slowest}</Tag>}
      {figure.isWithoutValue && <Tag tone="info">{words.noValue}</Tag>}
    </p>
  )
}
