/** One place that two persons were given: whom to call, on which number, and one touch to give them another time. */
import type { Clash } from '../../../domain/appointment/clashes.ts'
import type { Visit } from '../../../domain/appointment/fold-visits.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { appointments } from '../../i18n/vi/appointments.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'

export interface ClashNoticeProps {
  readonly clash: Clash
  readonly onMove: (visit: Visit) => void
}

export function ClashNotice({ clash: { first, second }, onMove }: ClashNoticeProps) {
  const words = t(appointments).clash
  const { place, to, visitor } = second
  const keeps = first.visitor.name
  return (
    <Notice
      tone="overdue"
      live
      title={words.title(formatDay(place.day), place.from, to)}
      actions={
        <Button icon="calendar-days" onClick={() => onMove(second)}>
          {words.moveOf(visitor.name)}
        </Button>
      }
    >
      {visitor.phone === ''
        ? words.noPhone(visitor.name, keeps)
        : words.call(visitor.name, visitor.phone, keeps)}
    </Notice>
  )
}
