/** Who stands at this counter: the number, what they came for, and the few things that can be done now. */
import { useSignal } from '@preact/signals'
import type { Ticket } from '../../../domain/queue/day.ts'
import { showSubmissionCode } from '../../../domain/submission/code.ts'
import { useWallMinute } from '../../data/wall-minute.ts'
import { formatClock } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { CounterDesk } from './counter-desk.ts'
import { MoveDialog } from './MoveDialog.tsx'
import styles from './Queue.module.css'
import { codeOf, papersOf, purposeOf, waitedMinutes } from './ticket-words.ts'
import { useDeeds } from './use-deeds.ts'
import { useReceiving, type OnReceive } from './use-receiving.ts'

export interface ServingCardProps {
  readonly desk: CounterDesk
  readonly ticket: Ticket
  readonly onReceive: OnReceive
}

export function ServingCard({ desk, ticket, onReceive }: ServingCardProps) {
  const words = t(queue)
  const deeds = useDeeds()
  const { isBusy, receive } = useReceiving(onReceive)
  const isMoving = useSignal(false)
  const end = (how: Parameters<CounterDesk['end']>[0]) => void deeds.run(desk.end(how))
  return (
    <Card mark="brand">
      <section class={styles.serving} aria-label={words.servingTitle(codeOf(ticket))}>
        <p class={styles.number}>
          <span class={styles.what}>{words.serving}</span>
          <span class={styles.code}>{codeOf(ticket)}</span>
        </p>
        <div class={styles.about}>
          <About ticket={ticket} />
          {deeds.problem.value !== null && (
            <Notice tone="warn" live>
              {problemSentence(deeds.problem.value)}
            </Notice>
          )}
          <div class={styles.deeds}>
            <Button kind="primary" shortcut="F2" busy={isBusy.value} onClick={() => void receive(ticket)}>
              {words.receive}
            </Button>
            <Button shortcut="F8" onClick={() => end('ticket-recalled')}>
              {words.recall}
            </Button>
            <Button onClick={() => end('ticket-missed')}>{words.missed}</Button>
            <Button onClick={() => end('ticket-held')}>{words.hold}</Button>
            <Button onClick={() => (isMoving.value = true)}>{words.move}</Button>
            <Button onClick={() => end('ticket-served')}>{words.done}</Button>
            <span role="status" class={styles.line}>
              {isBusy.value && ticket.preCheck?.code !== undefined ? words.fetchingForm : ''}
            </span>
          </div>
        </div>
      </section>
      {isMoving.value && <MoveDialog desk={desk} ticket={ticket} onClose={() => (isMoving.value = false)} />}
    </Card>
  )
}

function About({ ticket }: { ticket: Ticket }) {
  const words = t(queue)
  const wall = useWallMinute()
  const papers = ticket.preCheck && papersOf(ticket.preCheck)
  const form = ticket.preCheck?.code
  const calls = ticket.calls > 1 ? ` · ${words.calledTimes(ticket.calls)}` : ''
  return (
    <>
      <p class={styles.procedure}>
        {purposeOf(ticket)}
        {ticket.priority !== 'ordinary' && (
          <>
            {' '}
            <Tag tone="info">{words.priority[ticket.priority]}</Tag>
          </>
        )}
      </p>
      <p class={styles.line}>
        {ticket.isShown
          ? words.shownOnly
          : words.takenAt(formatClock(ticket.takenAt.ms), waitedMinutes(ticket, wall.value)) + calls}
      </p>
      {form !== undefined && (
        <p class={styles.form}>
          <Tag tone="info">{words.formReady(showSubmissionCode(form))}</Tag>
        </p>
      )}
      {papers && <p class={styles.line}>{papers}</p>}
      {ticket.alsoCalledBy.length > 0 && (
        <p class={styles.line}>{words.alsoCalled(ticket.alsoCalledBy.join(', '))}</p>
      )}
    </>
  )
}
