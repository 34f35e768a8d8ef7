/** The number, as large as the screen allows, to be remembered, photographed or taken along on paper. */
import type { Ticket } from '../../../domain/queue/day.ts'
import { estimate } from '../../../domain/queue/estimate.ts'
import { ticketCode } from '../../../domain/queue/ticket-number.ts'
import { t } from '../../i18n/locale.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'
import { Button } from '../../ui/actions/Button.tsx'
import type { Kiosk } from '../kiosk.ts'
import { useReadAloud } from '../parts/use-screen.ts'
import { aboutLines, waitWords } from './ticket-slip.ts'
import styles from './Ticket.module.css'
import type { Taking } from './use-taking.ts'

export interface TakenTicketProps {
  readonly kiosk: Kiosk
  readonly ticket: Ticket
  readonly paper: Taking['paper']
}

export function TakenTicket({ kiosk, ticket, paper }: TakenTicketProps) {
  const words = t(kioskShell).take
  const day = kiosk.queue.value?.day.value
  const now = day?.tickets.get(ticket.id) ?? ticket
  const wait = day && now.stage === 'waiting' ? waitWords(estimate(day, now)) : null
  const code = ticketCode(ticket.number)
  const state = paper.state.value
  const onPaper = { printing: words.printing, printed: words.printed, none: words.notPrinted }[state]
  useReadAloud(kiosk, () =>
    [words.yours, code, wait, ...aboutLines(now), words.sit].filter(Boolean).join('. '),
  )
  return (
    <div class={styles.taken}>
      <div role="status" class={styles.card}>
        <p class={styles.yours}>{words.yours}</p>
        <p class={styles.number}>{code}</p>
        {wait !== null && <p class={styles.wait}>{wait}</p>}
        {aboutLines(now).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p>{words.sit}</p>
      <p role="status">{onPaper}</p>
      {state === 'printed' && <p class={styles.hint}>{words.photo}</p>}
      <Button icon="printer" busy={state === 'printing'} onClick={paper.print}>
        {words.again}
      </Button>
    </div>
  )
}
