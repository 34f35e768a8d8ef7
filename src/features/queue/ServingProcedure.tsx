/** Where a procedure is chosen: the one that whoever stands at the counter chose before it. */
import type { Ticket } from '../../../domain/queue/day.ts'
import { t } from '../../i18n/locale.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { Button } from '../../ui/actions/Button.tsx'
import type { CounterDesk } from './counter-desk.ts'
import { codeOf, purposeOf } from './ticket-words.ts'

export interface ServingProcedureProps {
  readonly desk: CounterDesk
  readonly onReceive: (ticket: Ticket) => void
}

export function ServingProcedure({ desk, onReceive }: ServingProcedureProps) {
  const ticket = desk.called.value
  if (!ticket?.preCheck) return null
  return (
    <p>
      <Button kind="primary" onClick={() => onReceive(ticket)}>
        {t(queue).receiveFor(codeOf(ticket), purposeOf(ticket))}
      </Button>
    </p>
  )
}
