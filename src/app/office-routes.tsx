/** Screens beside desk and counter, each fetched when it is first needed. */
import { later } from './later.tsx'
import { useParts } from './parts.ts'
import { useFrame, WhileKept } from './use-frame.tsx'
import { WithPurpose } from './with-purpose.tsx'

const AdminRoute = later(async () => (await import('./AdminRoute.tsx')).AdminRoute)
const AppointmentsRoute = later(async () => (await import('./AppointmentsRoute.tsx')).AppointmentsRoute)
const CentreRoute = later(async () => (await import('./CentreRoute.tsx')).CentreRoute)
const DigitiseRoute = later(async () => (await import('./DigitiseRoute.tsx')).DigitiseRoute)
const RegisterRoute = later(async () => (await import('./DigitiseRoute.tsx')).RegisterRoute)
const InboxRoute = later(async () => (await import('./InboxRoute.tsx')).InboxRoute)
const LocalRulesRoute = later(async () => (await import('./LocalRulesRoute.tsx')).LocalRulesRoute)
const RatingsRoute = later(async () => (await import('./RatingsRoute.tsx')).RatingsRoute)
const LeaderRoute = later(async () => (await import('./LeaderRoute.tsx')).LeaderRoute)
const MoneyRoute = later(async () => (await import('./MoneyRoute.tsx')).MoneyRoute)
const SignaturesRoute = later(async () => (await import('./SignaturesRoute.tsx')).SignaturesRoute)
const OutboxRoute = later(async () => (await import('./OutboxRoute.tsx')).OutboxRoute)
const PacketRoute = later(async () => (await import('./PacketRoute.tsx')).PacketRoute)
const InspectionRoute = later(async () => (await import('./InspectionRoute.tsx')).InspectionRoute)
const PostersRoute = later(async () => (await import('./PostersRoute.tsx')).PostersRoute)
const QueueRoute = later(async () => (await import('./QueueRoute.tsx')).QueueRoute)
const RegistersRoute = later(async () => (await import('./RegistersRoute.tsx')).RegistersRoute)
const SlipRoute = later(async () => (await import('./SlipRoute.tsx')).SlipRoute)
const CopiesRoute = later(async () => (await import('./CopiesRoute.tsx')).CopiesRoute)
const CustodyRoute = later(async () => (await import('./CustodyRoute.tsx')).CustodyRoute)
const TransferRoute = later(async () => (await import('./TransferRoute.tsx')).TransferRoute)
const RepositoryRoute = later(async () => (await import('./RepositoryRoute.tsx')).RepositoryRoute)
const FieldHomeRoute = later(async () => (await import('./FieldRoute.tsx')).FieldHomeRoute)
const FilingRoute = later(async () => (await import('./FieldRoute.tsx')).FilingRoute)
const FieldFiguresRoute = later(async () => (await import('./FieldFiguresRoute.tsx')).FieldFiguresRoute)
const PrefiledRoute = later(async () => (await import('./PrefiledRoute.tsx')).PrefiledRoute)
const VerifyRoute = later(async () => (await import('./VerifyRoute.tsx')).VerifyRoute)
const VoiceRoute = later(async () => (await import('./VoiceRoute.tsx')).VoiceRoute)
const SettingsRoute = later(async () => (await import('./SettingsRoute.tsx')).SettingsRoute)

export function Slip({ id, slip }: { id: string; slip: string }) {
  return (
    <WhileKept path="/ho-so">
      {(frame) => (
        <WithPurpose id={id} frame={frame}>
          <SlipRoute frame={frame} id={id} slip={slip} />
        </WithPurpose>
      )}
    </WhileKept>
  )
}

export function Registers({ part }: { part?: string }) {
  return <WhileKept path="/so">{(frame) => <RegistersRoute frame={frame} part={part ?? ''} />}</WhileKept>
}

export function Inspection({ part }: { part?: string }) {
  const parts = useParts()
  return (
    <WhileKept path="/thanh-tra">
      {(frame) => <InspectionRoute frame={frame} parts={parts} part={part ?? ''} />}
    </WhileKept>
  )
}

