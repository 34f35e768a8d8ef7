/** A leader looked at a pattern and says why it is in order; kept as a fact of the newest dossier, without a line too. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { OpenPattern } from '../../../domain/inspection/reviews.ts'
import { getContext } from '../../data/current.ts'
import { recordCommand } from '../../data/record-command.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface ReviewDialogProps {
  readonly pattern: OpenPattern
  readonly newest: DossierState
  readonly onClose: () => void
}

export function ReviewDialog({ pattern, newest, onClose }: ReviewDialogProps) {
  const words = t(inspection)
  const reason = useSignal('')
  const isOffice = useSignal(false)
  const { isBusy, problem, submit } = useSubmission(async () => {
    const said = reason.peek().trim()
    if (said === '') return refuse('inspection.review.reason-missing')
    const ctx = getContext()
    const { by, key, dossiers, owners } = pattern
    const body = { pattern: by, key, dossiers, families: owners, reason: said }
    const recorded = await recordCommand(ctx, newest, {
      type: 'pattern-reviewed',
      body: isOffice.peek() ? { ...body, until: yearAfter(ctx.clock.wall()) } : body,
    })
    if (!recorded.ok) return recorded
    showToast(words.reviewed)
    onClose()
    return recorded
  })
  return (
    <AskDialog
      title={words.reviewTitle}
      intro={words.reviewIntro}
      submit={words.save}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonBox
        id="review-reason"
        label={words.reviewReason}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
      <Checkbox
        id="review-office"
        label={words.reviewOffice}
        hint={words.reviewOfficeHint}
        checked={isOffice.value}
        onChange={(next) => (isOffice.value = next)}
      />
    </AskDialog>
  )
}

/** The same day of the next year; of 29 February the 28th. */
function yearAfter(wall: string): string {
  const day = `${Number(wall.slice(0, 4)) + 1}${wall.slice(4, 10)}`
  return day.endsWith('-02-29') ? day.replace('-29', '-28') : day
}
