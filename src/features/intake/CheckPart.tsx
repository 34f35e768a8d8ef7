/** Everything once more before it is numbered: what is unsure first, and the date that will be promised. */
import type { FieldProblem } from '../../../domain/form/form.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { applicantOf } from './applicant.ts'
import { componentState } from './component-state.ts'
import { CheckAnswers } from './form/CheckAnswers.tsx'
import type { ShownProposals } from './form/proposal.ts'
import type { IntakeSession } from './intake-session.ts'
import { feeText } from './PartsNote.tsx'
import { PrefiledNotice } from './PrefiledNotice.tsx'
import { resultProblems } from './result-problems.ts'
import { sourceLabel } from './shown-proposals.ts'
import { TwinNotice } from './TwinNotice.tsx'

export interface CheckPartProps {
  readonly session: IntakeSession
  readonly proposals: ShownProposals
  readonly problems: readonly FieldProblem[]
  readonly attempt: number
  readonly onEdit: (field: string) => void
  readonly onPapers: () => void
}

export function CheckPart({ session, proposals, onEdit, onPapers }: CheckPartProps) {
  const words = t(intake)
  const { law, store } = session
  const draft = store.draft.value
  const due = session.due.value
  const applicant = applicantOf(session)
  const missing = session.missing.value
  const open = resultProblems(session)
  const vias = { counter: words.viaCounter, post: words.viaPost, electronic: words.viaElectronic }
  const contact = [applicant.name, applicant.idNumber, applicant.phone].filter((part) => part)
  return (
    <CheckAnswers
      definition={law.form}
      data={session.values.value?.data ?? {}}
      today={session.today}
      proposals={proposals}
      origins={Object.fromEntries(
        Object.entries(draft.provenance)
          .filter(([, from]) => from.origin !== 'typed')
          .map(([field, { confidence, source }]) => [
            field,
            { confidence, sourceLabel: sourceLabel(source) },
          ]),
      )}
      problems={[...session.faults.value, ...session.warnings.value]}
      papers={session.components.value.map((component) => ({
        key: component.id,
        title: component.label,
        ...componentState(session, component),
        onOpen: onPapers,
      }))}
      due={
        due.ok
          ? { at: formatWallTime(due.value.at), why: due.value.why }
          : { at: words.dueByHand, why: problemSentence(due.problem) }
      }
      fee={feeText(session)}
      extra={[
        {
          key: 'applicant',
          label: words.applicant,
          value: contact.join(' · '),
          onChange: () => onEdit('applicant-phone'),
        },
        {
          key: 'result',
          label: words.resultVia,
          value: vias[draft.resultVia],
          onChange: () => onEdit('result-via'),
        },
        ...(draft.pages.some((page) => page.component === null)
          ? [
              {
                key: 'volunteered',
                label: words.volunteered,
                value: String(draft.pages.filter((page) => page.component === null).length),
                onChange: onPapers,
              },
            ]
          : []),
      ]}
      onEdit={onEdit}
      before={
        <>
          {missing.length > 0 && (
            <Notice tone="overdue" title={words.stillMissing(missing.length)}>
              {missing.map((component) => component.label).join('; ')}
            </Notice>
          )}
          <PrefiledNotice draft={draft} />
          <TwinNotice session={session} />
          {open.map((one) => (
            <Notice key={one.field} tone="overdue">
              {problemSentence(one)}
            </Notice>
          ))}
        </>
      }
    />
  )
}
