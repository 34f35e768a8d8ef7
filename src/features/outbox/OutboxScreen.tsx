/** The outbox: what is still only on this device, calmly, and where the rest has got to. */
import type { Signal } from '@preact/signals'
import { getContext } from '../../data/current.ts'
import type { DeviceStorage } from '../../device/storage.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { lineStatus, type LineStatus } from '../../sync/status.ts'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { OutboxBanner } from './OutboxBanner.tsx'
import { OutboxTable } from './OutboxTable.tsx'
import { outboxView } from './outbox-view.ts'
import { retryFile } from './retry-file.ts'
import { useOutbox } from './use-outbox.ts'

export interface OutboxScreenProps {
  readonly storage: Pick<DeviceStorage, 'read'>
  readonly line?: Signal<LineStatus>
  /** Wakes the sender, in whichever tab it runs. */
  readonly onSendNow: () => void
  readonly onOpen: (path: string) => void
}

export function OutboxScreen({ storage, line = lineStatus, onSendNow, onOpen }: OutboxScreenProps) {
  const ctx = getContext()
  const reading = useOutbox(ctx).value
  const words = t(outbox)
  if (reading === undefined) return <p role="status">{t(everywhere).loading}</p>
  if (!reading.ok) return <Notice tone="warn">{problemSentence(reading.problem)}</Notice>
  const { line: state, busy, problem } = line.value
  // While the line is tried again after an outage it still counts as down, though bytes may already flow.
  const view = outboxView({ ...reading.value, isSending: busy || state === 'up' })
  return (
    <>
      <OutboxBanner
        view={view}
        line={line.value}
        lastSentAt={reading.value.lastSentAt}
        storage={storage}
        onSendNow={onSendNow}
      />
      {problem !== null && <Notice tone="warn">{problemSentence(problem)}</Notice>}
      <Card flush={view.items.length > 0}>
        {view.items.length === 0 ? (
          <EmptyState icon="send" title={words.empty}>
            {words.emptyHint}
          </EmptyState>
        ) : (
          <OutboxTable
            items={view.items}
            onOpen={(dossier) => onOpen(`/ho-so/${dossier}`)}
            onRetry={(sha256) => void retryFile(ctx, sha256)}
          />
        )}
      </Card>
    </>
  )
}
