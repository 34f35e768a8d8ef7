/** The inboxes side by side, each with how much lies in it. Left and right go from one to the next. */
import { QUEUES, type Queue } from '../../../domain/workflow/queues.ts'
import { t } from '../../i18n/locale.ts'
import { inbox } from '../../i18n/vi/inbox.ts'
import styles from './Inbox.module.css'

export interface QueueTabsProps {
  readonly counts: Readonly<Record<Queue, number>>
  readonly shown: Queue
  readonly panel: string // id of what a tab shows
  readonly onShow: (queue: Queue) => void
}

export function QueueTabs({ counts, shown, panel, onShow }: QueueTabsProps) {
  const words = t(inbox)
  const walk = (event: KeyboardEvent) => {
    const at = QUEUES.indexOf(shown)
    const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: QUEUES.length - 1 }[event.key]
    if (step === undefined || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const next = QUEUES[(step + QUEUES.length) % QUEUES.length] as Queue
    onShow(next)
    document.getElementById(tabId(next))?.focus()
  }
  return (
    <div class={styles.tabs} role="tablist" aria-label={words.queues} onKeyDown={walk}>
      {QUEUES.map((queue) => (
        <button
          key={queue}
          type="button"
          role="tab"
          id={tabId(queue)}
          class={styles.tab}
          aria-selected={queue === shown}
          aria-controls={panel}
          tabIndex={queue === shown ? 0 : -1}
          data-urgent={queue === 'disputed' && counts[queue] > 0 ? '' : undefined}
          onClick={() => onShow(queue)}
        >
          <span>{words.queue[queue]}</span>
          <span class={styles.figure}>{counts[queue]}</span>
        </button>
      ))}
    </div>
  )
}

export function tabId(queue: Queue): string {
  return `queue-${queue}`
}
