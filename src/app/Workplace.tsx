/** Everything behind the lock: the session of the officer, the routes, the frame of the desk. */
import { useSignal } from '@preact/signals'
import { LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { Problem } from '../../domain/base/result.ts'
import { currentContext, currentLaw } from '../data/current.ts'
import { DeskScreen } from '../features/desk/DeskScreen.tsx'
import { DossierScreen } from '../features/dossier/DossierScreen.tsx'
import { CatalogueScreen } from '../features/procedure/CatalogueScreen.tsx'
import { ProcedureScreen } from '../features/procedure/ProcedureScreen.tsx'
import { ReceiptScreen } from '../features/receipt/ReceiptScreen.tsx'
import { ProcedureChooser } from '../features/search/ProcedureChooser.tsx'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { common } from '../i18n/vi/common.ts'
import { intake } from '../i18n/vi/intake.ts'
import { Notice } from '../ui/feedback/Notice.tsx'
import { ToastRegion } from '../ui/feedback/ToastRegion.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import { IntakeRoute } from './IntakeRoute.tsx'
import { later } from './later.tsx'
import { closeSession, openSession } from './open-session.ts'
import type { AppParts } from './parts.ts'
import { useStartReception } from './start-reception.ts'
import { UpdateNotice } from './UpdateNotice.tsx'
import { Welcome } from './Welcome.tsx'

const OutboxRoute = later(async () => (await import('./OutboxRoute.tsx')).OutboxRoute)
const SettingsRoute = later(async () => (await import('./SettingsRoute.tsx')).SettingsRoute)

export function Workplace({ parts }: { parts: AppParts }) {
  const problem = useSignal<Problem | null>(null)
  useEffect(() => {
    void openSession(parts).then((opened) => {
      problem.value = opened.ok ? null : opened.problem
    })
    return closeSession
  }, [])
  if (currentContext.value === null) return <p role="status">{t(common).loading}</p>
  if (currentLaw.value === null) return <Welcome parts={parts} problem={problem.value} />
  return (
    <LocationProvider>
      <Routes parts={parts} />
      <ToastRegion />
    </LocationProvider>
  )
}

function Routes({ parts }: { parts: AppParts }) {
  const { route } = useLocation()
  const start = useStartReception()
  const framed = (path: string) => (content: Parameters<typeof DeskFrame>[0]['content']) => (
    <DeskFrame parts={parts} path={path} content={content} />
  )
  return (
    <>
      <UpdateNotice />
      {start.problem.value !== null && (
        <Notice tone="overdue" live>
          {problemSentence(start.problem.value)}
        </Notice>
      )}
      <Router>
        <Route path="/" component={() => <DeskScreen frame={framed('/')} onOpen={route} />} />
        <Route
          path="/tiep-nhan"
          component={() =>
            framed('/tiep-nhan')({
              heading: t(intake).chooseProcedure,
              children: <ProcedureChooser onChoose={(code) => void start.begin(code)} />,
            })
          }
        />
        <Route
          path="/tiep-nhan/:draft"
          component={({ draft }: { draft: string }) => (
            <IntakeRoute parts={parts} key={draft} draft={draft} />
          )}
        />
        <Route
          path="/ho-so/:id"
          component={({ id }: { id: string }) => (
            <DossierScreen frame={framed('/ho-so')} id={id} onOpen={route} />
          )}
        />
        <Route
          path="/ho-so/:id/giay-hen"
          component={({ id }: { id: string }) => (
            <ReceiptScreen frame={framed('/ho-so')} id={id} onOpen={route} />
          )}
        />
        <Route
          path="/thu-tuc"
          component={() => <CatalogueScreen frame={framed('/thu-tuc')} onOpen={route} />}
        />
        <Route
          path="/thu-tuc/:code"
          component={({ code }: { code: string }) => (
            <ProcedureScreen
              frame={framed('/thu-tuc')}
              code={code}
              onReceive={(chosen) => void start.begin(chosen)}
            />
          )}
        />
        <Route path="/hop-gui" component={() => <OutboxRoute frame={framed('/hop-gui')} parts={parts} />} />
        <Route path="/cai-dat" component={() => <SettingsRoute frame={framed('/cai-dat')} parts={parts} />} />
        <Route
          default
          component={() =>
            framed('')({ heading: t(common).notFound, children: <a href="/">{t(common).toDesk}</a> })
          }
        />
      </Router>
    </>
  )
}
