/** Makes this browser a kiosk or a board of the commune: one screen for both pages, fetched only when it is needed. */
import { useSignal } from '@preact/signals'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { station as words } from '../i18n/vi/station.ts'
import type { Station, StationKind } from '../sync/station.ts'
import { Button } from '../ui/actions/Button.tsx'
import { AskForm } from '../ui/fields/AskForm.tsx'
import { CodeField } from '../ui/fields/CodeField.tsx'
import { Field } from '../ui/fields/Field.tsx'
import { TextInput } from '../ui/fields/TextInput.tsx'
import { useSubmission } from '../ui/fields/use-submission.ts'
import { CardNote, CardPage } from '../ui/layout/CardPage.tsx'

export interface EnrolStationProps {
  readonly kind: StationKind
  readonly station: Pick<Station, 'codeOfLink' | 'enrol'>
  /** Told when it is done; `station.identity` has it too. */
  readonly onEnrolled?: () => void
}

export function EnrolStation({ kind, station, onEnrolled }: EnrolStationProps) {
  const said = t(words)
  const own = said[kind]
  const code = useSignal(station.codeOfLink)
  const name = useSignal(own.name)
  const { isBusy, problem, submit } = useSubmission(async () => {
    const done = await station.enrol(code.value, name.value)
    if (done.ok) onEnrolled?.()
    return done
  })
  return (
    <CardPage>
      <AskForm
        roomy
        startAt={station.codeOfLink === '' ? 0 : 1}
        intro={
          <>
            <h1>{own.title}</h1>
            <p>{own.intro}</p>
          </>
        }
        refusal={problem && problemSentence(problem)}
        onSubmit={submit}
        actions={
          <Button kind="primary" type="submit" busy={isBusy}>
            {isBusy ? said.submitting : said.submit}
          </Button>
        }
      >
        <CodeField
          id="station-code"
          label={said.code}
          value={code.value}
          onChange={(value) => (code.value = value)}
        />
        <Field id="station-name" label={own.nameLabel}>
          {(wiring) => (
            <TextInput
              {...wiring}
              value={name.value}
              onChange={(value) => (name.value = value)}
              debounceMs={0}
            />
          )}
        </Field>
        <CardNote>{own.note}</CardNote>
      </AskForm>
    </CardPage>
  )
}