export function Appointments() {
  return <AppointmentsRoute frame={useFrame('/lich-hen')} parts={useParts()} />
}

export function Centre({ part }: { part?: string }) {
  return <CentreRoute frame={useFrame('/trung-tam')} parts={useParts()} part={part ?? ''} />
}

export function Posters({ part }: { part?: string }) {
  return <PostersRoute frame={useFrame('/trung-tam')} part={part ?? ''} />
}

export function Digitise() {
  return <DigitiseRoute frame={useFrame('/so-hoa')} />
}

export function Register({ id }: { id: string }) {
  return <RegisterRoute frame={useFrame('/so-hoa')} key={id} id={id} />
}

export function Inbox() {
  return <WhileKept path="/viec">{(frame) => <InboxRoute frame={frame} part="queues" />}</WhileKept>
}

export function StepTimes() {
  return <WhileKept path="/viec">{(frame) => <InboxRoute frame={frame} part="times" />}</WhileKept>
}

export function WaitingRoom() {
  return <QueueRoute frame={useFrame('/hang-cho')} parts={useParts()} />
}

export function Plans() {
  const parts = useParts()
  return (
    <WhileKept path="/viec">
      {(frame) => <LocalRulesRoute frame={frame} parts={parts} part="plans" />}
    </WhileKept>
  )
}

export function Openings() {
  return <LocalRulesRoute frame={useFrame('/viec')} parts={useParts()} part="openings" />
}

export function Leader() {
  return <WhileKept path="/lanh-dao">{(frame) => <LeaderRoute frame={frame} />}</WhileKept>
}

export function Ratings() {
  return <RatingsRoute frame={useFrame('/gop-y')} parts={useParts()} />
}

export function Money() {
  const parts = useParts()
  return <WhileKept path="/thu-phi">{(frame) => <MoneyRoute frame={frame} parts={parts} />}</WhileKept>
}

export function Signatures() {
  return <SignaturesRoute frame={useFrame('/chu-ky-so')} parts={useParts()} />
}

export function Outbox() {
  return <OutboxRoute frame={useFrame('/hop-gui')} parts={useParts()} />
}

export function Packet() {
  return <PacketRoute frame={useFrame('/hop-gui')} parts={useParts()} />
}

export function AdminDevices() {
  return <AdminRoute frame={useFrame('/quan-tri')} parts={useParts()} part="devices" />
}

export function AdminOfficers() {
  return <AdminRoute frame={useFrame('/quan-tri')} parts={useParts()} part="officers" />
}

export function AdminSessions() {
  return <AdminRoute frame={useFrame('/quan-tri')} parts={useParts()} part="sessions" />
}

export function Copies() {
  return <CopiesRoute frame={useFrame('/chung-thuc')} />
}

export function Repository() {
  return <WhileKept path="/kho">{(frame) => <RepositoryRoute frame={frame} />}</WhileKept>
}

export function Custody() {
  return <WhileKept path="/giay-to-goc">{(frame) => <CustodyRoute frame={frame} />}</WhileKept>
}

export function Verify() {
  return <VerifyRoute frame={useFrame('/kiem-tra')} />
}

export function FieldHome() {
  return <FieldHomeRoute frame={useFrame('/di-co-so')} parts={useParts()} />
}

export function FieldFigures() {
  return <FieldFiguresRoute frame={useFrame('/di-co-so')} />
}

export function Filing({ filing }: { filing: string }) {
  return <FilingRoute key={filing} filing={filing} />
}

export function Prefiled() {
  return <PrefiledRoute frame={useFrame('/nop-san')} parts={useParts()} />
}

export function Transfers() {
  return <WhileKept path="/chuyen-den">{(frame) => <TransferRoute frame={frame} />}</WhileKept>
}

export function Voices() {
  return <VoiceRoute frame={useFrame('/cai-dat')} />
}

export function Settings() {
  return <SettingsRoute frame={useFrame('/cai-dat')} parts={useParts()} />
}
