/** Who comes by appointment: today, and day by day over the next week; new ones by keyboard, without a line too (Q07). */
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { clashesOf } from '../../../domain/appointment/clashes.ts'
import type { VisitWish } from '../../../domain/appointment/acts.ts'
import type { Visit } from '../../../domain/appointment/fold-visits.ts'
import { BOOKED_AHEAD } from '../../../domain/appointment/places.ts'
import type { Result } from '../../../domain/base/result.ts'
import { formatDay as isoDay, parseDay } from '../../../domain/calendar/day.ts'
import { currentAppointments, unsentAppointments } from '../../data/appointments.ts'
import { currentCentre } from '../../data/centre.ts'
import { getContext } from '../../data/current.ts'
import { useWallMinute } from '../../data/wall-minute.ts'
import { printSheet } from '../../device/print.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { appointments } from '../../i18n/vi/appointments.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import type { AppointmentPorts } from './appointment-ports.ts'
import styles from './Appointments.module.css'
import { BookDialog } from './BookDialog.tsx'
import { ClashNotice } from './ClashNotice.tsx'
import { useAppointments } from './use-appointments.ts'
import { VisitSlip } from './VisitSlip.tsx'
import { VisitTable, type VisitDeeds } from './VisitTable.tsx'

export interface AppointmentsScreenProps {
  readonly ports: AppointmentPorts
  readonly onOpen: (path: string) => void
}

export function AppointmentsScreen({ ports, onOpen }: AppointmentsScreenProps) {
  const words = t(appointments)
  const desk = useAppointments(ports)
  const today = useWallMinute().value.slice(0, 10)
  const isBooking = useSignal(false)
  const moved = useSignal<Visit | null>(null)
  const printed = useSignal<Visit | null>(null)
  const slip = useRef<HTMLDivElement>(null)
  useShortcut('Escape', () => onOpen('/'), t(everywhere).toDesk)
  const said = (done: Result<unknown>) => {
    if (!done.ok) showToast(problemSentence(done.problem))
  }
  const deeds: VisitDeeds = {
    onCancel: (visit) => void desk.act(visit, 'visit-cancelled', { by: 'visitor' }).then(said),
    onMissed: (visit) => void desk.act(visit, 'visit-missed', {}).then(said),
    onReminded: (visit) => void desk.act(visit, 'visit-reminded', {}).then(said),
    onArrived: (visit) => void arrive(visit),
    onPrint: (visit) => void print(visit),
  }
  async function arrive(visit: Visit) {
    const taken = await ports.takeTicket(visit)
    const ticket = taken.ok ? taken.value : null
    const done = await desk.act(visit, 'visit-arrived', { ticket })
    if (!done.ok) return said(done)
    showToast(ticket === null ? words.noTicket : words.ticketGiven(ticket))
  }
  async function print(visit: Visit) {
    printed.value = visit
    await new Promise((drawn) => requestAnimationFrame(drawn))
    if (slip.current) await printSheet(slip.current, 'ticket')
    printed.value = null
  }
  async function book(wish: VisitWish) {
    const done = moved.value === null ? await desk.book(wish) : await desk.move(moved.value, wish)
    if (done.ok) showToast(words.booked(formatDay(wish.day), wish.from))
    return done
  }
  const all = [...currentAppointments.value.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const first = parseDay(today) ?? 0
  const days = Array.from({ length: BOOKED_AHEAD + 1 }, (_, i) => isoDay(first + i))
  const tomorrow = days[1]
  const waiting = all.filter(
    ({ place, stage, isReminded, visitor }) =>
      place.day === tomorrow && stage === 'booked' && !isReminded && visitor.phone !== '',
  )
  const clashes = clashesOf(currentAppointments.value, today)
  const problem = desk.problem.value
  const isOffline = problem?.code.startsWith('net.') ?? false
  return (
    <div class={styles.screen}>
      {isOffline && <Notice tone="offline">{words.offline}</Notice>}
      {problem !== null && !isOffline && <Notice tone="warn">{problemSentence(problem)}</Notice>}
      {unsentAppointments.value > 0 && <p class={styles.hint}>{words.unsent(unsentAppointments.value)}</p>}
      {waiting.length > 0 && <Notice tone="info">{words.toRemind(waiting.length)}</Notice>}
      {clashes.map((clash) => (
        <ClashNotice key={clash.second.id} clash={clash} onMove={(visit) => (moved.value = visit)} />
      ))}
      {days.map((day, at) => {
        const visits = all.filter(({ place }) => place.day === day)
        if (at > 0 && visits.length === 0) return null
        const caption = at === 0 ? words.today : words.list(formatDay(day))
        return (
          <Card
            key={day}
            title={caption}
            flush={visits.length > 0}
            actions={
              at === 0 && (
                <Button kind="primary" icon="plus" shortcut="F4" onClick={() => (isBooking.value = true)}>
                  {words.book}
                </Button>
              )
            }
          >
            {visits.length === 0 ? (
              <EmptyState icon="calendar-days" title={words.none}>
                {words.noneHint}
              </EmptyState>
            ) : (
              <VisitTable caption={caption} visits={visits} clashes={clashes} isToday={at === 0} {...deeds} />
            )}
          </Card>
        )
      })}
      {(isBooking.value || moved.value !== null) && (
        <BookDialog
          key={moved.value?.id ?? ''}
          moved={moved.value}
          onBook={book}
          onClose={() => {
            isBooking.value = false
            moved.value = null
          }}
        />
      )}
      {printed.value !== null && (
        <div class={styles.unseen}>
          <VisitSlip
            visit={printed.value}
            commune={getContext().device.communeName}
            phone={currentCentre.value.facts.phones[0]?.number ?? ''}
            sheetRef={slip}
          />
        </div>
      )}
    </div>
  )
}

function orderOf({ place }: Visit): string {
  return `${place.day}T${place.from}/${String(place.no).padStart(3, '0')}`
}
