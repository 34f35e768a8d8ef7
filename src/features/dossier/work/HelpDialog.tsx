/** "Tôi không biết xử lý": what the law says about this procedure, and a question to the leader if that is not enough. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../../domain/base/result.ts'
import type { Procedure } from '../../../../domain/procedure/procedure.ts'
import { helpNote } from '../../../../domain/workflow/help.ts'
import { planOf } from '../../../../domain/workflow/plan.ts'
import { getContext } from '../../../data/current.ts'
import { recordCommand } from '../../../data/record-command.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { SummaryList } from '../../../ui/data/SummaryList.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { ReasonBox } from '../../../ui/fields/ReasonBox.tsx'
import { stepTitle, type WorkDialogOpen } from './dossier-office.ts'
import { WorkDialog } from './WorkDialog.tsx'
import styles from './Work.module.css'

export function HelpDialog({ state, law, onClose }: WorkDialogOpen) {
  const words = t(work)
  const question = useSignal('')
  return (
    <WorkDialog
      title={words.help}
      submit={words.helpSave}
      wide
      intro={words.helpIntro}
      onSend={async () => {
        const asked = question.peek().trim()
        if (asked === '') return refuse('workflow.text.missing')
        const body = { text: helpNote(asked) }
        return await recordCommand(getContext(), state, { type: 'note-added', body })
      }}
      onClose={onClose}
    >
      {law.procedure === null ? (
        <Notice tone="warn">{words.helpNoLaw}</Notice>
      ) : (
        <Playbook procedure={law.procedure} step={state.step} />
      )}
      <ReasonBox
        id="help-question"
        label={words.helpQuestion}
        value={question.value}
        onChange={(next) => (question.value = next)}
      />
    </WorkDialog>
  )
}

function Playbook({ procedure, step }: { procedure: Procedure; step: string | null }) {
  const words = t(work)
  const plan = planOf(procedure)
  const list = (items: readonly string[]) => (
    <ul class={styles.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
  const rows = [
    {
      key: 'steps',
      label: words.helpSteps,
      value: (
        <ol class={styles.list}>
          {plan.map((one) => (
            <li key={one.id} aria-current={one.id === step ? 'step' : undefined}>
              {one.id === step ? <strong>{stepTitle(plan, one.id)}</strong> : stepTitle(plan, one.id)}
            </li>
          ))}
        </ol>
      ),
    },
    { key: 'decides', label: words.helpDecides, value: procedure.agency },
    { key: 'law', label: words.helpLaw, value: list(procedure.legalBasis) },
    { key: 'notes', label: words.helpNotes, value: list(procedure.notes) },
  ].filter(({ key }) => key !== 'notes' || procedure.notes.length > 0)
  return (
    <div class={styles.playbook} tabIndex={0} role="group" aria-label={words.helpSteps}>
      <SummaryList rows={rows} />
    </div>
  )
}
