/** Who inspects here: a leader lets them in, for a purpose and a time, and may end it. The list is this device's own. */
import { useSignal } from '@preact/signals'
import { isRunning, type Assignment } from '../../../domain/inspection/assignment.ts'
import { ok } from '../../../domain/base/result.ts'
import { getContext } from '../../data/current.ts'
import { listAssignments } from '../../data/inspection-log.ts'
import { useLive } from '../../data/live.ts'
import { officerName } from '../../data/officers.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table } from '../../ui/data/Table.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { AssignDialog } from './AssignDialog.tsx'
import type { InspectionDesk } from './inspection-desk.ts'
import styles from './Inspection.module.css'

export function AssignmentsPart({ desk }: { desk: InspectionDesk }) {
  const words = t(inspection)
  const ctx = getContext()
  const today = ctx.clock.wall().slice(0, 10)
  const listed = useLive(() => listAssignments(ctx), [ctx])
  const isAsking = useSignal(false)
  const ending = useSignal<string | null>(null)
  const end = useSubmission(async () => {
    const ended = ending.value === null ? ok(null) : await desk.endAssignment(ending.value)
    if (ended.ok) ctx.changed()
    return ended
  })
  if (listed.value === undefined) return <p role="status">{t(everywhere).loading}</p>
  if (!listed.value.ok) return <Notice tone="overdue">{problemSentence(listed.value.problem)}</Notice>
  const rows = [...listed.value.value].reverse()
  const standing = (one: Assignment) => {
    if (isRunning(one, today)) return words.running
    return one.ended === null && one.from > today ? words.ahead : words.over
  }
  return (
    <div class={styles.stack}>
      {end.problem !== null && (
        <Notice tone="overdue" live>
          {problemSentence(end.problem)}
        </Notice>
      )}
      <div>
        <Button icon="plus" onClick={() => (isAsking.value = true)}>
          {words.assign}
        </Button>
      </div>
      {rows.length === 0 ? (
        <EmptyState icon="users" title={words.noAssignments}>
          {words.noAssignmentsHint}
        </EmptyState>
      ) : (
        <Card flush>
          <Table
            caption={words.assignmentsCaption}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              { key: 'who', title: words.inspector, cell: (one) => officerName(ctx, one.officer) },
              { key: 'decision', title: words.decision, cell: (one) => one.decision },
              { key: 'purpose', title: words.purpose, cell: (one) => one.purpose, minor: true },
              {
                key: 'span',
                title: words.span,
                cell: (one) => words.spanOf(formatDay(one.from), formatDay(one.until)),
              },
              { key: 'standing', title: words.standing, cell: standing },
              {
                key: 'end',
                title: words.end,
                titleHidden: true,
                narrow: true,
                cell: (one) =>
                  one.ended === null &&
                  one.until >= today && (
                    <Button
                      kind="quiet"
                      busy={end.isBusy && ending.value === one.id}
                      label={words.endNow(officerName(ctx, one.officer))}
                      onClick={() => {
                        ending.value = one.id
                        end.submit()
                      }}
                    >
                      {words.end}
                    </Button>
                  ),
              },
            ]}
          />
        </Card>
      )}
      {isAsking.value && <AssignDialog desk={desk} onClose={() => (isAsking.value = false)} />}
    </div>
  )
}
