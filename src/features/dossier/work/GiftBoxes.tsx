/** To whom a step goes, until when, and whether the paper file goes along. */
import type { Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { matchWithoutMarks } from '../../../i18n/match-without-marks.ts'
import { getContext } from '../../../data/current.ts'
import type { Gift, Office } from '../../../data/work.ts'
import { stepDeadline } from '../../../../domain/workflow/step-deadline.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import { formatWallTime } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { Checkbox } from '../../../ui/fields/Checkbox.tsx'
import { ChoiceBox } from '../../../ui/fields/ChoiceBox.tsx'
import { personOptions } from './dossier-office.ts'

export interface GiftBoxesProps {
  readonly state: DossierState
  readonly office: Office
  readonly gift: Signal<Gift>
  readonly label: string
}

export function GiftBoxes({ state, office, gift, label }: GiftBoxesProps) {
  const words = t(work)
  const ctx = getContext()
  const { step, to, withPaper = false } = gift.value
  const options = personOptions(office.plan, step, state)
  useEffect(() => {
    // Another step, other people: the likeliest of them stands chosen.
    if (!options.some((one) => one.value === gift.peek().to))
      gift.value = { ...gift.peek(), to: options[0]?.value ?? '' }
  }, [step, options.length])
  const due = stepDeadline({ ...office, step, from: ctx.clock.wall(), due: state.due?.at ?? null })
  return (
    <>
      <ChoiceBox
        id="work-person"
        label={label}
        hint={due === null ? words.noDue : words.newDue(formatWallTime(due))}
        options={options}
        match={matchWithoutMarks}
        value={to}
        onChange={(next) => (gift.value = { ...gift.peek(), to: next })}
      />
      {state.custodian === ctx.officer.id && to !== ctx.officer.id && (
        <Checkbox
          id="work-paper"
          label={words.withPaper}
          checked={withPaper}
          onChange={(next) => (gift.value = { ...gift.peek(), withPaper: next })}
        />
      )}
    </>
  )
}
