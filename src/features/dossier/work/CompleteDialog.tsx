/** The step is done: what came of it, and who has the dossier next. */
import { useSignal } from '@preact/signals'
import { actionsAt } from '../../../../domain/dossier/actions.ts'
import { nextStep } from '../../../../domain/workflow/plan.ts'
import { getContext } from '../../../data/current.ts'
import { completeStep, type Gift } from '../../../data/work.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { Checkbox } from '../../../ui/fields/Checkbox.tsx'
import { Field } from '../../../ui/fields/Field.tsx'
import { TextInput } from '../../../ui/fields/TextInput.tsx'
import { officeOf, stepTitle, type WorkDialogOpen } from './dossier-office.ts'
import { GiftBoxes } from './GiftBoxes.tsx'
import { WorkDialog } from './WorkDialog.tsx'

export function CompleteDialog({ state, law, onClose }: WorkDialogOpen) {
  const words = t(work)
  const ctx = getContext()
  const office = officeOf(law)
  const next = nextStep(office.plan, state.step)
  const mayPass = actionsAt('in-step', ctx.officer.roles).includes('step-assigned')
  const note = useSignal('')
  const isLater = useSignal(false)
  const gift = useSignal<Gift>({ step: next?.id ?? '', to: '', withPaper: true })
  const passesOn = next !== null && mayPass && !isLater.value
  return (
    <WorkDialog
      title={`${words.complete}: ${stepTitle(office.plan, state.step)}`}
      submit={words.saveComplete}
      onSend={() => completeStep(ctx, state, note.peek().trim(), passesOn ? gift.peek() : null, office)}
      onClose={onClose}
    >
      <Field id="work-note" label={words.result} hint={words.resultHint} optional>
        {(wiring) => (
          <TextInput {...wiring} lines={2} value={note.value} onChange={(text) => (note.value = text)} />
        )}
      </Field>
      {next === null ? (
        <p>{words.lastStep}</p>
      ) : mayPass ? (
        <>
          {passesOn && (
            <GiftBoxes
              state={state}
              office={office}
              gift={gift}
              label={`${words.passOn}: ${stepTitle(office.plan, next.id)}`}
            />
          )}
          <Checkbox
            id="work-later"
            label={words.passLater}
            checked={isLater.value}
            onChange={(checked) => (isLater.value = checked)}
          />
        </>
      ) : (
        <p>{words.cannotPass}</p>
      )}
    </WorkDialog>
  )
}
