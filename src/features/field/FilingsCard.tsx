/** What was begun and what was finished here, with where each lies now. */
import type { DataContext } from '../../data/context.ts'
import { listFilings, type Filing } from '../../data/filings.ts'
import type { Law } from '../../data/law.ts'
import { useLive } from '../../data/live.ts'
import { listSubmissions, retrySubmission } from '../../data/submissions.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { TaskList, type Task } from '../../ui/data/TaskList.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { applicantName } from './applicant-name.ts'
import { sendingWords } from './sending-words.ts'

export interface FilingsCardProps {
  readonly ctx: DataContext
  readonly law: Law
  readonly onOpen: (id: string) => void
}

export function FilingsCard({ ctx, law, onOpen }: FilingsCardProps) {
  const words = t(field).filings
  const filings = useLive(() => listFilings(ctx), [])
  const sent = useLive(() => listSubmissions(ctx.db, ctx.officer.id), [])
  const known = filings.value?.ok ? filings.value.value : []
  const task = (filing: Filing): Task => {
    const row = sent.value?.find(({ id }) => id === filing.id)
    const isDone = filing.step === 'done'
    const procedure = law.procedures.get(filing.procedure)?.procedure
    const form = procedure?.formId == null ? null : (law.forms.get(procedure.formId)?.form ?? null)
    const title = [applicantName(form, filing.form), procedure?.shortName ?? filing.procedure]
    return {
      key: filing.id,
      title: title.filter((part) => part !== '').join(' · '),
      hint: words.begun(formatInstant(filing.startedAt)),
      state: isDone ? sendingWords(row) : words.unfinished,
      tone: row?.state === 'refused' ? 'warn' : isDone ? 'plain' : 'info',
      done: row?.state === 'sent' || row?.state === 'taken',
      actions: (
        <>
          <Button
            kind={isDone ? 'secondary' : 'primary'}
            label={`${isDone ? words.show : words.goOn}: ${title.join(' ')}`}
            onClick={() => onOpen(filing.id)}
          >
            {isDone ? words.show : words.goOn}
          </Button>
          {row?.state === 'refused' && (
            <Button onClick={() => void retrySubmission(ctx, filing.id)}>{words.again}</Button>
          )}
        </>
      ),
    }
  }
  return (
    <Card title={words.title}>
      {known.length === 0 ? (
        <EmptyState icon="file-text" title={words.none} />
      ) : (
        <TaskList label={words.title} tasks={known.map(task)} />
      )}
    </Card>
  )
}
