/** Contact and result: who may be called, how the result is fetched, and a date where the catalogue has none. */
import type { FieldProblem } from '../../../domain/form/form.ts'
import { timeCasesFor } from '../../../domain/procedure/time-limit.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { prefiled } from '../../i18n/vi/prefiled.ts'
import { receipt } from '../../i18n/vi/receipt.ts'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { NoticeBoxes } from './NoticeBoxes.tsx'
import { applicantOf, requesterField } from './applicant.ts'
import { CompetentBox } from './CompetentBox.tsx'
import styles from './IntakeScreen.module.css'
import type { IntakeSession } from './intake-session.ts'

export function ResultPart({
  session,
  problems,
}: {
  session: IntakeSession
  problems: readonly FieldProblem[]
}) {
  const words = t(intake)
  const { store, law } = session
  const draft = store.draft.value
  const applicant = applicantOf(session)
  const cases = timeCasesFor(law.procedure, draft.channel)
  const byHand = !session.due.value.ok && session.due.value.problem.code === 'dossier.due.needs-hand'
  const setApplicant = (part: keyof typeof applicant, value: string) =>
    store.change((now) => ({ ...now, applicant: { ...now.applicant, [part]: value } }))
  const setDue = (edit: { day?: string; why?: string }) =>
    store.change((now) => {
      const day = edit.day ?? now.byHandDue?.at.slice(0, 10) ?? ''
      const why = edit.why ?? now.byHandDue?.why ?? ''
      return {
        ...now,
        byHandDue: day === '' && why === '' ? null : { at: day === '' ? '' : `${day}T17:00`, why },
      }
    })
  const errorAt = (field: string) => {
    const found = problems.find((one) => one.field === field)
    return found && problemSentence(found)
  }
  const asksName = requesterField(law.form, 'name') === undefined
  return (
    <div class={styles.stack}>
      <h1 tabIndex={-1}>{words.partResult}</h1>
      {asksName && (
        <div data-field="applicant-name">
          <Field id="applicant-name" label={words.applicantName} error={errorAt('applicant-name')}>
            {(wiring) => (
              <TextInput
                {...wiring}
                value={applicant.name}
                onChange={(value) => setApplicant('name', value)}
              />
            )}
          </Field>
        </div>
      )}
      {asksName && (
        <Field id="applicant-number" label={t(receipt).idNumber} optional>
          {(wiring) => (
            <TextInput
              {...wiring}
              short
              inputMode="numeric"
              value={applicant.idNumber ?? ''}
              onChange={(value) => setApplicant('idNumber', value)}
            />
          )}
        </Field>
      )}
      <div data-field="applicant-phone">
        <Field id="applicant-phone" label={t(receipt).phone} optional>
          {(wiring) => (
            <TextInput
              {...wiring}
              short
              inputMode="tel"
              value={applicant.phone ?? ''}
              onChange={(value) => setApplicant('phone', value)}
            />
          )}
        </Field>
      </div>
      <Field id="applicant-email" label={t(receipt).email} optional>
        {(wiring) => (
          <TextInput
            {...wiring}
            inputMode="email"
            value={applicant.email ?? ''}
            onChange={(value) => setApplicant('email', value)}
          />
        )}
      </Field>
      <NoticeBoxes session={session} />
      <Field id="result-via" label={words.resultVia} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={draft.resultVia}
            options={[
              { value: 'counter', label: words.viaCounter },
              { value: 'post', label: words.viaPost },
              { value: 'electronic', label: words.viaElectronic },
            ]}
            onChange={(value) =>
              store.change((now) => ({ ...now, resultVia: value as typeof draft.resultVia }))
            }
          />
        )}
      </Field>
      <Field id="received-away" label={t(prefiled).place} hint={t(prefiled).placeHint} optional>
        {(wiring) => (
          <TextInput
            {...wiring}
            value={draft.receivedAway ?? ''}
            onChange={(receivedAway) => store.change((now) => ({ ...now, receivedAway }))}
          />
        )}
      </Field>
      <CompetentBox session={session} />
      {cases.length > 0 && (
        <div data-field="time-case">
          <Field id="time-case" label={words.timeCase} error={errorAt('time-case')}>
            {(wiring) => (
              <Select
                {...wiring}
                value={draft.timeCase ?? ''}
                options={cases.map((value) => ({ value, label: value }))}
                onChange={(value) =>
                  store.change((now) => ({ ...now, timeCase: value === '' ? null : value }))
                }
              />
            )}
          </Field>
        </div>
      )}
      {(byHand || draft.byHandDue !== null) && (
        <>
          <div data-field="due-at">
            <Field id="due-at" label={words.dueByHand} error={errorAt('due-at')} group>
              {(wiring) => (
                <DateInput
                  {...wiring}
                  value={draft.byHandDue?.at.slice(0, 10) ?? ''}
                  onChange={(day) => setDue({ day })}
                />
              )}
            </Field>
          </div>
          <Field id="due-why" label={words.dueByHandReason}>
            {(wiring) => (
              <TextInput {...wiring} value={draft.byHandDue?.why ?? ''} onChange={(why) => setDue({ why })} />
            )}
          </Field>
        </>
      )}
    </div>
  )
}
