/** Where one dossier has got to, in words that are true: waiting → sending → sent → received (number). */
import { formatClock, formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { paper } from '../../i18n/vi/paper.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import styles from './Outbox.module.css'
import type { ItemStatus, OutboxItem, Trouble } from './outbox-item.ts'
import { canRetry } from './retry-file.ts'

export interface OutboxStateProps {
  readonly item: OutboxItem
  readonly onRetry: (sha256: string) => void
}

export function OutboxState({ item: { status, code }, onRetry }: OutboxStateProps) {
  const words = t(outbox)
  switch (status.kind) {
    case 'attention':
      return <Attention troubles={status.troubles} code={code ?? words.damaged} onRetry={onRetry} />
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

interface AttentionProps {
  readonly troubles: readonly Trouble[]
  readonly code: string
  readonly onRetry: (sha256: string) => void
}

function Attention({ troubles, code, onRetry }: AttentionProps) {
  const words = t(outbox)
  const isContested = troubles.every(({ about }) => about === 'contested')
  const again = troubles.flatMap(({ file, problem }) =>
    file !== null && canRetry(problem) ? [file.sha256] : [],
  )
  return (
    <>
      <Tag tone="warn">{isContested ? words.stateContested : words.stateLook}</Tag>
      {[...new Set(troubles.map(troubleText))].map((sentence) => (
        <span key={sentence} class={styles.reason}>
          {sentence}
        </span>
      ))}
      {again.length > 0 && (
        <span class={styles.remedy}>
          <Button label={`${words.retryFile}: ${code}`} onClick={() => again.forEach((one) => onRetry(one))}>
            {words.retryFile}
          </Button>
        </span>
      )}
    </>
  )
}

/** What happened and what to do. The sender has stopped trying a refused page, so its own promise to try is left out. */
function troubleText({ about, problem, file }: Trouble): string {
  const words = t(outbox)
  if (about !== 'file') return problem === null ? words.refusedFact : problemSentence(problem)
  const isDamaged = problem !== null && DAMAGED.has(problem.code)
  const said = problem === null ? words.refusedFile : isDamaged ? words.damagedFile : problemSentence(problem)
  return file?.kind ? `${capital(t(paper).kinds[file.kind])}: ${said}` : said
}

/** Came apart on the way, twice in a row. */
const DAMAGED = new Set(['blob.hash-mismatch', 'blob.upload-refused', 'blob.not-found'])

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1)

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
