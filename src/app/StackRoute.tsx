/** The stack behind its address; one tab of one officer works on it. */
import { useLocation } from 'preact-iso'
import { ok, type Result } from '../../domain/base/result.ts'
import { paperWorkers, walkPdf } from '../bridge/paper-workers.ts'
import { openBatchWriter, STACK } from '../data/batches.ts'
import { getContext, getLaw } from '../data/current.ts'
import { createScanPorts, ScanPortsProvider } from '../features/intake/scan-ports.ts'
import type { ScanPorts } from '../features/intake/scan-dialog-run.ts'
import { createStackDesk, type StackDesk } from '../features/intake/stack/stack-desk.ts'
import { StackScreen } from '../features/intake/stack/StackScreen.tsx'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { capture } from '../i18n/vi/capture.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import type { Http } from '../sync/http.ts'
import { Notice } from '../ui/feedback/Notice.tsx'
import type { Frame } from './DeskFrame.tsx'
import { useParts } from './parts.ts'
import { useWork, type OpenedWork } from './use-work.ts'

interface OpenStack {
  readonly desk: StackDesk
  readonly scan: ScanPorts
}

export function StackRoute({ frame }: { frame: Frame }) {
  const { route } = useLocation()
  const { http } = useParts()
  const work = useWork(`batch-${STACK}`, () => openStack(http))
  const heading = t(capture).stack.title
  if (work === null) return frame({ heading, children: <p role="status">{t(everywhere).loading}</p> })
  if (!work.ok)
    return frame({ heading, children: <Notice tone="warn">{problemSentence(work.problem)}</Notice> })
  return frame({
    heading,
    children: (
      <ScanPortsProvider value={work.value.scan}>
        <StackScreen desk={work.value.desk} law={getLaw()} onBegun={() => route('/')} />
      </ScanPortsProvider>
    ),
  })
}

async function openStack(http: Http): Promise<Result<OpenedWork<OpenStack>>> {
  const ctx = getContext()
  const writer = await openBatchWriter(ctx, STACK)
  if (!writer.ok) return writer
  const desk = createStackDesk(ctx, { ...paperWorkers, walkPdf }, writer.value, getLaw())
  await desk.reopen()
  const scan = createScanPorts(http, desk)
  return ok({
    value: { desk, scan },
    settled: () => writer.value.settled(),
    close() {
      scan.folder.stop()
      desk.stop()
    },
  })
}
