/** Appointments behind their address; who has come gets a number of the waiting room. */
import { useLocation } from 'preact-iso'
import type { Visit } from '../../domain/appointment/fold-visits.ts'
import { ok } from '../../domain/base/result.ts'
import { ticketCode } from '../../domain/queue/ticket-number.ts'
import { getContext, getLaw } from '../data/current.ts'
import type { AppointmentPorts } from '../features/appointments/appointment-ports.ts'
import { AppointmentsScreen } from '../features/appointments/AppointmentsScreen.tsx'
import { t } from '../i18n/locale.ts'
import { appointments } from '../i18n/vi/appointments.ts'
import { exchangeVisits } from '../sync/appointments.ts'
import type { Frame } from './DeskFrame.tsx'
import type { AppParts } from './parts.ts'
import { counterDesk, openWaitingRoom } from './waiting-room.ts'

export function AppointmentsRoute({ frame, parts }: { frame: Frame; parts: AppParts }) {
  const { route } = useLocation()
  openWaitingRoom(parts)
  return frame({
    heading: t(appointments).title,
    children: <AppointmentsScreen ports={portsOf(parts)} onOpen={route} />,
  })
}

function portsOf({ http }: AppParts): AppointmentPorts {
  return {
    exchange: () => exchangeVisits(getContext(), http),
    async takeTicket({ priority, procedure, preCheck }: Visit) {
      const queue = counterDesk.peek()?.queue
      if (!queue) return ok(null)
      const field = procedure === null ? null : (getLaw().procedures.get(procedure)?.procedure.field ?? null)
      const taken = await queue.take({ priority, field, isQuick: false, preCheck })
      return taken.ok ? ok(ticketCode(taken.value.number)) : taken
    },
  }
}
