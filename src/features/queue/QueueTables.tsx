/** Who waits, who stepped aside, who is done. */
import type { Ticket } from '../../../domain/queue/day.ts'
import { useWallMinute } from '../../data/wall-minute.ts'
import { formatClock } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import type { CounterDesk } from './counter-desk.ts'
import styles from './Queue.module.css'
import { queueRows } from './queue-rows.ts'
import { codeOf, purposeOf, waitedMinutes } from './ticket-words.ts'
import type { Deeds } from './use-deeds.ts'

interface TablesProps {
  readonly desk: CounterDesk
  readonly deeds: Deeds
  readonly mayCall: boolean
}

export function QueueTables({ desk, deeds, mayCall }: TablesProps) {
  const words = t(queue).screen
  const wall = useWallMinute().value
  const { waiting, aside, ended } = queueRows(desk.queue.day.value)
  const isFree = mayCall && desk.here.value !== null && desk.called.value === null
  const call = (ticket: Ticket) =>
    isFree && (
      <Button label={words.callOf(codeOf(ticket))} onClick={() => void deeds.run(desk.call(ticket.id))}>
        {t(queue).callThis}
      </Button>
    )
  const asideDeeds = (ticket: Ticket) => (
    <span class={styles.rowDeeds}>
      {call(ticket)}
      {mayCall && (
        <>
          <Button label={words.backOf(codeOf(ticket))} onClick={() => void deeds.run(desk.back(ticket.id))}>
            {t(queue).back}
          </Button>
          <Button
            kind="quiet"
            label={words.leftOf(codeOf(ticket))}
            onClick={() => void deeds.run(desk.left(ticket.id))}
          >
            {t(queue).left}
          </Button>
        </>
      )}
    </span>
  )
  const list = (title: string, rows: readonly Ticket[], columns: readonly Column<Ticket>[]) =>
    rows.length > 0 && (
      <Card title={title} flush>
        <Table caption={title} columns={columns} rows={rows} rowKey={({ id }) => id} rowName={codeOf} />
      </Card>
    )
  return (
    <>
      {list(words.waiting(waiting.length), waiting, [
        ...about(),
        {
          key: 'waited',
          title: words.waited,
          narrow: true,
          cell: (row) => words.waitedMinutes(waitedMinutes(row, wall)),
        },
        ...(isFree ? [deedColumn(call)] : []),
      ])}
      {list(words.aside(aside.length), aside, [
        ...about(),
        { key: 'state', title: words.state, cell: stateTag },
        ...(mayCall ? [deedColumn(asideDeeds)] : []),
      ])}
      {list(words.served(ended.length), ended, [
        ...about(),
        {
          key: 'counter',
          title: words.counter,
          narrow: true,
          cell: ({ counter, stage }) => (stage === 'left' ? words.went : counter),
        },
        {
          key: 'ended',
          title: words.ended,
          narrow: true,
          cell: ({ endedAt }) => endedAt && formatClock(endedAt.ms),
        },
      ])}
    </>
  )
}

function about(): Column<Ticket>[] {
  const words = t(queue).screen
  return [
    { key: 'number', title: words.number, narrow: true, cell: (row) => <strong>{codeOf(row)}</strong> },
    { key: 'field', title: words.field, cell: purpose },
    { key: 'who', title: words.who, minor: true, cell: ({ priority }) => t(queue).priority[priority] },
    { key: 'taken', title: words.taken, narrow: true, cell: ({ takenAt }) => formatClock(takenAt.ms) },
  ]
}

function deedColumn(cell: Column<Ticket>['cell']): Column<Ticket> {
  return { key: 'deeds', title: t(queue).screen.deeds, titleHidden: true, align: 'end', cell }
}

function purpose(row: Ticket) {
  const goes = row.stage === 'waiting' && row.counter !== null ? t(queue).screen.goesTo(row.counter) : null
  return goes === null ? purposeOf(row) : `${purposeOf(row)} · ${goes}`
}

function stateTag({ stage, counter }: Ticket) {
  const { screen } = t(queue)
  const word = stage === 'held' ? screen.held : screen.missedState
  return (
    <Tag tone={stage === 'held' ? 'info' : 'warn'}>
      {word}
      {counter !== null && ` · ${screen.counter} ${counter}`}
    </Tag>
  )
}
