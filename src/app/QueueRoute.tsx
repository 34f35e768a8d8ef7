/** The waiting room where the desk shows it: its own screen, a card on the desk, a button in the top bar. */
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { mayAct } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import type { Ticket } from '../../domain/queue/day.ts'
import { getContext } from '../data/current.ts'
import { CallButton as Call } from '../features/queue/CallButton.tsx'
import { QueueCard as Card } from '../features/queue/QueueCard.tsx'
import { QueueScreen } from '../features/queue/QueueScreen.tsx'
import { ServingProcedure as Procedure } from '../features/queue/ServingProcedure.tsx'
import { findUnopened } from '../features/submissions/prefiled-draft.ts'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { queue } from '../i18n/vi/queue.ts'
import { Notice } from '../ui/feedback/Notice.tsx'
import { showToast } from '../ui/feedback/toasts.ts'
import type { Frame } from './DeskFrame.tsx'
import type { AppParts } from './parts.ts'
import { receiveTicket } from './receive-ticket.ts'
import { useStartReception } from './start-reception.ts'
import { openFormOf } from './take-prefiled.ts'
import { counterDesk, openWaitingRoom, queueFailure } from './waiting-room.ts'

function useCounterDesk(parts: AppParts) {
  useEffect(() => openWaitingRoom(parts), [])
  return counterDesk.value
}

function useReceive({ http }: AppParts) {
  const { route } = useLocation()
  const { problem, begin } = useStartReception()
  const receive = async (ticket: Ticket) => {
    const from = location.pathname
    await receiveTicket(ticket, {
      openForm: (code) => openFormOf(http, code),
      findUnopened: async (code) => (await findUnopened(getContext(), code))?.id ?? null,
      begin,
      route,
      say: (text) => showToast(text, 'info'),
      isHere: () => location.pathname === from && counterDesk.peek()?.called.peek()?.id === ticket.id,
    })
  }
  return { problem, receive }
}

export function CallButton({ parts }: { parts: AppParts }) {
  const desk = useCounterDesk(parts)
  return desk && <Call desk={desk} />
}

export function QueueCard({ parts }: { parts: AppParts }) {
  const desk = useCounterDesk(parts)
  const { problem, receive } = useReceive(parts)
  if (!desk) return null
  return (
    <>
      {problem.value !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem.value)}
        </Notice>
      )}
      <Card desk={desk} onReceive={receive} />
    </>
  )
}

export function ServingProcedure({ parts }: { parts: AppParts }) {
  const desk = useCounterDesk(parts)
  const { receive } = useReceive(parts)
  return desk && <Procedure desk={desk} onReceive={receive} />
}

export function QueueRoute({ parts, frame }: { parts: AppParts; frame: Frame }) {
  const words = t(queue)
  const desk = useCounterDesk(parts)
  const { problem, receive } = useReceive(parts)
  const roles = (parts.device.lock.officer.value?.roles ?? []) as readonly OfficerRole[]
  const shown = problem.value ?? queueFailure.value
  return frame({
    heading: words.title,
    children: (
      <>
        {shown !== null && (
          <Notice tone="overdue" live>
            {problemSentence(shown)}
          </Notice>
        )}
        {!mayAct(roles, 'queue.read') ? (
          <p>{words.screen.noRole}</p>
        ) : desk ? (
          <QueueScreen
            desk={desk}
            mayCall={mayAct(roles, 'queue.call')}
            mayIssue={mayAct(roles, 'queue.issue')}
            onReceive={receive}
          />
        ) : (
          <p role="status">{t(everywhere).loading}</p>
        )}
      </>
    ),
  })
}
