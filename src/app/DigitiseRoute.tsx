/** The archive behind its addresses: the list, and one register with its open batch. */
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { workingDaysBetween } from '../../domain/calendar/working-days-between.ts'
import type { RegisterState } from '../../domain/digitisation/register.ts'
import { paperWorkers, walkPdf } from '../bridge/paper-workers.ts'
import { pdf } from '../bridge/pdf.ts'
import { getContext, getLaw } from '../data/current.ts'
import { useLive } from '../data/live.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import type { BatchDesk } from '../features/digitise/batch-desk.ts'
import { DigitiseScreen } from '../features/digitise/DigitiseScreen.tsx'
import { openBatchDesk } from '../features/digitise/open-batch-desk.ts'
import { RegisterScreen } from '../features/digitise/RegisterScreen.tsx'
import { useRegisters } from '../features/digitise/use-registers.ts'
import { ScanAction } from '../features/intake/ScanAction.tsx'
import type { ScanPorts } from '../features/intake/scan-dialog-run.ts'
import { createScanPorts, ScanPortsProvider } from '../features/intake/scan-ports.ts'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { digitise } from '../i18n/vi/digitise.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import type { Http } from '../sync/http.ts'
import { Notice } from '../ui/feedback/Notice.tsx'
import type { Frame } from './DeskFrame.tsx'
import { useParts } from './parts.ts'
import { useWork, type OpenedWork } from './use-work.ts'

interface OpenBatch {
  readonly desk: BatchDesk
  readonly scan: ScanPorts
}

export function DigitiseRoute({ frame }: { frame: Frame }) {
  const { route } = useLocation()
  const ctx = getContext()
  const target = useLive(() => getMeta(ctx.db, 'archiveTarget'), []).value
  const today = ctx.clock.wall().slice(0, 10)
  return frame({
    heading: t(digitise).title,
    children: target && (
      <DigitiseScreen
        target={target}
        onTarget={(next) => void setMeta(ctx.db, 'archiveTarget', next)}
        workingDaysTo={(day) => workingDaysBetween(today, day, getLaw().calendar)}
        onOpen={(id) => route(`/so-hoa/${id}`)}
      />
    ),
  })
}

export function RegisterRoute({ frame, id }: { frame: Frame; id: string }) {
  const { http } = useParts()
  const ctx = getContext()
  const registers = useRegisters(ctx).value
  const register = registers?.ok ? registers.value.find((one) => one.id === id)?.register : undefined
  const newest = useSignal(register)
  newest.value = register
  const work = useWork(
    `batch-${id}`,
    () => openBatchWork(http, id, () => newest.peek() as RegisterState),
    register !== undefined,
  )
  const heading = register?.title ?? t(digitise).title
  if (registers === undefined)
    return frame({ heading, children: <p role="status">{t(everywhere).loading}</p> })
  if (register === undefined) {
    const { problem } = registers.ok ? refuse('store.not-found') : registers
    return frame({ heading, children: <Notice tone="warn">{problemSentence(problem)}</Notice> })
  }
  const desk = work?.ok ? ok(work.value.desk) : work
  const scanAction = (onPick: () => void) => (
    <ScanPortsProvider value={work?.ok ? work.value.scan : null}>
      <ScanAction label={t(digitise).scan} onPick={onPick} />
    </ScanPortsProvider>
  )
  return frame({
    heading,
    children: <RegisterScreen id={id} register={register} desk={desk} scanAction={scanAction} />,
  })
}

/** `register` answers the newest state: it changes while the batch is open. */
async function openBatchWork(
  http: Http,
  id: string,
  register: () => RegisterState,
): Promise<Result<OpenedWork<OpenBatch>>> {
  const workers = { ports: { ...paperWorkers, walkPdf }, pdf }
  const opened = await openBatchDesk(getContext(), workers, id, register)
  if (!opened.ok) return opened
  const { desk, settled } = opened.value
  const scan = createScanPorts(http, desk)
  return ok({
    value: { desk, scan },
    settled,
    close() {
      scan.folder.stop()
      desk.stop()
    },
  })
}
