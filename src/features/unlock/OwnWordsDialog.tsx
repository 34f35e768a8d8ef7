/** Words that worked once are changed for the officer's own: shown, written on paper, typed from the paper. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { newcomer } from '../../i18n/vi/newcomer.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import styles from './OwnWords.module.css'

export interface OwnWordsDialogProps {
  readonly onTake: () => Promise<Result<string>>
  readonly onDone: (words: string) => void
  readonly onClose: () => void
}

export function OwnWordsDialog({ onTake, onDone, onClose }: OwnWordsDialogProps) {
  const words = t(newcomer)
  const taken = useSignal<string | null>(null)
  const taking = useSubmission(async () => {
    const done = await onTake()
    if (done.ok) taken.value = done.value
    return done
  })
  if (taken.value !== null) return <Shown key="shown" taken={taken.value} onDone={onDone} />
  return (
    <AskDialog
      key="take"
      title={words.title}
      submit={taking.isBusy ? words.taking : words.take}
      problem={taking.problem && problemSentence(taking.problem)}
      busy={taking.isBusy}
      onSubmit={taking.submit}
      onClose={onClose}
    >
      <p>{words.intro}</p>
    </AskDialog>
  )
}

/** Closing goes on as well: the words are changed already, and nothing could show them again. */
function Shown({ taken, onDone }: { taken: string; onDone: (words: string) => void }) {
  const words = t(newcomer)
  const again = useSignal('')
  const differs = useSignal(false)
  return (
    <Dialog title={words.shownTitle} onClose={() => onDone(taken)}>
      <AskForm
        intro={
          <>
            <p class={styles.words} role="status">
              {taken}
            </p>
            <p>{words.shown}</p>
          </>
        }
        refusal={null}
        onSubmit={() => {
          differs.value = bare(again.value) !== bare(taken)
          if (!differs.value) onDone(taken)
        }}
        actions={
          <Button kind="primary" type="submit">
            {words.goOn}
          </Button>
        }
      >
        <Field id="own-words" label={words.again} {...(differs.value ? { error: words.differs } : {})}>
          {(wiring) => (
            <TextInput
              {...wiring}
              value={again.value}
              onChange={(value) => (again.value = value)}
              debounceMs={0}
            />
          )}
        </Field>
      </AskForm>
    </Dialog>
  )
}

function bare(words: string): string {
  return words.trim().toLowerCase().replace(/\s+/g, ' ')
}
