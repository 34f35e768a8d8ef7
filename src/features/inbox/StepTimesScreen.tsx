/** How long dossiers lie in each step, and which steps add nothing: what a leader looks at before cutting one (L09). */
import { useSignal } from '@preact/signals'
import { planOf, stepOf } from '../../../domain/workflow/plan.ts'
import { stepFigures, type StepFigure } from '../../../domain/workflow/step-times.ts'
import { getLaw } from '../../data/current.ts'
import { procedureOf } from '../../data/law.ts'
import { getWorkClock } from '../../data/work-clock.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { spanWords } from '../../i18n/span-words.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { inbox } from '../../i18n/vi/inbox.ts'
import { work } from '../../i18n/vi/work.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import styles from './Inbox.module.css'
import { useInbox } from './use-inbox.ts'

export function StepTimesScreen({ onOpen }: { readonly onOpen: (path: string) => void }) {
  const words = t(inbox)
  const { isLoaded, states } = useInbox(useSignal(false))
  if (!isLoaded.value) return <p role="status">{t(everywhere).loading}</p>
  const law = getLaw()
  const figures = stepFigures(states.value, {
    clock: getWorkClock(),
    procedureOf: ({ reception }) => procedureOf(law, reception) ?? null,
  })
  return (
    <Card
      title={words.times}
      flush
      actions={
        <div class={styles.whose}>
          <Button icon="pencil" onClick={() => onOpen('/viec/quy-trinh')}>
            {words.toPlans}
          </Button>
          <Button kind="quiet" icon="arrow-left" onClick={() => onOpen('/viec')}>
            {words.backToInbox}
          </Button>
        </div>
      }
    >
      <p class={styles.bar}>{words.timesIntro}</p>
      {figures.length === 0 ? (
        <EmptyState icon="clock" title={words.timesNone} />
      ) : (
        <Table caption={words.times} columns={columns()} rows={figures} rowKey={(row) => row.step} />
      )}
    </Card>
  )
}

/** Steps bear the same id in many procedures; the role they belong to names them. */
function stepName(id: string): string {
  const plans = [...getLaw().procedures.values()].map(({ procedure }) => planOf(procedure))
  const found = [planOf(null), ...plans].map((plan) => stepOf(plan, id)).find((step) => step !== undefined)
  return found ? t(work).stepRole[found.role] : id
}

function columns(): Column<StepFigure>[] {
  const words = t(inbox)
  const count = (key: 'stays' | 'late' | 'sentBack' | 'idle', title: string): Column<StepFigure> => ({
    key,
    title,
    align: 'end',
    cell: (row) => formatNumber(row[key]),
  })
  return [
    {
      key: 'step',
      title: words.timesStep,
      cell: (row) => (
        <>
          {stepName(row.step)} {row.isWithoutValue && <Tag tone="warn">{words.timesNoValue}</Tag>}
        </>
      ),
    },
    {
      key: 'median',
      title: words.timesMedian,
      align: 'end',
      cell: ({ medianMinutes }) => spanWords(medianMinutes),
    },
    {
      key: 'p90',
      title: words.timesP90,
      align: 'end',
      minor: true,
      cell: (row) => spanWords(row.p90Minutes),
    },
    count('stays', words.timesStays),
    count('late', words.timesLate),
    count('sentBack', words.timesBack),
    count('idle', words.timesIdle),
  ]
}
