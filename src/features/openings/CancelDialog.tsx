/** Calls a session off. What was promised within it stays promised, and the dialog says so. */
import { useSignal } from '@preact/signals'
import { refuse, type Result } from '../../../domain/base/result.ts'
import type { NewLocalRule } from '../../../domain/workflow/local-rules.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { dayWords } from './day-words.ts'
import type { AnnouncedOpening } from './OpeningTable.tsx'

export interface CancelDialogProps {
  readonly opening: AnnouncedOpening
  readonly onSubmit: (rule: NewLocalRule) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function CancelDialog({ opening, onSubmit, onClose }: CancelDialogProps) {
  const all = t(rules)
  const words = all.openings
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const why = reason.peek().trim()
    if (why === '') return refuse('dossier.reason-missing')
    return await onSubmit({ kind: 'opening-cancelled', opening: opening.id, reason: why })
  })
  return (
    <AskDialog
      title={words.cancel}
      submit={words.cancel}
      tone="danger"
      intro={words.cancelIntro(words.span(dayWords(opening.date), opening.from, opening.to))}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonBox
        id="opening-cancel-reason"
        label={all.reason}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </AskDialog>
  )
}
