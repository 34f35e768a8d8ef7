/** By person, by age, by where the dossier stands. */
import type { Signal } from '@preact/signals'
import type { Holding, HoldingFilter, HoldingPhase } from '../../../domain/custody/holdings.ts'
import { t } from '../../i18n/locale.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import styles from './Custody.module.css'

const PHASES = ['running', 'to-return', 'ended'] as const satisfies readonly HoldingPhase[]
const AGES = [3, 7, 15, 30] as const
const ANY = 'any'

export interface FilterBarProps {
  readonly all: readonly Holding[]
  readonly filter: Signal<HoldingFilter>
  readonly nameOf: (officer: string) => string
}

export function FilterBar({ all, filter, nameOf }: FilterBarProps) {
  const words = t(custody)
  const change = (part: Partial<HoldingFilter>) => (filter.value = { ...filter.peek(), ...part })
  const holders = [...new Set(all.map(({ paper }) => paper.holder))]
  const { holder, phase, leastDays, settledToo } = filter.value
  return (
    <div class={styles.bar}>
      <Field id="custody-holder" label={words.holder}>
        {(wiring) => (
          <Select
            {...wiring}
            value={holder === '' ? ANY : holder}
            options={[
              { value: ANY, label: words.anybody },
              ...holders.map((id) => ({ value: id, label: nameOf(id) })),
            ]}
            onChange={(next) => change({ holder: next === ANY ? '' : next })}
          />
        )}
      </Field>
      <Field id="custody-age" label={words.age}>
        {(wiring) => (
          <Select
            {...wiring}
            value={leastDays === 0 ? ANY : String(leastDays)}
            options={[
              { value: ANY, label: words.anyAge },
              ...AGES.map((days) => ({ value: String(days), label: words.atLeast(days) })),
            ]}
            onChange={(next) => change({ leastDays: Number(next) || 0 })}
          />
        )}
      </Field>
      <Field id="custody-phase" label={words.phase}>
        {(wiring) => (
          <Select
            {...wiring}
            value={phase === '' ? ANY : phase}
            options={[
              { value: ANY, label: words.anyPhase },
              ...PHASES.map((value) => ({ value, label: words.phaseIs[value] })),
            ]}
            onChange={(next) => change({ phase: PHASES.find((one) => one === next) ?? '' })}
          />
        )}
      </Field>
      <Checkbox
        id="custody-settled"
        label={words.settledToo}
        checked={settledToo}
        onChange={(next) => change({ settledToo: next })}
      />
    </div>
  )
}
