/** Opens a draft for the reception screen, in one tab at a time, and closes it again without losing a field. */
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { Problem } from '../../domain/base/result.ts'
import { paperWorkers, walkPdf } from '../bridge/paper-workers.ts'
import { pdf } from '../bridge/pdf.ts'
import { getContext, getLaw } from '../data/current.ts'
import { createDraftStore } from '../features/intake/draft-store.ts'
import { FormListsProvider } from '../features/intake/form/form-lists.ts'
import { IntakeScreen } from '../features/intake/IntakeScreen.tsx'
import { createIntakeSession, type IntakeSession } from '../features/intake/intake-session.ts'
import { createScanPorts, ScanPortsProvider } from '../features/intake/scan-ports.ts'
import type { ScanPorts } from '../features/intake/scan-dialog-run.ts'
import { createPageDesk } from '../features/intake/pages/page-desk.ts'
import { createStackRun } from '../features/intake/pages/stack-run.ts'
import { reopenDraft } from '../features/intake/start-draft.ts'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Notice } from '../ui/feedback/Notice.tsx'
import { lawLists } from './form-lists.ts'
import type { AppParts } from './parts.ts'
import { SyncState } from './SyncState.tsx'

const TICK_MS = 10_000

export function IntakeRoute({ parts, draft: id }: { parts: AppParts; draft: string }) {
  const { route } = useLocation()
  const session = useSignal<IntakeSession | null>(null)
  const scan = useSignal<ScanPorts | null>(null)
  const problem = useSignal<Problem | null>(null)
  useEffect(() => {
    const ctx = getContext()
    const closed = new AbortController()
    let release = () => {}
    // One tab writes a draft: two would overwrite each other's fields.
    const held = new Promise<void>((resolve) => (release = resolve))
    void navigator.locks.request(`draft-${id}`, { ifAvailable: true }, async (lock) => {
      if (closed.signal.aborted) return
      if (lock === null) {
        problem.value = { code: 'store.draft.open-elsewhere' }
        return
      }
      const opened = await reopenDraft(ctx, id)
      if (!opened.ok) {
        problem.value = opened.problem
        return
      }
      const { draft, version, procedure, form } = opened.value
      const store = createDraftStore(ctx, draft, version)
      const pages = createPageDesk(ctx, { ...paperWorkers, walkPdf, pdf }, store, procedure)
      const run = createStackRun(() => performance.now())
      // What was read is part of the answers: without it nothing may be checked or received yet.
      await pages.reopen()
      const ports = createScanPorts(parts.http, {
        refused: pages.refused,
        take: (files) => pages.take(files, { stack: run() }),
      })
      scan.value = ports
      const law = getLaw()
      const { toAddress, knowPlaces } = lawLists(law)
      const inForce = { procedure, form, calendar: law.calendar, toAddress, knowPlaces }
      session.value = createIntakeSession(ctx, store, pages, inForce, pdf)
      const ticking = setInterval(() => session.peek()?.tick(), TICK_MS)
      await held
      clearInterval(ticking)
      ports.folder.stop()
      pages.stop()
      await store.settled()
    })
    const stopLastWords = parts.device.lock.beforeLock(async () => {
      await session.peek()?.store.settled()
    })
    return () => {
      closed.abort()
      release()
      stopLastWords()
    }
  }, [id])
  if (problem.value !== null) {
    return (
      <Notice tone="warn" live actions={<Button onClick={() => route('/')}>{t(everywhere).toDesk}</Button>}>
        {problemSentence(problem.value)}
      </Notice>
    )
  }
  if (session.value === null) return <p role="status">{t(everywhere).loading}</p>
  return (
    <FormListsProvider value={lawLists(getLaw()).lists}>
      <ScanPortsProvider value={scan.value}>
        <IntakeScreen
          session={session.value}
          counter={parts.device.identity.current?.enrolment.name ?? ''}
          sync={<SyncState />}
          onLeave={() => route('/')}
          onClockConfirmed={() => parts.device.clock.confirmDate()}
          onReceived={({ event }) => route(`/ho-so/${event.dossier}/giay-hen?in=1`, true)}
        />
      </ScanPortsProvider>
    </FormListsProvider>
  )
}
