/** What waits, newest first, each with its way in. */
import { showSubmissionCode } from '../../../domain/submission/code.ts'
import type { SubmissionListed } from '../../../domain/submission/wire.ts'
import type { Law } from '../../data/law.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { prefiled } from '../../i18n/vi/prefiled.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { TaskList, type Task } from '../../ui/data/TaskList.tsx'

export interface PrefiledListProps {
  readonly rows: readonly SubmissionListed[]
  readonly law: Law
  readonly busy: string | null
  readonly onOpen: (one: SubmissionListed) => void
}

export function PrefiledList({ rows, law, busy, onOpen }: PrefiledListProps) {
  const words = t(prefiled)
  const task = (one: SubmissionListed): Task => {
    const procedure = law.procedures.get(one.procedure)?.procedure.shortName ?? one.procedure
    const code = showSubmissionCode(one.code)
    const facts = [code, formatInstant(one.receivedAt), one.pages > 0 ? words.pages(one.pages) : '']
    return {
      key: one.id,
      title: procedure,
      hint: facts.filter((fact) => fact !== '').join(' · '),
      state: one.isReadable ? (one.isAssisted ? words.helped : words.alone) : words.unreadable,
      tone: one.isReadable ? 'info' : 'warn',
      actions: one.isReadable && (
        <Button label={words.openCode(code)} busy={busy === one.id} onClick={() => onOpen(one)}>
          {words.open}
        </Button>
      ),
    }
  }
  return <TaskList label={words.list} tasks={rows.map(task)} />
}
