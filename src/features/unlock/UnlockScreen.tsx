/** The lock screen. It names nobody, remembers nobody, and opens without a line. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { useCredentials, type Credentials } from '../../ui/fields/use-credentials.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { CardNote, CardPage } from '../../ui/layout/CardPage.tsx'

const ids = { officer: 'officer-code', passphrase: 'passphrase' }

export interface UnlockScreenProps {
  readonly heading: string
  readonly intro?: string
  readonly action: string
  readonly acting: string
  readonly note?: string | undefined
  readonly below?: ComponentChildren // another way on, under the form
  /** Refusals are shown here; success replaces the screen. */
  readonly onSubmit: (typed: Credentials) => Promise<Result<unknown>>
}

export function UnlockScreen(props: UnlockScreenProps) {
  const form = useRef<HTMLFormElement>(null)
  const inputs = () => [...(form.current?.querySelectorAll('input') ?? [])]
  const { typed, boxes, toggle } = useCredentials(t(lock), ids)
  const { isBusy, problem, submit } = useSubmission(
    () => props.onSubmit(typed()),
    () => inputs()[1]?.focus(),
  )
  return (
    <CardPage>
      <AskForm
        roomy
        startAt={0}
        formRef={form}
        intro={
          <>
            <h1>{props.heading}</h1>
            {props.intro !== undefined && <p>{props.intro}</p>}
          </>
        }
        refusal={problem && problemSentence(problem)}
        onSubmit={submit}
        onKeyDown={(event) => {
          // Enter in the first box goes on to the second, as everywhere at the desk.
          const [first, second] = inputs()
          if (event.key !== 'Enter' || event.target !== first || typed().passphrase !== '') return
          event.preventDefault()
          second?.focus()
        }}
        actions={
          <>
            <Button kind="primary" type="submit" busy={isBusy}>
              {isBusy ? props.acting : props.action}
            </Button>
            {toggle}
          </>
        }
        note={props.note !== undefined && <CardNote>{props.note}</CardNote>}
      >
        {boxes}
      </AskForm>
      {props.below}
    </CardPage>
  )
}
