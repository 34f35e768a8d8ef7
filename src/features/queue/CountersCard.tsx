/** Every counter of the day: open or shut, what it takes, whom it serves. */
import { calledAt } from '../../../domain/queue/acts.ts'
import type { Counter } from '../../../domain/queue/day.ts'
import { t } from '../../i18n/locale.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { OpenBoard } from './OpenBoard.tsx'
import type { CounterDesk } from './counter-desk.ts'
import styles from './Queue.module.css'
import { codeOf } from './ticket-words.ts'
import type { Deeds } from './use-deeds.ts'

interface CountersProps {
  readonly desk: CounterDesk
  readonly deeds: Deeds
  readonly mayCall: boolean
}

export function CountersCard(props: CountersProps) {
  const words = t(queue)
  const { day } = props.desk.queue
  const counters = [...day.value.counters.values()].sort((a, b) => a.counter - b.counter)
  return (
    <Card title={words.screen.counters} actions={<OpenBoard />}>
      {counters.length === 0 ? (
        <p class={styles.hint}>{words.screen.noCounters}</p>
      ) : (
        <ul class={styles.counters}>
          {counters.map((counter) => (
            <li key={counter.counter} class={styles.counter}>
              <One {...props} counter={counter} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function One({ counter, desk, deeds, mayCall }: CountersProps & { readonly counter: Counter }) {
  const words = t(queue)
  const called = calledAt(desk.queue.day.value, counter.counter)
  const isElsewhere = counter.isOpen && counter.counter !== desk.setup.value?.counter
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
      {mayCall && isElsewhere && called === null && (
        <span class={styles.rowDeeds}>
          <Button kind="quiet" onClick={() => void deeds.run(desk.shut(counter.counter))}>
            {words.screen.shutOf(counter.counter)}
          </Button>
        </span>
      )}
    </>
  )
}
