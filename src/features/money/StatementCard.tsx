/** A statement is read and looked through before anything is entered. */
import { useSignal } from '@preact/signals'
import { ok, type Problem, type Result } from '../../../domain/base/result.ts'
import { linesOf, type PaymentsAnswer } from '../../../domain/money/payment-notice.ts'
import { matchLines, type Match } from '../../../domain/money/statement/match-lines.ts'
import type { Statement } from '../../../domain/money/statement/parse-statement.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { money } from '../../i18n/vi/money.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { FileButton } from '../../ui/actions/FileButton.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { MatchTable } from './MatchTable.tsx'
import { openFees, type FeeRow } from './money-rows.ts'
import styles from './Money.module.css'
import { readStatementFile } from './read-statement-file.ts'
import { reconcileAll } from './reconcile.ts'

interface Read {
  readonly statement: Statement
  readonly matches: readonly Match[]
}

export type PaymentsPort = () => Promise<Result<PaymentsAnswer>>

export interface StatementCardProps {
  readonly rows: readonly FeeRow[]
  readonly payments: PaymentsPort
}

export function StatementCard({ rows, payments }: StatementCardProps) {
  const words = t(money).statement
  const read = useSignal<Read | null>(null)
  const taken = useSignal<ReadonlySet<number>>(new Set())
  const problem = useSignal<Problem | null>(null)
  const isReading = useSignal(false)

  const look = async (reading: Promise<Result<Statement>>) => {
    isReading.value = true
    const statement = await reading
    isReading.value = false
    problem.value = statement.ok ? null : statement.problem
    read.value = null
    if (!statement.ok) return
    const matches = matchLines(statement.value.lines, openFees(rows))
    read.value = { statement: statement.value, matches }
    taken.value = new Set(matches.filter(({ grade }) => grade === 'exact').map(({ line }) => line.row))
  }
  const fetchTold = async (): Promise<Result<Statement>> => {
    const told = await payments()
    return told.ok ? ok({ lines: linesOf(told.value.payments), faults: [], outgoing: 0 }) : told
  }
  const entering = useSubmission(async (): Promise<Result<null>> => {
    const chosen = read.peek()?.matches.filter(({ line }) => taken.peek().has(line.row)) ?? []
    const { done, result } = await reconcileAll(getContext(), chosen)
    if (done > 0) showToast(words.done(done))
    if (!result.ok) return result
    read.value = null
    return ok(null)
  })
  const toggle = ({ line, grade }: Match) => {
    if (grade !== 'exact' && grade !== 'likely') return
    const next = new Set(taken.peek())
    if (!next.delete(line.row)) next.add(line.row)
    taken.value = next
  }
  const refusal = problem.value ?? entering.problem
  return (
    <Card title={words.title}>
      <div class={styles.stack}>
        <p class={styles.minor}>{words.intro}</p>
        <div class={styles.acts}>
          <FileButton
            accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            label={words.fileLabel}
            kind={read.value === null ? 'primary' : 'secondary'}
            busy={isReading.value}
            onFiles={([file]) => void look(readStatementFile(file))}
          >
            {read.value === null ? words.choose : words.again}
          </FileButton>
          <Button icon="download" busy={isReading.value} onClick={() => void look(fetchTold())}>
            {words.fetch}
          </Button>
          {read.value !== null && (
            <Button
              kind="primary"
              shortcut="Ctrl+Enter"
              busy={entering.isBusy}
              disabled={taken.value.size === 0}
              onClick={entering.submit}
            >
              {words.submit(taken.value.size)}
            </Button>
          )}
        </div>
        {isReading.value && <p role="status">{words.reading}</p>}
        {refusal !== null && (
          <Notice tone="overdue" live>
            {problemSentence(refusal)}
          </Notice>
        )}
        {read.value !== null && <Outcome read={read.value} taken={taken.value} onToggle={toggle} />}
      </div>
    </Card>
  )
}

function Outcome({
  read: { statement, matches },
  taken,
  onToggle,
}: {
  read: Read
  taken: ReadonlySet<number>
  onToggle: (match: Match) => void
}) {
  const words = t(money).statement
  const count = (grade: Match['grade']) => matches.filter((one) => one.grade === grade).length
  const { faults, outgoing } = statement
  return (
    <>
      <p role="status">
        {words.found(count('exact'), count('likely'), count('none'), count('booked'))}
        {outgoing > 0 && ` ${words.outgoing(outgoing)}`}
      </p>
      {faults.length > 0 && (
        <Notice tone="warn" title={words.faults(faults.length)}>
          <ul>
            {faults.slice(0, 20).map(({ row, problem }) => (
              <li key={row}>{words.faultRow(row, problemSentence(problem))}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p class={styles.minor}>{words.keys}</p>
      <MatchTable matches={matches} taken={taken} onToggle={onToggle} />
    </>
  )
}
