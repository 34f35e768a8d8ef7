/** What was scanned and not kept yet, in its order: after a power cut one sees here which sheet is the next to go in. */
import { formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { digitise } from '../../i18n/vi/digitise.ts'
import type { BatchRecord } from '../../data/batches.ts'
import type { BatchDesk } from './batch-desk.ts'
import styles from './Digitise.module.css'

export function WaitingRecords({ desk }: { desk: BatchDesk }) {
  const words = t(digitise)
  const { records } = desk.batch.value
  if (records.length === 0) return null
  return (
    <ol class={styles.waiting} aria-label={words.waiting}>
      {records.map((record, at) => (
        <WaitingRecord key={record.id} desk={desk} record={record} isOpen={at === 0} />
      ))}
    </ol>
  )
}

interface WaitingRecordProps {
  readonly desk: BatchDesk
  readonly record: BatchRecord
  readonly isOpen: boolean
}

function WaitingRecord({ desk, record, isOpen }: WaitingRecordProps) {
  const words = t(digitise)
  const views = desk.views.value
  const [first] = record.pages
  const picture = first && views.get(first.sha256)?.picture
  const unread = record.pages.filter((page) => page.state === 'reading')
  const share = unread.reduce((sum, page) => sum + (views.get(page.sha256)?.progress ?? 0), 0)
  return (
    <li class={styles.one} aria-current={isOpen ? 'true' : undefined}>
      <span class={styles.thumbnail}>{picture && <img src={picture} alt="" loading="lazy" />}</span>
      <strong>{words.recordOf(record.no)}</strong>
      <span class={styles.hint}>{words.pages(record.pages.length)}</span>
      {unread.length > 0 && (
        <span class={styles.hint}>{t(capture).reading(formatShare(share / unread.length))}</span>
      )}
    </li>
  )
}
