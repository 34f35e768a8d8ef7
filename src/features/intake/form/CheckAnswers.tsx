/** Everything once more before the dossier is received: what is unsure first, then the answers by part, the papers,
 *  the day of the result. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { FieldProblem, FormData, FormDefinition } from '../../../../domain/form/form.ts'
import { formatShare } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { form } from '../../../i18n/vi/form.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { Card } from '../../../ui/data/Card.tsx'
import { SummaryList, type SummaryRow } from '../../../ui/data/SummaryList.tsx'
import { TaskList, type Task } from '../../../ui/data/TaskList.tsx'
import { checkSections, rowsToLookAt, needsLook, type AnswerOrigin, type CheckRow } from './check-rows.ts'
import styles from './CheckAnswers.module.css'
import { fieldSentence } from '../../../i18n/field-sentence.ts'
import type { ShownProposals } from './proposal.ts'
import { fieldValueWords } from '../../../i18n/field-value-words.ts'

export interface CheckAnswersProps {
  readonly definition: FormDefinition | null // procedures without an e-form
  readonly data: FormData
  readonly today: string
  readonly proposals: ShownProposals
  readonly origins: Readonly<Record<string, AnswerOrigin | undefined>>
  readonly problems: readonly FieldProblem[] // findings and warnings
  readonly papers: readonly Task[]
  readonly due: { readonly at: string; readonly why: string } // in words
  readonly fee: string
  readonly before?: ComponentChildren // error summary, notices
  readonly extra?: readonly SummaryRow[] // applicant, owner, how the result is fetched
  readonly onEdit: (field: string) => void
}

export function CheckAnswers(props: CheckAnswersProps) {
  const { definition } = props
  const words = t(form)
  const [withEmpty, setWithEmpty] = useState(false)
  const sections = definition === null ? [] : checkSections({ ...props, definition, withEmpty })
  const unsure = rowsToLookAt(sections)
  const rows = (checked: readonly CheckRow[]) =>
    definition === null ? [] : checked.map((row) => summaryRow(definition, row, props))
  // Outside its part a question such as the birth year does not say whose it is.
  const withPart = (row: SummaryRow) => {
    const part = sections.find((section) => section.rows.some(({ field }) => field === row.key))
    return part === undefined ? row : { ...row, label: `${row.label} (${part.title})` }
  }
  return (
    <div class={styles.check}>
      <h1>{words.checkTitle}</h1>
      {props.before}
      {unsure.length > 0 && (
        <Card title={words.lookAgain(unsure.length)} mark="warn">
          <p class={styles.hint}>{words.lookAgainHint}</p>
          <SummaryList rows={rows(unsure).map(withPart)} />
        </Card>
      )}
      <div class={styles.facts}>
        <Card title={words.due} level={2}>
          <p class={styles.due}>{props.due.at}</p>
          <p class={styles.hint}>{props.due.why}</p>
        </Card>
        <Card title={words.fee} level={2}>
          <p class={styles.due}>{props.fee}</p>
        </Card>
      </div>
      <Card title={words.papers} flush>
        <TaskList tasks={props.papers} label={words.papers} />
      </Card>
      {props.extra !== undefined && props.extra.length > 0 && (
        <Card>
          <SummaryList rows={props.extra} />
        </Card>
      )}
      {sections.map((section) => (
        <Card key={section.id} title={section.title}>
          <SummaryList rows={rows(section.rows)} />
        </Card>
      ))}
      {definition !== null && (
        <Button kind="quiet" pressed={withEmpty} onClick={() => setWithEmpty(!withEmpty)}>
          {withEmpty ? words.hideEmpty : words.showAll}
        </Button>
      )}
      {definition?.declaration != null && (
        <Card title={words.declaration}>
          <p class={styles.hint}>{definition.declaration}</p>
        </Card>
      )}
    </div>
  )
}

function summaryRow(definition: FormDefinition, row: CheckRow, props: CheckAnswersProps): SummaryRow {
  const words = t(form)
  const ui = definition.ui.fields[row.field]
  const shown = row.pending?.value ?? props.data[row.field]
  const notes = [
    row.problem && fieldSentence(definition, row.problem),
    row.pending &&
      `${words.notConfirmed} · ${words.proposalNote(formatShare(row.pending.confidence), row.pending.sourceLabel)}`,
    row.doubt && words.proposalNote(formatShare(row.doubt.confidence), row.doubt.sourceLabel),
    ui?.printed === false && words.counterOnly,
  ].filter((note) => typeof note === 'string')
  return {
    key: row.field,
    label: ui?.label ?? row.field,
    value: (ui && fieldValueWords(ui, shown)) || <span class={styles.empty}>{words.empty}</span>,
    ...(notes.length === 0 ? {} : { note: notes.join(' · ') }),
    flagged: needsLook(row),
    onChange: () => props.onEdit(row.field),
  }
}
