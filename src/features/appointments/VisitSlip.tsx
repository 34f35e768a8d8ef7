/** What somebody carries home: when to come, and whom to call when they cannot. 80 mm, black on white; Vietnamese. */
import type { Ref } from 'preact'
import type { Visit } from '../../../domain/appointment/fold-visits.ts'
import { parseDay, weekdayOf } from '../../../domain/calendar/day.ts'
import { formatDay } from '../../i18n/format.ts'
import { appointments } from '../../i18n/vi/appointments.ts'
import { rules } from '../../i18n/vi/rules.ts'
import styles from './Appointments.module.css'
import { procedureName } from './VisitTable.tsx'

const words = appointments.slip

export interface VisitSlipProps {
  readonly visit: Visit
  readonly commune: string
  readonly phone: string // empty: none is public
  readonly sheetRef: Ref<HTMLDivElement>
}

export function VisitSlip({ visit, commune, phone, sheetRef }: VisitSlipProps) {
  const { place, to, visitor, procedure } = visit
  const weekday = rules.openings.weekdays[weekdayOf(parseDay(place.day) ?? 0)] ?? ''
  return (
    <div ref={sheetRef} class={styles.slip} lang="vi">
      <p>{commune}</p>
      <h3>{words.title}</h3>
      <p>
        <b>{visitor.name}</b>
      </p>
      <p>{words.come}</p>
      <p class={styles.when}>
        {weekday} {formatDay(place.day)}
        <br />
        {words.at(place.from, to)}
      </p>
      <p>
        {words.place}: <b>{place.no}</b>
      </p>
      {procedure !== null && (
        <p>
          {words.bring}: {procedureName(procedure)}
        </p>
      )}
      <p>{words.late}</p>
      {phone !== '' && (
        <p>
          {words.phone}: <b>{phone}</b>
        </p>
      )}
    </div>
  )
}
