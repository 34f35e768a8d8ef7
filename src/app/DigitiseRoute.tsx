/** The archive behind its addresses: the list, and one register with its open batch. */
import { useSignal, type Signal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { refuse, type Result } from '../../domain/base/result.ts'
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
import { Notice } from '../ui/feedback/Notice.tsx'
import type { Frame } from './DeskFrame.tsx'
import { useParts } from './parts.ts'

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
  const ctx = getContext()
  const registers = useRegisters(ctx).value
  const register = registers?.ok ? registers.value.find((one) => one.id === id)?.register : undefined
  const scan = useSignal<ScanPorts | null>(null)
  const desk = useBatchDesk(id, register, scan)
  const heading = register?.title ?? t(digitise).title
  if (registers === undefined)
    return frame({ heading, children: <p role="status">{t(everywhere).loading}</p> })
  if (register === undefined) {
    const { problem } = registers.ok ? refuse('store.not-found') : registers
    return frame({ heading, children: <Notice tone="warn">{problemSentence(problem)}</Notice> })
  }
  const scanAction = (onPick: () => void) => (
    <ScanPortsProvider value={scan.value}>
      <ScanAction label={t(digitise).scan} onPick={onPick} />
    </ScanPortsProvider>
  )
  return frame({
    heading,
    children: <RegisterScreen id={id} register={register} desk={desk} scanAction={scanAction} />,
  })
}

/** One tab works on a batch: two would overwrite each other's pages. */
function useBatchDesk(
  id: string,
  register: RegisterState | undefined,
  scan: Signal<ScanPorts | null>,
): Result<BatchDesk> | null {
  const { http } = useParts()
  const desk = useSignal<Result<BatchDesk> | null>(null)
  const newest = useSignal(register)
  newest.value = register
  const isThere = register !== undefined
  useEffect(() => {
    if (!isThere) return
    const closed = new AbortController()
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    void navigator.locks.request(`batch-${id}`, { ifAvailable: true }, async (lock) => {
      if (closed.signal.aborted) return
      if (lock === null) {
        desk.value = refuse('store.draft.open-elsewhere')
        return
      }
      const workers = { ports: { ...paperWorkers, walkPdf }, pdf }
      const opened = await openBatchDesk(getContext(), workers, id, () => newest.peek() as RegisterState)
      desk.value = opened.ok ? { ok: true, value: opened.value.desk } : opened
      if (!opened.ok) return
      const ports = createScanPorts(http, opened.value.desk)
      scan.value = ports
      await held
      ports.folder.stop()
      opened.value.desk.stop()
      await opened.value.settled()
    })
    return () => {
      closed.abort()
      release()
    }
  }, [id, isThere])
  return desk.value
}
