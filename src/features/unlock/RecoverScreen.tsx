/** An officer's words are gone: two custodians open the envelope elsewhere, the officer types what was in it. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Result } from '../../../domain/base/result.ts'
import type { RecoveryEnvelope } from '../../bridge/vault.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { CardPage } from '../../ui/layout/CardPage.tsx'
import styles from './Recovery.module.css'
import { RecoveryEnvelopes } from './RecoveryEnvelopes.tsx'
import { RecoveryCodeForm } from './RecoveryCodeForm.tsx'

export interface RecoverPorts {
  readonly find: (officer: string) => Promise<Result<readonly RecoveryEnvelope[]>>
  readonly suggest: () => Promise<Result<string>>
  /** Success replaces the screen. */
  readonly recover: (typed: {
    readonly officer: string
    readonly code: string
    readonly passphrase: string
  }) => Promise<Result<unknown>>
}

export function RecoverScreen({ ports, onBack }: { ports: RecoverPorts; onBack: () => void }) {
  const words = t(lock).recovery
  const officer = useSignal('')
  const envelopes = useSignal<readonly RecoveryEnvelope[] | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [envelopes.value])
  const finding = useSubmission(async () => {
    const found = await ports.find(officer.value)
    if (found.ok) envelopes.value = found.value
    return found
  })
  const back = (
    <Button kind="quiet" icon="arrow-left" onClick={onBack}>
      {words.back}
    </Button>
  )
  const title = (
    <h1 ref={heading} tabIndex={-1}>
      {words.title}
    </h1>
  )
  if (envelopes.value === null)
    return (
      <CardPage>
        <AskForm
          roomy
          startAt={0}
          intro={
            <>
              {title}
              <p>{words.intro}</p>
            </>
          }
          refusal={finding.problem && problemSentence(finding.problem)}
          onSubmit={finding.submit}
          actions={
            <>
              <Button kind="primary" type="submit" busy={finding.isBusy}>
                {words.next}
              </Button>
              {back}
            </>
          }
        >
          <Field id="recover-officer" label={t(lock).officerCode}>
            {(wiring) => (
              <TextInput
                {...wiring}
                value={officer.value}
                onChange={(value) => (officer.value = value)}
                debounceMs={0}
              />
            )}
          </Field>
        </AskForm>
      </CardPage>
    )
  return (
    <CardPage>
      <div class={styles.stack}>
        {title}
        <RecoveryEnvelopes envelopes={envelopes.value} />
        <RecoveryCodeForm
          suggest={ports.suggest}
          onSubmit={(typed) => ports.recover({ ...typed, officer: officer.value })}
          back={back}
        />
      </div>
    </CardPage>
  )
}
