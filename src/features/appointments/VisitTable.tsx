/** The appointments of one day, with what may be done with each. */
import type { Clash } from '../../../domain/appointment/clashes.ts'
import type { Visit } from '../../../domain/appointment/fold-visits.ts'
import { getLaw } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { appointments } from '../../i18n/vi/appointments.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import styles from './Appointments.module.css'

export interface VisitDeeds {
  readonly onArrived: (visit: Visit) => void
  readonly onMissed: (visit: Visit) => void
  readonly onCancel: (visit: Visit) => void
  readonly onReminded: (visit: Visit) => void
  readonly onPrint: (visit: Visit) => void
}

export interface VisitTableProps extends VisitDeeds {
  readonly caption: string
  readonly visits: readonly Visit[]
  readonly clashes: readonly Clash[]
  readonly isToday: boolean
}

const TONES = { booked: 'info', cancelled: 'offline', arrived: 'ok', missed: 'warn' } as const

export function VisitTable({ caption, visits, clashes, isToday, ...deeds }: VisitTableProps) {
  const words = t(appointments)
  const columns: Column<Visit>[] = [
    { key: 'time', title: words.time, narrow: true, cell: ({ place, to }) => `${place.from}–${to}` },
    {
      key: 'person',
      title: words.person,
      cell: (visit) => {
        const { visitor, procedure, priority } = visit
        return (
          <>
            <b>{visitor.name}</b> {visitor.phone}
            <span class={styles.under}>
              {procedureName(procedure)}
              {priority !== 'ordinary' && ` · ${words.priorities[priority]}`}
            </span>
            {clashLines(visit, clashes).map((line) => (
              <span key={line} class={styles.clash}>
                {line}
              </span>
            ))}
          </>
        )
      },
    },
    {
      key: 'state',
      title: words.state,
      narrow: true,
      cell: ({ id, stage, ticket, isReminded }) => (
        <>
          <span class={styles.tags}>
            <Tag tone={TONES[stage]}>{words.stages[stage]}</Tag>
            {clashes.some(({ second }) => second.id === id) && <Tag tone="overdue">{words.clash.tag}</Tag>}
          </span>
          {ticket !== null && <span class={styles.under}>{words.ticket(ticket)}</span>}
          {isReminded && stage === 'booked' && <span class={styles.under}>{words.reminded}</span>}
        </>
      ),
    },
    {
      key: 'acts',
      title: words.acts,
      titleHidden: true,
      narrow: true,
      cell: (visit) => <Acts visit={visit} isToday={isToday} deeds={deeds} />,
    },
  ]
  return <Table caption={caption} columns={columns} rows={visits} rowKey={({ id }) => id} />
}

function Acts({ visit, isToday, deeds }: { visit: Visit; isToday: boolean; deeds: VisitDeeds }) {
  const words = t(appointments)
  const { stage, visitor, isReminded } = visit
  const { name } = visitor
  const mayCome = isToday && (stage === 'booked' || stage === 'missed')
  return (
    <div class={styles.acts}>
      {mayCome && (
        <Button label={words.arrivedOf(name)} onClick={() => deeds.onArrived(visit)}>
          {words.arrived}
        </Button>
      )}
      {isToday && stage === 'booked' && (
        <Button kind="quiet" label={words.missedOf(name)} onClick={() => deeds.onMissed(visit)}>
          {words.missed}
        </Button>
      )}
      {!isToday && stage === 'booked' && !isReminded && visitor.phone !== '' && (
        <Button kind="quiet" label={words.remindOf(name)} onClick={() => deeds.onReminded(visit)}>
          {words.remind}
        </Button>
      )}
      {stage === 'booked' && (
        <>
          <Button
            kind="quiet"
            icon="printer"
            label={words.printOf(name)}
            onClick={() => deeds.onPrint(visit)}
          />
          <Button kind="quiet" icon="x" label={words.cancelOf(name)} onClick={() => deeds.onCancel(visit)} />
        </>
      )}
    </div>
  )
}

/** What stands on an appointment itself: of the later one what to do, of the earlier one that it stays. */
function clashLines({ id, visitor }: Visit, clashes: readonly Clash[]): string[] {
  const words = t(appointments).clash
  return clashes.flatMap(({ first, second }) => {
    if (first.id === id) return [words.keepsRow(second.visitor.name)]
    if (second.id !== id) return []
    return [visitor.phone === '' ? words.waitRow : words.callRow(visitor.phone)]
  })
}

export function procedureName(code: string | null): string {
  const known = code === null ? undefined : getLaw().procedures.get(code)?.procedure
  return known?.plainName || known?.shortName || t(appointments).unknownProcedure
}
