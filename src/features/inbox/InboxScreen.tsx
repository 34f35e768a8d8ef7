/** What waits for this officer, inbox by inbox; several dossiers can be dealt with at once. Keyboard only. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { inbox } from '../../i18n/vi/inbox.ts'
import type { Queue } from '../../../domain/workflow/queues.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { BulkBar } from './BulkBar.tsx'
import styles from './Inbox.module.css'
import { InboxTable } from './InboxTable.tsx'
import { countQueues } from './inbox-rows.ts'
import { QueueTabs, tabId } from './QueueTabs.tsx'
import { useInbox } from './use-inbox.ts'

export interface InboxScreenProps {
  readonly queue: Queue
  readonly onQueue: (queue: Queue) => void
  readonly onOpen: (path: string) => void
}

/** The dossier opened last: coming back, the officer stands on its row again. An id, nothing of a person. */
let returningTo: string | null = null

export function InboxScreen({ queue, onQueue, onOpen }: InboxScreenProps) {
  const words = t(inbox)
  const { officer } = getContext()
  const isMine = useSignal(true)
  const marked = useSignal<ReadonlySet<string>>(new Set())
  const { isLoaded, problem, rows, states } = useInbox(isMine)
  const shown = rows.value.filter((row) => row.queue === queue)
  useEffect(() => {
    marked.value = new Set()
  }, [queue, isMine.value])
  useEffect(() => {
    if (!isLoaded.value || returningTo === null) return
    returningTo = null
    document.querySelector<HTMLElement>('tr[data-at] button[aria-current="true"]')?.focus()
  }, [isLoaded.value])
  if (problem.value !== null) return <Notice tone="overdue">{problemSentence(problem.value)}</Notice>
  if (!isLoaded.value) return <p role="status">{t(everywhere).loading}</p>
  const open = (id: string) => {
    returningTo = id
    onOpen(`/ho-so/${id}`)
  }
  return (
    <>
      <QueueTabs counts={countQueues(rows.value)} shown={queue} panel="queue-panel" onShow={onQueue} />
      <div id="queue-panel" role="tabpanel" aria-labelledby={tabId(queue)}>
        <Card
          title={words.queueCount(words.queue[queue], shown.length)}
          flush
          actions={
            <div class={styles.whose} role="group" aria-label={words.whose}>
              {officer.roles.includes('leader') && (
                <Button kind="quiet" onClick={() => onOpen('/viec/thoi-gian')}>
                  {words.times}
                </Button>
              )}
              <Button kind="quiet" onClick={() => onOpen('/phien-lam-them')}>
                {words.toOpenings}
              </Button>
              <Button pressed={isMine.value} onClick={() => (isMine.value = true)}>
                {words.mine}
              </Button>
              <Button pressed={!isMine.value} onClick={() => (isMine.value = false)}>
                {words.everybody}
              </Button>
            </div>
          }
        >
          {/* Stays when the last row has gone: what came of it is still to be read. */}
          <BulkBar rows={shown} states={states} marked={marked} />
          {shown.length === 0 ? (
            <EmptyState icon="list-checks" title={words.empty[queue]}>
              {words.emptyHint}
            </EmptyState>
          ) : (
            <InboxTable
              caption={words.queue[queue]}
              rows={shown}
              marked={marked}
              opened={returningTo ?? undefined}
              onOpen={open}
            />
          )}
        </Card>
      </div>
    </>
  )
}
