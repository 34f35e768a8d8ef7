/** Every counter of the day: open or shut, what it takes, whom it serves. */
import { calledAt } from '../../../domain/queue/acts.ts'
import type { Counter, QueueDay } from '../../../domain/queue/day.ts'
import { t } from '../../i18n/locale.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { OpenBoard } from './OpenBoard.tsx'
import styles from './Queue.module.css'
import { codeOf } from './ticket-words.ts'

export function CountersCard({ day }: { day: QueueDay }) {
  const words = t(queue)
  const counters = [...day.counters.values()].sort((a, b) => a.counter - b.counter)
  return (
    <Card title={words.screen.counters} actions={<OpenBoard />}>
      {counters.length === 0 ? (
        <p class={styles.hint}>{words.screen.noCounters}</p>
      ) : (
        <ul class={styles.counters}>
          {counters.map((counter) => (
            <li key={counter.counter} class={styles.counter}>
              <One counter={counter} day={day} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function One({ counter, day }: { counter: Counter; day: QueueDay }) {
  const words = t(queue)
  const called = calledAt(day, counter.counter)
  const takes = counter.fields.length === 0 ? words.screen.allFields : counter.fields.join(', ')
  return (
    <>
      <span class={styles.head}>
        {words.moveDialog.toCounter(counter.counter)}
        <Tag tone={counter.isOpen ? 'ok' : 'offline'}>
          {counter.isOpen ? words.screen.open : words.screen.shut}
        </Tag>
      </span>
      {counter.isOpen && (
        <>
          <span>{called ? words.screen.serves(codeOf(called)) : words.screen.free}</span>
          <span class={styles.line}>{counter.isQuick ? `${takes} · ${words.quickTag}` : takes}</span>
        </>
      )}
    </>
  )
}
