/** The pill in every header: what is still only here, and how the line is. Opens the outbox. */
import type { SyncState as Pill } from '../ui/feedback/SyncPill.tsx'
import { getContext } from '../data/current.ts'
import { useLive } from '../data/live.ts'
import { t } from '../i18n/locale.ts'
import { outbox } from '../i18n/vi/outbox.ts'
import { lineStatus } from '../sync/status.ts'
import { SyncPill } from '../ui/feedback/SyncPill.tsx'
import { countWaiting, type Waiting } from '../data/waiting.ts'

export function SyncState() {
  const waiting = useLive(() => countWaiting(getContext()), []).value ?? {
    dossiers: 0,
    attention: 0,
    aside: 0,
  }
  const { state, label } = pillOf(waiting)
  return <SyncPill state={state} label={label} href="/hop-gui" />
}

function pillOf({ dossiers, attention, aside }: Waiting): { state: Pill; label: string } {
  const words = t(outbox)
  const { line, busy } = lineStatus.value
  if (attention > 0) return { state: 'attention', label: words.pillAttention(attention) }
  if (line === 'down') {
    return {
      state: 'offline',
      label: dossiers === 0 ? words.pillOffline : words.pillOfflineWaiting(dossiers),
    }
  }
  if (dossiers === 0)
    return { state: 'synced', label: aside === 0 ? words.pillSynced : words.pillAside(aside) }
  return busy
    ? { state: 'sending', label: words.pillSending(dossiers) }
    : { state: 'waiting', label: words.pillWaiting(dossiers) }
}
