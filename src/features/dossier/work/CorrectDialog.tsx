/** What was written down wrongly at the counter is put right, with a reason; the old words stay in the history. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../../domain/base/result.ts'
import type { Reception } from '../../../../domain/dossier/state.ts'
import { getContext } from '../../../data/current.ts'
import { recordCommand } from '../../../data/record-command.ts'
import { t } from '../../../i18n/locale.ts'
import { dossier } from '../../../i18n/vi/dossier.ts'
import { work } from '../../../i18n/vi/work.ts'
import { Checkboxes } from '../../../ui/fields/Checkbox.tsx'
import { Field } from '../../../ui/fields/Field.tsx'
import { Radios } from '../../../ui/fields/Radios.tsx'
import { ReasonBox } from '../../../ui/fields/ReasonBox.tsx'
import { TextInput } from '../../../ui/fields/TextInput.tsx'
import { PartialDate } from '../../../ui/fields/DateInput.tsx'
import type { WorkDialogOpen } from './dossier-office.ts'
import { changesOf, PERSON_BOXES, typedOf, type Typed } from './reception-changes.ts'
import { WorkDialog } from './WorkDialog.tsx'
import styles from './Work.module.css'

const WAYS: readonly Reception['resultVia'][] = ['counter', 'post', 'electronic']
const NOTICES = ['email', 'sms', 'zalo'] as const

export function CorrectDialog({ state, onClose }: WorkDialogOpen) {
  const { reception } = state
  return reception && <Boxes state={state} reception={reception} onClose={onClose} />
}

function Boxes({
  state,
  reception,
  onClose,
}: Pick<WorkDialogOpen, 'state' | 'onClose'> & { reception: Reception }) {
  const words = t(work)
  const labels = { ...t(dossier), name: words.name }
  const typed = useSignal<Typed>(typedOf(reception))
  const reason = useSignal('')
  const change = (more: Partial<Typed>) => (typed.value = { ...typed.peek(), ...more })
  const put = (box: (typeof PERSON_BOXES)[number]) => (text: string) =>
    change({ applicant: { ...typed.peek().applicant, [box]: text } })
  const { applicant, ownerName, resultVia, notify } = typed.value
  return (
    <WorkDialog
      title={words.correct}
      submit={words.saveCorrect}
      intro={words.correctIntro}
      wide
      onSend={async () => {
        const body = changesOf(reception, typed.peek(), reason.peek().trim())
        if (body === null) return refuse('workflow.nothing-changed')
        if (body.applicant?.name === '' || body.owner?.name === '')
          return refuse('dossier.applicant.name-missing')
        return await recordCommand(getContext(), state, { type: 'reception-corrected', body })
      }}
      onClose={onClose}
    >
      <div class={styles.two}>
        {PERSON_BOXES.map((box) =>
          box === 'birthDate' ? (
            <Field key={box} id={`correct-${box}`} label={labels[box]} group>
              {(wiring) => <PartialDate {...wiring} value={applicant[box]} onChange={put(box)} />}
            </Field>
          ) : (
            <Field key={box} id={`correct-${box}`} label={labels[box]}>
              {(wiring) => <TextInput {...wiring} value={applicant[box]} onChange={put(box)} />}
            </Field>
          ),
        )}
        {ownerName !== null && (
          <Field id="correct-owner" label={words.ownerName}>
            {(wiring) => (
              <TextInput {...wiring} value={ownerName} onChange={(next) => change({ ownerName: next })} />
            )}
          </Field>
        )}
      </div>
      <Field id="correct-via" label={labels.resultVia} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={resultVia}
            options={WAYS.map((value) => ({ value, label: labels.via[value] }))}
            onChange={(next) => change({ resultVia: next as Reception['resultVia'] })}
          />
        )}
      </Field>
      <Field id="correct-notify" label={words.notify} hint={words.notifyHint} group optional>
        {(wiring) => (
          <Checkboxes
            {...wiring}
            values={notify}
            options={NOTICES.map((value) => ({ value, label: words.notice[value] }))}
            onChange={(next) => change({ notify: next as Reception['notify'] })}
          />
        )}
      </Field>
      <ReasonBox
        id="correct-reason"
        label={words.correctWhy}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </WorkDialog>
  )
}
