/** Makes this browser a board of the commune, by a one-time code typed or come with the link. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Result } from '../../domain/base/result.ts'
import { t } from '../i18n/locale.ts'
import { loadProblemSentences, problemSentence } from '../i18n/problem-sentence.ts'
import { board } from '../i18n/vi/board.ts'
import { enrol } from '../i18n/vi/enrol.ts'
import { ui } from '../i18n/vi/ui.ts'
import { Button } from '../ui/actions/Button.tsx'
import { AskForm } from '../ui/fields/AskForm.tsx'
import { CodeField } from '../ui/fields/CodeField.tsx'
import { Field } from '../ui/fields/Field.tsx'
import { TextInput } from '../ui/fields/TextInput.tsx'
import { useSubmission } from '../ui/fields/use-submission.ts'
import { CardNote, CardPage } from '../ui/layout/CardPage.tsx'
import { UiWordsProvider } from '../ui/words.ts'

export interface EnrolBoardProps {
  readonly code: string // from the link, '' when none
  readonly onEnrol: (code: string, name: string) => Promise<Result<unknown>>
}

export function EnrolBoard({ code: given, onEnrol }: EnrolBoardProps) {
  const words = t(board)
  const code = useSignal(given)
  const name = useSignal(words.enrolDefaultName)
  const { isBusy, problem, submit } = useSubmission(() => onEnrol(code.value, name.value))
  useDeskSize()
  return (
    <UiWordsProvider value={t(ui)}>
      <CardPage>
        <AskForm
          roomy
          intro={
            <>
              <h1>{words.enrolTitle}</h1>
              <p>{words.enrolIntro}</p>
            </>
          }
          refusal={problem && problemSentence(problem)}
          onSubmit={submit}
          actions={
            <Button kind="primary" type="submit" busy={isBusy}>
              {isBusy ? t(enrol).submitting : t(enrol).submit}
            </Button>
          }
        >
          <CodeField
            id="enrol-code"
            label={t(enrol).code}
            value={code.value}
            onChange={(value) => (code.value = value)}
          />
          <Field id="board-name" label={words.enrolName} hint={words.enrolNameHint}>
            {(wiring) => (
              <TextInput
                {...wiring}
                value={name.value}
                onChange={(value) => (name.value = value)}
                debounceMs={0}
              />
            )}
          </Field>
          <CardNote>{words.enrolBeside}</CardNote>
        </AskForm>
      </CardPage>
    </UiWordsProvider>
  )
}

/** Somebody stands before it with a keyboard: letters of a hall would not fit on the screen. */
function useDeskSize(): void {
  useEffect(() => {
    void loadProblemSentences()
    const { dataset } = document.documentElement
    dataset['mode'] = 'field'
    return () => void (dataset['mode'] = 'board')
  }, [])
}
