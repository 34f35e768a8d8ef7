/** The whole waiting room of today on one screen. Works without a line: then it is what this device knows. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { CounterDesk } from './counter-desk.ts'
import { CountersCard } from './CountersCard.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import styles from './Queue.module.css'
import { QueueCard } from './QueueCard.tsx'
import { QueueTables } from './QueueTables.tsx'
import { useDeeds } from './use-deeds.ts'
import type { OnReceive } from './use-receiving.ts'

export interface QueueScreenProps {
  readonly desk: CounterDesk
  readonly mayCall: boolean
  readonly mayIssue: boolean
  readonly onReceive: OnReceive
}

export function QueueScreen({ desk, mayCall, mayIssue, onReceive }: QueueScreenProps) {
  const words = t(queue)
  const deeds = useDeeds()
  const isIssuing = useSignal(false)
  const day = desk.queue.day.value
  const issue = mayIssue && (
    <Button shortcut="Ctrl+B" onClick={() => (isIssuing.value = true)}>
      {words.screen.issue}
    </Button>
  )
  return (
    <div class={styles.screen}>
      {desk.queue.line.value === 'away' && <Notice tone="offline">{words.away}</Notice>}
      {mayCall && <QueueCard desk={desk} onReceive={onReceive} />}
      {deeds.problem.value !== null && (
        <Notice tone="warn" live>
          {problemSentence(deeds.problem.value)}
        </Notice>
      )}
      {day.tickets.size === 0 ? (
        <EmptyState icon="ticket" title={words.screen.emptyTitle} actions={issue}>
          {words.screen.emptyHint}
        </EmptyState>
      ) : (
        <>
          {issue && <div class={styles.rowDeeds}>{issue}</div>}
          <QueueTables desk={desk} deeds={deeds} mayCall={mayCall} />
        </>
      )}
      <CountersCard desk={desk} deeds={deeds} mayCall={mayCall} />
      {isIssuing.value && <IssueDialog queue={desk.queue} onClose={() => (isIssuing.value = false)} />}
    </div>
  )
}
