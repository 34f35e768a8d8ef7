/** The waiting room where the desk shows it: its own screen, a card on the desk, a button in the top bar. */
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { mayAct } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import type { Ticket } from '../../domain/queue/day.ts'
import { CallButton as Call } from '../features/queue/CallButton.tsx'
import { QueueCard as Card } from '../features/queue/QueueCard.tsx'
import { QueueScreen } from '../features/queue/QueueScreen.tsx'
import { ServingProcedure as Procedure } from '../features/queue/ServingProcedure.tsx'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { queue } from '../i18n/vi/queue.ts'
import { Notice } from '../ui/feedback/Notice.tsx'
import type { Frame } from './DeskFrame.tsx'
import type { AppParts } from './parts.ts'
import { useStartReception } from './start-reception.ts'
import { counterDesk, openWaitingRoom, queueFailure } from './waiting-room.ts'

function useCounterDesk(parts: AppParts) {
  useEffect(() => openWaitingRoom(parts), [])
  return counterDesk.value
}

/** What the ticket says it is for, or the chooser when it does not say. */
function useReceive() {
  const { route } = useLocation()
  const start = useStartReception()
  return {
    problem: start.problem,
    receive: ({ preCheck }: Ticket) =>
      preCheck ? void start.begin(preCheck.procedure, preCheck.conditions) : route('/tiep-nhan'),
  }
}

export function CallButton({ parts }: { parts: AppParts }) {
  const desk = useCounterDesk(parts)
  return desk && <Call desk={desk} />
}

export function QueueCard({ parts }: { parts: AppParts }) {
  const desk = useCounterDesk(parts)
  const { problem, receive } = useReceive()
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
  const { receive } = useReceive()
  return desk && <Procedure desk={desk} onReceive={receive} />
}

export function QueueRoute({ parts, frame }: { parts: AppParts; frame: Frame }) {
  const words = t(queue)
  const desk = useCounterDesk(parts)
  const { problem, receive } = useReceive()
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
