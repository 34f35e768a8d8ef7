/** How often each person and each unit was early, in time or late. Counted only when it is asked for. */
import { useSignal } from '@preact/signals'
import { tallySteps, type Tally } from '../../../domain/deadline/responsibility.ts'
import type { StepClock } from '../../../domain/deadline/step-clock.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { t } from '../../i18n/locale.ts'
import { leader } from '../../i18n/vi/leader.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import styles from './Leader.module.css'
import { timeWords } from './words.ts'

type By = 'person' | 'office'

export function PunctualityCard({ readClocks }: { readClocks: () => StepClock[] }) {
  const words = t(leader)
  const by = useSignal<By | null>(null)
  const toggle = (next: By) => () => (by.value = by.value === next ? null : next)
  const tallies = by.value === null ? null : tallySteps(readClocks(), by.value)
  return (
    <Card
      title={words.recordTitle}
      actions={
        <>
          <Button pressed={by.value === 'person'} onClick={toggle('person')}>
            {words.byPerson}
          </Button>
          <Button pressed={by.value === 'office'} onClick={toggle('office')}>
            {words.byOffice}
          </Button>
        </>
      }
    >
      <p class={styles.hint}>{words.recordShow}</p>
      {tallies !== null &&
        (tallies.length === 0 ? (
          <p>{words.recordEmpty}</p>
        ) : (
          <Table
            caption={words.recordTitle}
            columns={columns(by.value ?? 'person')}
            rows={tallies}
            rowKey={(row) => row.key}
          />
        ))}
    </Card>
  )
}

function columns(by: By): Column<Tally>[] {
  const words = t(leader)
  const figure = (key: 'early' | 'onTime' | 'late' | 'running', title: string): Column<Tally> => ({
    key,
    title,
    align: 'end',
    narrow: true,
    cell: (row) => row[key],
  })
  return [
    {
      key: 'name',
      title: by === 'person' ? words.personColumn : words.officeColumn,
      cell: (row) => (by === 'person' ? officerName(getContext(), row.key) : row.key || words.noOffice),
    },
    figure('early', words.earlyColumn),
    figure('onTime', words.onTimeColumn),
    figure('late', words.lateColumn),
    figure('running', words.runningColumn),
    {
      key: 'lateTime',
      title: words.lateTimeColumn,
      align: 'end',
      narrow: true,
      cell: (row) => (row.lateMinutes === 0 ? '' : timeWords(row.lateMinutes)),
    },
  ]
}
