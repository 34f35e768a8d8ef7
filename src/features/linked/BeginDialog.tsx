/** Which of the linked procedures the resident wants, and their word that papers may be used again. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { LinkedMember } from '../../../domain/linked/groups.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { linked } from '../../i18n/vi/linked.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Checkbox, Checkboxes } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { startLinked } from './start-linked.ts'

export interface BeginDialogProps {
  readonly first: DossierState
  readonly members: readonly LinkedMember[]
  readonly onBegun: (path: string) => void
  readonly onClose: () => void
}

export function BeginDialog({ first, members, onBegun, onClose }: BeginDialogProps) {
  const words = t(linked)
  const law = getLaw()
  const chosen = useSignal<readonly string[]>(members.map(({ code }) => code))
  const consent = useSignal(false)
  const { isBusy, problem, submit } = useSubmission(async () => {
    if (!consent.peek()) return refuse('linked.consent.missing')
    const wanted = members.filter(({ code }) => chosen.peek().includes(code))
    const begun = await startLinked(getContext(), law, first, wanted)
    if (!begun.ok) return begun
    showToast(words.begun(wanted.length))
    onClose()
    const [next] = begun.value
    if (next !== undefined) onBegun(`/tiep-nhan/${next}`)
    return begun
  })
  return (
    <AskDialog
      title={words.beginTitle}
      intro={words.beginIntro}
      submit={words.save}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="linked-members" label={words.choose} group>
        {(wiring) => (
          <Checkboxes
            {...wiring}
            stacked
            values={chosen.value}
            options={members.map(({ code }) => ({
              value: code,
              label: law.procedures.get(code)?.procedure.shortName ?? code,
            }))}
            onChange={(next) => (chosen.value = next)}
          />
        )}
      </Field>
      <Checkbox
        id="linked-consent"
        label={words.consent}
        checked={consent.value}
        onChange={(next) => (consent.value = next)}
      />
    </AskDialog>
  )
}
