/** The lock screen. It names nobody, remembers nobody, and opens without a line. */
import { useSignal } from '@preact/signals'
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
import { PasskeyButton, type PasskeyWay } from './PasskeyButton.tsx'
import { SecondFactorBox } from './SecondFactorBox.tsx'

const ids = { officer: 'officer-code', passphrase: 'passphrase' }

export interface UnlockScreenProps {
  readonly heading: string
  readonly intro?: string
  readonly action: string
  readonly acting: string
  readonly note?: string | undefined
  readonly below?: ComponentChildren // another way on, under the form
  readonly passkey?: PasskeyWay
  /** Refusals are shown here; success replaces the screen. */
  readonly onSubmit: (typed: Credentials & { readonly code?: string }) => Promise<Result<unknown>>
}

export function UnlockScreen(props: UnlockScreenProps) {
  const { passkey } = props
  const form = useRef<HTMLFormElement>(null)
  const inputs = () => [...(form.current?.querySelectorAll('input') ?? [])]
  const { typed, boxes, toggle } = useCredentials(t(lock), ids)
  const secondFactor = useSignal('')
  const asksSecond = useSignal(false)
  const words = useSubmission(
    async () => {
      const code = secondFactor.value
      const done = await props.onSubmit({ ...typed(), ...(code === '' ? {} : { code }) })
      if (!done.ok && done.problem.code === 'sign-in.second-factor-needed') asksSecond.value = true
      return done
    },
    () => inputs()[asksSecond.value ? 2 : 1]?.focus(),
  )
  const finger = useSubmission(async () => await passkey!.open(typed().officer))
  const problem = words.problem ?? finger.problem
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
        onSubmit={() => {
          finger.forget()
          words.submit()
        }}
        onKeyDown={(event) => {
          // Enter in the first box goes on to the second, as everywhere at the desk.
          const [first, second] = inputs()
          if (event.key !== 'Enter' || event.target !== first || typed().passphrase !== '') return
          event.preventDefault()
          second?.focus()
        }}
        actions={
          <>
            <Button kind="primary" type="submit" busy={words.isBusy}>
              {words.isBusy ? props.acting : props.action}
            </Button>
            {toggle}
            {passkey && (
              <PasskeyButton
                way={passkey}
                busy={finger.isBusy}
                onClick={() => {
                  words.forget()
                  finger.submit()
                }}
              />
            )}
          </>
        }
        note={props.note !== undefined && <CardNote>{props.note}</CardNote>}
      >
        {boxes}
        {asksSecond.value && (
          <SecondFactorBox
            id="second-factor"
            value={secondFactor.value}
            onChange={(value) => (secondFactor.value = value)}
          />
        )}
      </AskForm>
      {props.below}
    </CardPage>
  )
}
