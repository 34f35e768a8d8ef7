/** Where a procedure is chosen: the one that whoever stands at the counter chose before it. */
import { t } from '../../i18n/locale.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { Button } from '../../ui/actions/Button.tsx'
import type { CounterDesk } from './counter-desk.ts'
import { codeOf, purposeOf } from './ticket-words.ts'
import { useReceiving, type OnReceive } from './use-receiving.ts'

export interface ServingProcedureProps {
  readonly desk: CounterDesk
  readonly onReceive: OnReceive
}

export function ServingProcedure({ desk, onReceive }: ServingProcedureProps) {
  const { isBusy, receive } = useReceiving(onReceive)
  const ticket = desk.called.value
  if (!ticket?.preCheck) return null
  return (
    <p>
      <Button kind="primary" busy={isBusy.value} onClick={() => void receive(ticket)}>
        {t(queue).receiveFor(codeOf(ticket), purposeOf(ticket))}
      </Button>
    </p>
  )
}
