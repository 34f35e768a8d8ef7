/** Which address shows which screen. Addresses hold ids and codes only, never anything about a person. */
import { Route, Router, useLocation } from 'preact-iso'
import { mayAct } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import { DeskScreen } from '../features/desk/DeskScreen.tsx'
import { DossierScreen } from '../features/dossier/DossierScreen.tsx'
import { CatalogueScreen } from '../features/procedure/CatalogueScreen.tsx'
import { ProcedureScreen } from '../features/procedure/ProcedureScreen.tsx'
import { ReceiptScreen } from '../features/receipt/ReceiptScreen.tsx'
import { ProcedureChooser } from '../features/search/ProcedureChooser.tsx'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { capture } from '../i18n/vi/capture.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { intake } from '../i18n/vi/intake.ts'
import { Notice } from '../ui/feedback/Notice.tsx'
import type { Frame } from './DeskFrame.tsx'
import { DossierCards, MoreDossierCards } from './dossier-cards.tsx'
import { IntakeRoute } from './IntakeRoute.tsx'
import { later } from './later.tsx'
import { LeaseNotice, useLease } from './lease.tsx'
import { currentNarrowing, NarrowedRoles } from './narrowed-roles.tsx'
import {
  AdminDevices,
  AdminOfficers,
  AdminSessions,
  Appointments,
  Centre,
  Copies,
  Custody,
  Digitise,
  FieldFigures,
  FieldHome,
  Filing,
  Inbox,
  Inspection,
  Leader,
  Ratings,
  Money,
  Openings,
  Outbox,
  Plans,
  Packet,
  Posters,
  Prefiled,
  Register,
  Registers,
  Repository,
  Settings,
  Signatures,
  Slip,
  StepTimes,
  Transfers,
  Verify,
  Voices,
  WaitingRoom,
} from './office-routes.tsx'
import { useParts } from './parts.ts'
import { isServing } from './serving.ts'
import { useStartReception } from './start-reception.ts'
import { useFrame, WhileKept } from './use-frame.tsx'
import { WithPurpose } from './with-purpose.tsx'

const HealingNotice = later(async () => (await import('./HealingNotice.tsx')).HealingNotice, 'nothing')
const InstallNote = later(async () => (await import('./InstallNote.tsx')).InstallNote, 'nothing')
const ReadinessNote = later(async () => (await import('./ReadinessNote.tsx')).ReadinessNote, 'nothing')
const QueueCard = later(async () => (await import('./QueueRoute.tsx')).QueueCard, 'nothing')
const ServingProcedure = later(async () => (await import('./QueueRoute.tsx')).ServingProcedure, 'nothing')
const StackRoute = later(async () => (await import('./StackRoute.tsx')).StackRoute)

export function Routes() {
  return (
    <NarrowedRoles>
      <Router>
        <Route path="/" component={Home} />
        <Route path="/tiep-nhan" component={Chooser} />
        <Route path="/tiep-nhan/chong" component={Stack} />
        <Route path="/tiep-nhan/:draft" component={Intake} />
        <Route path="/ho-so/:id" component={Dossier} />
        <Route path="/ho-so/:id/giay-hen" component={Receipt} />
        <Route path="/ho-so/:id/phieu/:slip" component={Slip} />
        <Route path="/so/:part?" component={Registers} />
        <Route path="/thu-tuc" component={Catalogue} />
        <Route path="/thu-tuc/:code" component={ProcedurePage} />
        <Route path="/thanh-tra/:part?" component={Inspection} />
        <Route path="/so-hoa" component={Digitise} />
        <Route path="/so-hoa/:id" component={Register} />
        <Route path="/hang-cho" component={WaitingRoom} />
        <Route path="/viec" component={Inbox} />
        <Route path="/viec/thoi-gian" component={StepTimes} />
        <Route path="/viec/quy-trinh" component={Plans} />
        <Route path="/trung-tam/:part?" component={Centre} />
        <Route path="/to-roi/:part?" component={Posters} />
        <Route path="/lich-hen" component={Appointments} />
        <Route path="/phien-lam-them" component={Openings} />
        <Route path="/lanh-dao" component={Leader} />
        <Route path="/gop-y" component={Ratings} />
        <Route path="/thu-phi" component={Money} />
        <Route path="/chu-ky-so" component={Signatures} />
        <Route path="/hop-gui" component={Outbox} />
        <Route path="/mang-di" component={Packet} />
        <Route path="/quan-tri" component={AdminDevices} />
        <Route path="/quan-tri/can-bo" component={AdminOfficers} />
        <Route path="/quan-tri/phien" component={AdminSessions} />
        <Route path="/chuyen-den" component={Transfers} />
        <Route path="/chung-thuc" component={Copies} />
        <Route path="/kho" component={Repository} />
        <Route path="/giay-to-goc" component={Custody} />
        <Route path="/kiem-tra" component={Verify} />
        <Route path="/nop-san" component={Prefiled} />
        <Route path="/di-co-so" component={FieldHome} />
        <Route path="/di-co-so/so-lieu" component={FieldFigures} />
        <Route path="/di-co-so/:filing" component={Filing} />
        <Route path="/cai-dat" component={Settings} />
        <Route path="/giong-noi" component={Voices} />
        <Route default component={NotFound} />
      </Router>
    </NarrowedRoles>
  )
}

