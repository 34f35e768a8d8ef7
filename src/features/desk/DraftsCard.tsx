/** Receptions begun and not finished: go on, or throw away after a question. Only their officer sees them. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { getContext, getLaw } from '../../data/current.ts'
import { dropDraft, type Draft } from '../../data/drafts.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { desk } from '../../i18n/vi/desk.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import styles from './Desk.module.css'

export interface DraftsCardProps {
  readonly drafts: ReadonlySignal<readonly Draft[]>
  readonly onOpen: (path: string) => void
}

export function DraftsCard({ drafts, onOpen }: DraftsCardProps) {
  const words = t(desk)
  const discarding = useSignal<Draft | null>(null)
  if (drafts.value.length === 0) return null
  return (
    <Card title={words.drafts(drafts.value.length)} flush>
      <ul class={styles.drafts}>
        {drafts.value.map((draft) => (
          <li key={draft.id} class={styles.draft}>
            <span class={styles.words}>
              <strong>{draftName(draft)}</strong>
              <span class={styles.hint}>
                {`${draft.applicant.name || words.noApplicantYet} · ${words.draftSavedAt(formatInstant(draft.savedAt))}`}
              </span>
            </span>
            <span class={styles.acts}>
              <Button
                kind="primary"
                label={`${words.continueDraft}: ${draftName(draft)}`}
                onClick={() => onOpen(`/tiep-nhan/${draft.id}`)}
              >
                {words.continueDraft}
              </Button>
              <Button
                label={`${words.discard}: ${draftName(draft)}`}
                onClick={() => (discarding.value = draft)}
              >
                {words.discard}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {discarding.value !== null && (
        <DiscardDialog draft={discarding.value} onClose={() => (discarding.value = null)} />
      )}
    </Card>
  )
}

function DiscardDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const words = t(desk)
  const discard = async () => {
    const dropped = await dropDraft(getContext(), draft.id)
    if (!dropped.ok) showToast(problemSentence(dropped.problem), 'overdue')
    onClose()
  }
  return (
    <ConfirmDialog
      title={words.discardTitle}
      action={words.discardDraft}
      cancel={t(everywhere).cancel}
      onConfirm={() => void discard()}
      onClose={onClose}
    >
      <p>
        <strong>{draftName(draft)}</strong>
      </p>
      <p>{words.discardDraftSure}</p>
    </ConfirmDialog>
  )
}

function draftName(draft: Draft): string {
  return getLaw().procedures.get(draft.procedure)?.procedure.shortName ?? draft.procedure
}
