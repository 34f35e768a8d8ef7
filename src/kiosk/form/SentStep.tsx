/** The code, large enough to be read across a counter, and what happens with the form now: true words only. */
import { showSubmissionCode } from '../../../domain/submission/code.ts'
import { ticketCode } from '../../../domain/queue/ticket-number.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { plainNameOf } from '../find/search-procedures.ts'
import type { Kiosk, SlipLine } from '../kiosk.ts'
import { sentIds } from '../outbox/outbox.ts'
import content from '../parts/Content.module.css'
import { PrintButton } from '../parts/PrintButton.tsx'
import { useReadAloud } from '../parts/use-screen.ts'
import { ticketWith } from '../ticket/carry.ts'
import type { FormWork } from './form-work.ts'

export interface SentStepProps {
  readonly kiosk: Kiosk
  readonly procedure: Procedure
  readonly work: FormWork
}

export function SentStep({ kiosk, procedure, work }: SentStepProps) {
  const words = t(kioskContent).form
  const sent = work.sent.value
  const isThere = sent !== null && sentIds.value.has(sent.id)
  const code = sent === null ? '' : showSubmissionCode(sent.code)
  const state = isThere ? words.sent : words.waiting
  const ticket = sent && ticketWith(kiosk, sent.code)
  const toDo = ticket ? words.withNumber(ticketCode(ticket.number)) : words.sayCode
  useReadAloud(kiosk, () => `${words.done}. ${words.yourCode}: ${[...code].join(' ')}. ${toDo} ${state}`)
  const slip = (): SlipLine[] => [
    { text: plainNameOf(procedure), size: 'normal', align: 'centre' },
    { text: words.yourCode, size: 'normal', align: 'centre' },
    { text: code, size: 'huge', align: 'centre' },
    { text: words.sayCode, size: 'normal', align: 'centre' },
  ]
  return (
    <div class={content.content}>
      <h2 class={content.large}>{words.done}</h2>
      <p>
        {words.yourCode}
        <span class={content.note}>{toDo}</span>
      </p>
      <p class={content.code}>{code}</p>
      <Notice tone={isThere ? 'ok' : 'offline'} live>
        {state}
      </Notice>
      <div class={content.acts}>
        <Button
          kind="primary"
          icon="ticket"
          onClick={() => kiosk.go('ticket', { procedure: procedure.code })}
        >
          {ticket === null ? t(kioskContent).takeNumber : words.seeNumber}
        </Button>
        <PrintButton kiosk={kiosk} lines={slip} />
      </div>
    </div>
  )
}