/** The desk lists everybody's dossiers; who inspects or helps at home begins elsewhere. */
function Home() {
  switch (currentNarrowing()?.name) {
    case 'inspector':
      return <Inspection />
    case 'team':
      return <FieldHome />
    default:
      return <Desk />
  }
}

function Desk() {
  const { route } = useLocation()
  const parts = useParts()
  const framed = useFrame('/')
  const start = useStartReception()
  const lease = useLease(parts)
  const roles = (parts.device.lock.officer.value?.roles ?? []) as readonly OfficerRole[]
  const mayCall = mayAct(roles, 'queue.call')
  const frame: Frame = (content) =>
    framed({
      ...content,
      children: (
        <>
          <HealingNotice parts={parts} />
          <ReadinessNote parts={parts} />
          <InstallNote />
          <LeaseNotice lease={lease} />
          {start.problem.value !== null && (
            <Notice tone="overdue" live>
              {problemSentence(start.problem.value)}
            </Notice>
          )}
          {content.children}
        </>
      ),
    })
  return (
    <DeskScreen
      frame={frame}
      onOpen={route}
      onStart={(code) => void start.begin(code)}
      {...(mayCall ? { queue: <QueueCard parts={parts} />, isServing: isServing.value } : {})}
      isClosed={lease.state === 'over'}
    />
  )
}

function Chooser() {
  const parts = useParts()
  const start = useStartReception()
  return useFrame('/tiep-nhan')({
    heading: t(intake).chooseProcedure,
    children: (
      <>
        {start.problem.value !== null && (
          <Notice tone="overdue" live>
            {problemSentence(start.problem.value)}
          </Notice>
        )}
        <p>
          <a href="/tiep-nhan/chong">{t(capture).stack.open}</a>
        </p>
        {isServing.value && <ServingProcedure parts={parts} />}
        <ProcedureChooser onChoose={(code) => void start.begin(code)} />
      </>
    ),
  })
}

function Stack() {
  return <StackRoute frame={useFrame('/tiep-nhan')} />
}

function Intake({ draft }: { draft: string }) {
  return <IntakeRoute parts={useParts()} key={draft} draft={draft} />
}

function Dossier({ id }: { id: string }) {
  const { route } = useLocation()
  return (
    <WhileKept path="/ho-so">
      {(frame) => (
        <WithPurpose id={id} frame={frame}>
          <DossierScreen
            frame={frame}
            id={id}
            onOpen={route}
            cards={DossierCards}
            moreCards={MoreDossierCards}
          />
        </WithPurpose>
      )}
    </WhileKept>
  )
}

function Receipt({ id }: { id: string }) {
  const { route } = useLocation()
  const frame = useFrame('/ho-so')
  return (
    <WithPurpose id={id} frame={frame}>
      <ReceiptScreen frame={frame} id={id} onOpen={route} />
    </WithPurpose>
  )
}

function Catalogue() {
  const { route } = useLocation()
  return <CatalogueScreen frame={useFrame('/thu-tuc')} onOpen={route} />
}

function ProcedurePage({ code }: { code: string }) {
  const start = useStartReception()
  return (
    <ProcedureScreen
      frame={useFrame('/thu-tuc')}
      code={code}
      onReceive={(chosen) => void start.begin(chosen)}
    />
  )
}

function NotFound() {
  return useFrame('')({ heading: t(everywhere).notFound, children: <a href="/">{t(everywhere).toDesk}</a> })
}
