/** Where one dossier has got to, in words that are true: waiting → sending → sent → received (number). */
import { formatClock, formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { Tag } from '../../ui/data/Tag.tsx'
import styles from './Outbox.module.css'
import { AsideNote } from './AsideNote.tsx'
import { Attention, type TroubleActs } from './Attention.tsx'
import type { ItemStatus, OutboxItem } from './outbox-item.ts'

export interface OutboxStateProps extends TroubleActs {
  readonly item: OutboxItem
}

export function OutboxState({ item, ...acts }: OutboxStateProps) {
  return (
    <>
      <Standing item={item} {...acts} />
      <AsideNote item={item} onTakeBack={acts.onTakeBack} />
    </>
  )
}

function Standing({ item, ...acts }: OutboxStateProps) {
  const words = t(outbox)
  const { status, code } = item
  switch (status.kind) {
    case 'attention':
      return <Attention item={item} troubles={status.troubles} {...acts} />
    case 'aside':
      return <Tag tone="offline">{words.stateAside}</Tag>
    case 'waiting':
      return (
        <>
          <Tag tone="offline">{words.stateWaiting(status.place)}</Tag>
          {status.share > 0 && (
            <span class={styles.under}>{words.stateBegun(formatShare(status.share))}</span>
          )}
        </>
      )
    case 'sending':
      return (
        <>
          <Tag tone="info">{words.stateSending(formatShare(status.share))}</Tag>
          <span class={styles.under}>{words.stateResumes}</span>
        </>
      )
    case 'sent':
      return <Tag tone="info">{words.stateSent}</Tag>
    case 'received':
      return <Received status={status} code={code ?? ''} />
  }
}

function Received({ status, code }: { status: Extract<ItemStatus, { kind: 'received' }>; code: string }) {
  const words = t(outbox)
  const time = formatClock(status.bookedAt)
  // The last page may have come after the facts: then the time of the facts is not the time of "received".
  const under = [status.hasFiles && words.bookedAt(time), status.isSafe && words.stateSafe].filter(Boolean)
  return (
    <>
      <Tag tone="ok">
        {status.hasFiles ? words.stateReceivedNow(code) : words.stateReceivedCode(time, code)}
      </Tag>
      {under.length > 0 && <span class={styles.under}>{under.join(' · ')}</span>}
    </>
  )
}
