/** The field's screens with what other features lend them: cameras, the search, the self-check. */
import { useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { ok, type Result } from '../../domain/base/result.ts'
import { paperWorkers } from '../bridge/paper-workers.ts'
import { getContext, getLaw } from '../data/current.ts'
import { noteTaken } from '../data/submissions.ts'
import { openKept } from '../device/kept.ts'
import type { FieldPorts } from '../features/field/field-ports.ts'
import { createFilingSession, type FilingSession } from '../features/field/filing-session.ts'
import { FieldHome } from '../features/field/FieldHome.tsx'
import { FilingScreen } from '../features/field/FilingScreen.tsx'
import { reopenFiling } from '../features/field/start-filing.ts'
import { CameraDialog } from '../features/intake/CameraDialog.tsx'
import { FormListsProvider } from '../features/intake/form/form-lists.ts'
import { ProcedureChooser } from '../features/search/ProcedureChooser.tsx'
import { ScanDialog } from '../features/verify/ScanDialog.tsx'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { field } from '../i18n/vi/field.ts'
import type { Http } from '../sync/http.ts'
import { listPrefiled } from '../sync/submissions.ts'
import { Notice } from '../ui/feedback/Notice.tsx'
import type { Frame } from './DeskFrame.tsx'
import { lawLists } from './form-lists.ts'
import { goOutFacts } from './go-out-facts.ts'
import type { AppParts } from './parts.ts'
import { useWork, type OpenedWork } from './use-work.ts'
import { staffVoice } from './staff-voice.ts'

export function FieldHomeRoute({ frame, parts }: { frame: Frame; parts: AppParts }) {
  const { route } = useLocation()
  useEffect(() => void followTaken(parts.http), [])
  return frame({
    heading: t(field).title,
    children: (
      <FieldHome
        ports={fieldPorts()}
        onPrepare={() => goOutFacts(parts)}
        onOpen={route}
        chooser={(onChoose) => <ProcedureChooser onChoose={onChoose} />}
      />
    ),
  })
}

export function FilingRoute({ filing: id }: { filing: string }) {
  const { route } = useLocation()
  const work = useWork(`filing-${id}`, () => openSession(id))
  if (work === null) return <p role="status">{t(everywhere).loading}</p>
  if (!work.ok)
    return (
      <Notice tone="warn" live actions={<a href="/di-co-so">{t(field).slip.home}</a>}>
        {problemSentence(work.problem)}
      </Notice>
    )
  const ports = fieldPorts()
  return (
    <FormListsProvider value={lawLists(getLaw()).lists}>
      <FilingScreen session={work.value} ports={ports} onLeave={() => route('/di-co-so')} />
    </FormListsProvider>
  )
}

async function openSession(id: string): Promise<Result<OpenedWork<FilingSession>>> {
  const ctx = getContext()
  const opened = await reopenFiling(ctx, getLaw(), id)
  if (!opened.ok) return opened
  const session = createFilingSession(ctx, paperWorkers, opened.value.law, opened.value)
  return ok({ value: session, settled: () => session.settled(), close: () => session.stop() })
}

/** With a line: which of them a counter has made a dossier of. */
async function followTaken(http: Http): Promise<void> {
  const listed = await listPrefiled(http)
  if (!listed.ok) return
  const taken = listed.value.submissions.filter((one) => one.takenAt !== null)
  await noteTaken(
    getContext(),
    taken.map(({ id }) => id),
  )
}

const PHONE = 'team-phone'

function fieldPorts(): FieldPorts {
  const ctx = getContext()
  const law = getLaw()
  const { lists, toAddress } = lawLists(law)
  const home = lists.communes.find(({ name }) => name === ctx.device.communeName)
  const voice = staffVoice()
  return {
    ctx,
    law,
    paper: paperWorkers,
    place: {
      ...lists,
      ...(home && { home: { commune: home.name, communeCode: home.code, province: home.province } }),
    },
    toAddress,
    speak: (text) => void voice.speak(text),
    canSpeak: () => voice.canSpeak(),
    CodeDialog: ScanDialog,
    CameraDialog,
    phone: {
      async read() {
        const kept = await openKept().find<string>(PHONE)
        return kept.ok ? (kept.value ?? '') : ''
      },
      async keep(phone) {
        await openKept().update<string>(PHONE, () => phone)
      },
    },
  }
}
