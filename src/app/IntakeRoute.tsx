/** Opens a draft for the reception screen, in one tab at a time, and closes it again without losing a field. */
import { useLocation } from 'preact-iso'
import { ok, type Result } from '../../domain/base/result.ts'
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
import { validityLaw } from '../data/pack-lists.ts'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import type { Http } from '../sync/http.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Notice } from '../ui/feedback/Notice.tsx'
import { lawLists } from './form-lists.ts'
import { later } from './later.tsx'
import type { AppParts } from './parts.ts'
import { SyncState } from './SyncState.tsx'
import { useWork, type OpenedWork } from './use-work.ts'

const RefuseDialog = later(
  async () => (await import('../features/intake/refusal/RefuseDialog.tsx')).RefuseDialog,
  'nothing',
)

const TICK_MS = 10_000

interface OpenIntake {
  readonly session: IntakeSession
  readonly scan: ScanPorts
}

export function IntakeRoute({ parts, draft: id }: { parts: AppParts; draft: string }) {
  const { route } = useLocation()
  const work = useWork(`draft-${id}`, () => openIntake(parts.http, id))
  if (work === null) return <p role="status">{t(everywhere).loading}</p>
  if (!work.ok) {
    return (
      <Notice tone="warn" live actions={<Button onClick={() => route('/')}>{t(everywhere).toDesk}</Button>}>
        {problemSentence(work.problem)}
      </Notice>
    )
  }
  const { session, scan } = work.value
  return (
    <FormListsProvider value={lawLists(getLaw()).lists}>
      <ScanPortsProvider value={scan}>
        <IntakeScreen
          session={session}
          counter={parts.device.identity.current?.enrolment.name ?? ''}
          sync={<SyncState />}
          onLeave={() => route('/')}
          onClockConfirmed={() => parts.device.clock.confirmDate()}
          refuseDialog={RefuseDialog}
          onReceived={({ event }) => route(`/ho-so/${event.dossier}/giay-hen?in=1`, true)}
        />
      </ScanPortsProvider>
    </FormListsProvider>
  )
}

async function openIntake(http: Http, id: string): Promise<Result<OpenedWork<OpenIntake>>> {
  const ctx = getContext()
  const opened = await reopenDraft(ctx, id)
  if (!opened.ok) return opened
  const { draft, version, procedure, form } = opened.value
  const store = createDraftStore(ctx, draft, version)
  const pages = createPageDesk(ctx, { ...paperWorkers, walkPdf, pdf }, store, procedure)
  const run = createStackRun(() => performance.now())
  // What was read is part of the answers: without it nothing may be checked or received yet.
  await pages.reopen()
  const scan = createScanPorts(http, {
    refused: pages.refused,
    take: (files) => pages.take(files, { stack: run() }),
  })
  const law = getLaw()
  const { toAddress, knowPlaces } = lawLists(law)
  const inForce = {
    procedure,
    form,
    calendar: law.calendar,
    local: law.local?.rules.length ?? 0,
    validity: validityLaw(law),
    toAddress,
    knowPlaces,
  }
  const session = createIntakeSession(ctx, store, pages, inForce, pdf)
  const ticking = setInterval(() => session.tick(), TICK_MS)
  return ok({
    value: { session, scan },
    settled: () => store.settled(),
    close() {
      clearInterval(ticking)
      scan.folder.stop()
      pages.stop()
    },
  })
}
