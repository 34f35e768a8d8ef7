/** The duty of every week, a row a day; the first name of a session answers. */
import { SATURDAY, SUNDAY, type Weekday } from '../../../domain/calendar/day.ts'
import { dutyParts, type DutyPart, type DutyRow } from '../../../domain/centre/centre-facts.ts'
import type { Result } from '../../../domain/base/result.ts'
import { partOf } from '../../../domain/roster/duty-sessions.ts'
import { getLaw } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { centre } from '../../i18n/vi/centre.ts'
import type { Column } from '../../ui/data/Table.tsx'
import styles from './Centre.module.css'
import type { Line, LineBox } from './LineDialog.tsx'
import { ListCard } from './ListCard.tsx'
import { RemoveButton } from './RemoveButton.tsx'

export interface WeekTableProps {
  readonly duty: readonly DutyRow[]
  readonly mayChange: boolean
  readonly boxes: readonly LineBox[]
  readonly onAdd: (line: Line) => Promise<Result<unknown>>
  readonly onRemove: (row: DutyRow) => Promise<Result<unknown>>
}

const ORDER: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0]

export function WeekTable({ duty, mayChange, boxes, onAdd, onRemove }: WeekTableProps) {
  const words = t(centre)
  const days = ORDER.filter((day) => duty.some(({ on }) => on === day))
  const people = (day: Weekday, part: DutyPart) => duty.filter((row) => row.on === day && row.part === part)
  const hasEvenings = duty.some(({ on, part }) => typeof on === 'number' && part === 'evening')
  const columns: Column<Weekday>[] = [
    { key: 'day', title: words.roster.day, narrow: true, cell: (day) => words.weekdays[day] },
    ...dutyParts
      .filter((part) => part !== 'evening' || hasEvenings)
      .map((part): Column<Weekday> => ({
        key: part,
        title: words.dutyParts[part],
        cell: (day) => {
          const named = people(day, part)
          if (named.length === 0)
            return isOpen(day, part) ? <span class={styles.none}>{words.hours.nobody}</span> : '–'
          return named.map((row, at) => (
            <span key={at} class={styles.person}>
              <span>
                {row.name} <span class={styles.under}>{row.phone}</span>
              </span>
              {mayChange && (
                <RemoveButton
                  name={`${row.name}, ${words.weekdays[day]}, ${words.dutyParts[part]}`}
                  onRemove={() => onRemove(row)}
                />
              )}
            </span>
          ))
        },
      })),
  ]
  return (
    <ListCard
      title={words.roster.title}
      intro={words.roster.intro}
      icon="phone"
      none={words.roster.none}
      noneHint={words.roster.noneHint}
      rows={days}
      columns={columns}
      nameOf={(day) => words.weekdays[day] ?? ''}
      mayChange={mayChange}
      add={words.roster.addWeekly}
      addKey="F4"
      boxes={boxes}
      onAdd={onAdd}
    />
  )
}

/** Whether the centre has such a session every week: only there somebody is missed. */
function isOpen(day: Weekday, part: DutyPart): boolean {
  const { sessions, extraOpenings } = getLaw().calendar
  const isWorked = day !== SATURDAY && day !== SUNDAY
  const weekly = extraOpenings.filter(({ on }) => 'weekday' in on && on.weekday === day)
  return [...(isWorked ? sessions : []), ...weekly].some(({ startsAt }) => partOf(startsAt) === part)
}
