/** The waiting room on the desk: who is served, or whether the counter is open and how many wait. */
import { useSignal } from '@preact/signals'
import { boardView } from '../../../domain/queue/board-view.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { CounterDesk } from './counter-desk.ts'
import { CounterDialog } from './CounterDialog.tsx'
import { Overtaken } from './Overtaken.tsx'
import styles from './Queue.module.css'
import { ServingCard } from './ServingCard.tsx'
import { TypedDialog } from './TypedDialog.tsx'
import { useDeeds } from './use-deeds.ts'
import type { OnReceive } from './use-receiving.ts'

export interface QueueCardProps {
  readonly desk: CounterDesk
  readonly onReceive: OnReceive
}

export function QueueCard({ desk, onReceive }: QueueCardProps) {
  const called = desk.called.value
  return (
    <>
      <Overtaken desk={desk} />
      {called ? (
        <ServingCard key={called.id} desk={desk} ticket={called} onReceive={onReceive} />
      ) : (
        <IdleCard desk={desk} />
      )}
    </>
  )
}

function IdleCard({ desk }: { desk: CounterDesk }) {
  const words = t(queue)
  const deeds = useDeeds()
  const dialog = useSignal<'counter' | 'typed' | null>(null)
  const close = () => (dialog.value = null)
  const { here } = desk
  return (
    <Card>
      <div class={styles.idle}>
        <p class={styles.hint}>
          <strong>{here.value ? words.counterOpen(here.value.counter) : words.counterShut}</strong>
          {' · '}
          {waitingWords(desk)}
          {' · '}
          <a href="/hang-cho">{words.seeAll}</a>
        </p>
        <div class={styles.rowDeeds}>
          {here.value ? (
            <>
              <Button onClick={() => (dialog.value = 'typed')}>{words.callByNumber}</Button>
              <Button kind="quiet" onClick={() => void deeds.run(desk.close())}>
                {words.closeCounter}
              </Button>
            </>
          ) : (
            <Button onClick={() => (dialog.value = 'counter')}>{words.openCounter}</Button>
          )}
        </div>
      </div>
      {deeds.problem.value !== null && (
        <Notice tone="warn" live>
          {problemSentence(deeds.problem.value)}
        </Notice>
      )}
      {dialog.value === 'counter' && <CounterDialog desk={desk} onClose={close} />}
      {dialog.value === 'typed' && <TypedDialog desk={desk} onClose={close} />}
    </Card>
  )
}

function waitingWords({ queue: { day, name }, waiting }: CounterDesk): string {
  const words = t(queue)
  const count = waiting.value.length
  if (count === 0) return words.nobodyWaits
  const { minutes } = boardView(day.value, name.value)
  return words.waitingCount(count) + (minutes === null ? '' : `, ${words.minutes(minutes)}`)
}
