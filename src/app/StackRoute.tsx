/** The stack behind its address; one tab of one officer works on it. */
import { useSignal, type Signal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { refuse, type Result } from '../../domain/base/result.ts'
import { paperWorkers, walkPdf } from '../bridge/paper-workers.ts'
import { openBatch, saveBatch, STACK } from '../data/batches.ts'
import { getContext, getLaw } from '../data/current.ts'
import { createOneWriter } from '../data/one-writer.ts'
import { createScanPorts, ScanPortsProvider } from '../features/intake/scan-ports.ts'
import type { ScanPorts } from '../features/intake/scan-dialog-run.ts'
import { createStackDesk, type StackDesk } from '../features/intake/stack/stack-desk.ts'
import { StackScreen } from '../features/intake/stack/StackScreen.tsx'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { capture } from '../i18n/vi/capture.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { Notice } from '../ui/feedback/Notice.tsx'
import type { Frame } from './DeskFrame.tsx'
import { useParts } from './parts.ts'

export function StackRoute({ frame }: { frame: Frame }) {
  const { route } = useLocation()
  const scan = useSignal<ScanPorts | null>(null)
  const desk = useStackDesk(scan)
  const heading = t(capture).stack.title
  if (desk === null) return frame({ heading, children: <p role="status">{t(everywhere).loading}</p> })
  if (!desk.ok)
    return frame({ heading, children: <Notice tone="warn">{problemSentence(desk.problem)}</Notice> })
  return frame({
    heading,
    children: (
      <ScanPortsProvider value={scan.value}>
        <StackScreen desk={desk.value} law={getLaw()} onBegun={() => route('/')} />
      </ScanPortsProvider>
    ),
  })
}

function useStackDesk(scan: Signal<ScanPorts | null>): Result<StackDesk> | null {
  const { http } = useParts()
  const desk = useSignal<Result<StackDesk> | null>(null)
  useEffect(() => {
    const ctx = getContext()
    const closed = new AbortController()
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    void navigator.locks.request(`batch-${STACK}`, { ifAvailable: true }, async (lock) => {
      if (closed.signal.aborted) return
      if (lock === null) {
        desk.value = refuse('store.draft.open-elsewhere')
        return
      }
      const opened = await openBatch(ctx, STACK)
      if (!opened.ok) {
        desk.value = opened
        return
      }
      const { batch, version } = opened.value
      const writer = createOneWriter(
        batch,
        version,
        (next, known) => saveBatch(ctx, next, known),
        () => ctx.clock.at(),
      )
      const made = createStackDesk(ctx, { ...paperWorkers, walkPdf }, writer, getLaw())
      await made.reopen()
      const ports = createScanPorts(http, made)
      scan.value = ports
      desk.value = { ok: true, value: made }
      await held
      ports.folder.stop()
      made.stop()
      await writer.settled()
    })
    return () => {
      closed.abort()
      release()
    }
  }, [])
  return desk.value
}
