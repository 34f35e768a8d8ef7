/** Tells the officer whose call came second that the person stands at the other counter. */
import { t } from '../../i18n/locale.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { CounterDesk } from './counter-desk.ts'
import { codeOf } from './ticket-words.ts'

export function Overtaken({ desk }: { desk: CounterDesk }) {
  const words = t(queue)
  return (
    <>
      {desk.overtaken.value.map((ticket) => (
        <Notice
          key={ticket.id}
          tone="warn"
          live
          title={words.overtakenTitle(codeOf(ticket), ticket.counter ?? 0)}
          actions={<Button onClick={() => desk.seen(ticket.id)}>{words.overtakenSeen}</Button>}
        >
          {words.overtakenHint}
        </Notice>
      ))}
    </>
  )
}
