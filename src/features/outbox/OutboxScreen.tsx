/** The outbox: what is still only on this device, calmly, and where the rest has got to. */
import { useSignal, type Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Problem } from '../../../domain/base/result.ts'
import { takeBack } from '../../data/asides.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { repairFact } from '../../data/repair.ts'
import type { DeviceStorage, StorageState } from '../../device/storage.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { lineStatus, type LineStatus } from '../../sync/status.ts'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { HeadroomCard } from './HeadroomCard.tsx'
import { OutboxBanner } from './OutboxBanner.tsx'
import { OutboxTable } from './OutboxTable.tsx'
import { outboxView } from './outbox-view.ts'
import { ParkDialog } from './ParkDialog.tsx'
import { PrefiledNote } from './PrefiledNote.tsx'
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
  const space = useSignal<StorageState | null>(null)
  const parking = useSignal<{ readonly code: string; readonly ids: readonly string[] } | null>(null)
  const unrepaired = useSignal<Problem | null>(null)
  const files = reading?.ok ? reading.value.files.length : 0
  useEffect(() => {
    void storage.read().then((state) => (space.value = state))
  }, [files])
  if (reading === undefined) return <p role="status">{t(everywhere).loading}</p>
  if (!reading.ok) return <Notice tone="warn">{problemSentence(reading.problem)}</Notice>
  const { refused, facts } = reading.value
  const { line: state, busy, problem } = line.value
  // While the line is tried again after an outage it still counts as down, though bytes may already flow.
  const view = outboxView({ ...reading.value, isSending: busy || state === 'up' })

  const repair = async (id: string) => {
    const event = refused.get(id)
    if (!event) return
    const told = facts.find((fact) => fact.id === id)?.problem ?? null
    const repaired = await repairFact(ctx, getLaw(), event, told)
    unrepaired.value = repaired.ok ? null : repaired.problem
    if (!repaired.ok) return
    if (repaired.value.draft !== null) onOpen(`/tiep-nhan/${repaired.value.draft}`)
    else showToast(words.recordedAnew)
  }
  return (
    <>
      <OutboxBanner
        view={view}
        line={line.value}
        lastSentAt={reading.value.lastSentAt}
        space={space.value}
        onSendNow={onSendNow}
      />
      {problem !== null && <Notice tone="warn">{problemSentence(problem)}</Notice>}
      {unrepaired.value !== null && (
        <Notice tone="warn" live>
          {problemSentence(unrepaired.value)}
        </Notice>
      )}
      <PrefiledNote />
      <Card flush={view.items.length > 0}>
        {view.items.length === 0 ? (
          <EmptyState icon="send" title={words.empty}>
            {words.emptyHint}
          </EmptyState>
        ) : (
          <OutboxTable
            items={view.items}
            onOpen={(dossier) => onOpen(`/ho-so/${dossier}`)}
            onCompare={(dossier) => onOpen(`/ho-so/${dossier}`)}
            onRetry={(sha256) => void retryFile(ctx, sha256)}
            onRepair={(id) => void repair(id)}
            onPark={({ code }, ids) => (parking.value = { code: code ?? words.damaged, ids })}
            onTakeBack={(ids) => void takeBack(ctx, ids)}
          />
        )}
      </Card>
      <HeadroomCard space={space.value} />
      {parking.value !== null && <ParkDialog {...parking.value} onClose={() => (parking.value = null)} />}
    </>
  )
}
