/** Who answers: hours with the gaps, the week, single days, and who is away. */
import type { Weekday } from '../../../domain/calendar/day.ts'
import { dutyParts, type DutyPart, type DutyRow } from '../../../domain/centre/centre-facts.ts'
import { getContext } from '../../data/current.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { centre } from '../../i18n/vi/centre.ts'
import { dayWords } from './day-words.ts'
import { HoursCard } from './HoursCard.tsx'
import type { Line } from './LineDialog.tsx'
import { ListCard } from './ListCard.tsx'
import type { CentreDesk } from './use-change.ts'
import { WeekTable } from './WeekTable.tsx'

const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5]
const WHOLE_DAY = 'day'

export function RosterPart({ desk }: { desk: CentreDesk }) {
  const words = t(centre)
  const { facts, mayChange, change } = desk
  const { duty, away } = facts
  const today = getContext().clock.wall().slice(0, 10)
  const parts = [
    { value: WHOLE_DAY, label: words.roster.wholeDay },
    ...dutyParts.map((part) => ({ value: part, label: words.dutyParts[part] })),
  ]
  const person = [
    { key: 'name', label: words.roster.person },
    { key: 'phone', label: words.roster.phone, kind: 'tel' as const },
  ]
  const partBox = { key: 'part', label: words.roster.part, options: parts, start: WHOLE_DAY }
  const without = (row: DutyRow) => change({ duty: duty.filter((one) => one !== row) })
  const dated = duty.filter(({ on }) => typeof on === 'string')
  return (
    <>
      <HoursCard facts={facts} />
      <WeekTable
        duty={duty}
        mayChange={mayChange}
        boxes={[
          {
            key: 'on',
            label: words.roster.days,
            start: 'week',
            options: [
              { value: 'week', label: words.roster.allWeek },
              ...[...WORKDAYS, 6, 0].map((day) => ({ value: String(day), label: words.weekdays[day] ?? '' })),
            ],
          },
          partBox,
          ...person,
        ]}
        onAdd={(line) =>
          change({
            duty: [
              ...duty,
              ...rowsOf(line, line['on'] === 'week' ? WORKDAYS : [Number(line['on']) as Weekday]),
            ],
          })
        }
        onRemove={without}
      />
      <ListCard
        title={words.roster.once}
        intro={words.roster.onceIntro}
        icon="calendar-days"
        none={words.roster.none}
        rows={dated}
        nameOf={({ on, name }) => `${name}, ${formatDay(String(on))}`}
        columns={[
          { key: 'on', title: words.roster.date, cell: ({ on }) => dayWords(String(on)) },
          { key: 'part', title: words.roster.part, narrow: true, cell: ({ part }) => words.dutyParts[part] },
          { key: 'name', title: words.roster.person, cell: ({ name, phone }) => `${name}, ${phone}` },
        ]}
        mayChange={mayChange}
        add={words.roster.addOnce}
        boxes={[{ key: 'on', label: words.roster.date, kind: 'date', start: today }, partBox, ...person]}
        onAdd={(line) => change({ duty: [...duty, ...rowsOf(line, [line['on'] ?? ''])] })}
        onRemove={without}
      />
      <ListCard
        title={words.roster.away}
        intro={words.roster.awayIntro}
        icon="user"
        none={words.roster.awayNone}
        rows={away}
        nameOf={({ name, from }) => `${name}, ${formatDay(from)}`}
        columns={[
          { key: 'name', title: words.roster.person, cell: ({ name }) => name },
          { key: 'from', title: words.roster.from, narrow: true, cell: ({ from }) => formatDay(from) },
          { key: 'to', title: words.roster.to, narrow: true, cell: ({ to }) => formatDay(to) },
        ]}
        mayChange={mayChange}
        add={words.roster.addAway}
        boxes={[
          {
            key: 'name',
            label: words.roster.person,
            options: [...new Set(duty.map(({ name }) => name))].map((name) => ({ value: name, label: name })),
            start: duty[0]?.name ?? '',
          },
          { key: 'from', label: words.roster.from, kind: 'date', start: today },
          { key: 'to', label: words.roster.to, kind: 'date', start: today },
        ]}
        onAdd={({ name = '', from = '', to = '' }) => change({ away: [...away, { name, from, to }] })}
        onRemove={(row) => change({ away: away.filter((one) => one !== row) })}
      />
    </>
  )
}

function rowsOf({ part, name = '', phone = '' }: Line, days: readonly DutyRow['on'][]): DutyRow[] {
  const wanted: readonly DutyPart[] =
    part === WHOLE_DAY ? ['morning', 'afternoon'] : [(part ?? 'morning') as DutyPart]
  return days.flatMap((on) =>
    wanted.map((one) => ({ on, part: one, name: name.trim(), phone: phone.trim() })),
  )
}
