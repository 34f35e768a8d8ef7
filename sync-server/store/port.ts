/**
 * What the server asks of its database. Coarse on purpose: one method = one transaction, answered after commit. Every
 * method names the commune it works for, but the few that find out whose something is (a device, a code, a session).
 * One contract suite (tests/contract/store.ts) proves every engine.
 */
import type { AuditStore } from './port/audit.ts'
import type { ExportStore, ImportStore, ScrubStore } from './port/backup.ts'
import type { CentreStore, CrowdStore, VisitStore } from './port/centre.ts'
import type { CustodianStore } from './port/custodians.ts'
import type { DeviceStore } from './port/devices.ts'
import type { FactorStore } from './port/factors.ts'
import type { FileStore, PackStore } from './port/files.ts'
import type { InspectionStore } from './port/inspection.ts'
import type { JobStore } from './port/jobs.ts'
import type { HintStore } from './port/hints.ts'
import type { LedgerStore } from './port/ledger.ts'
import type { LocalRuleStore } from './port/local-rules.ts'
import type { BoxStore, MirrorStore } from './port/mirror.ts'
import type { NoticeStore } from './port/notices.ts'
import type { OfficerStore } from './port/officers.ts'
import type { OrderStore } from './port/orders.ts'
import type { PayeeStore } from './port/payees.ts'
import type { PaymentStore } from './port/payments.ts'
import type { PeopleStore } from './port/people.ts'
import type { QueueStore } from './port/queue.ts'
import type { RatingStore } from './port/ratings.ts'
import type { ResultStore } from './port/results.ts'
import type { ScopeStore } from './port/scope.ts'
import type { SessionStore } from './port/sessions.ts'
import type { SignatureStore } from './port/signatures.ts'
import type { StatusStore } from './port/statuses.ts'
import type { SubmissionStore } from './port/submissions.ts'
import type { TransferStore } from './port/transfers.ts'
import type { UpstreamStore } from './port/upstream.ts'

export type * from './port/audit.ts'
export type * from './port/backup.ts'
export type * from './port/centre.ts'
export type * from './port/custodians.ts'
export type * from './port/devices.ts'
export type * from './port/factors.ts'
export type * from './port/files.ts'
export type * from './port/inspection.ts'
export type * from './port/jobs.ts'
export type * from './port/hints.ts'
export type * from './port/ledger.ts'
export type * from './port/local-rules.ts'
export type * from './port/mirror.ts'
export type * from './port/notices.ts'
export type * from './port/officers.ts'
export type * from './port/orders.ts'
export type * from './port/payees.ts'
export type * from './port/payments.ts'
export type * from './port/people.ts'
export type * from './port/queue.ts'
export type * from './port/ratings.ts'
export type * from './port/results.ts'
export type * from './port/scope.ts'
export type * from './port/sessions.ts'
export type * from './port/signatures.ts'
export type * from './port/statuses.ts'
export type * from './port/submissions.ts'
export type * from './port/transfers.ts'
export type * from './port/upstream.ts'

export interface Store
  extends
    PeopleStore,
    OfficerStore,
    FactorStore,
    HintStore,
    DeviceStore,
    CentreStore,
    VisitStore,
    CrowdStore,
    CustodianStore,
    LocalRuleStore,
    PayeeStore,
    PaymentStore,
    OrderStore,
    SessionStore,
    SignatureStore,
    LedgerStore,
    FileStore,
    QueueStore,
    RatingStore,
    ResultStore,
    PackStore,
    AuditStore,
    ExportStore,
    ImportStore,
    ScrubStore,
    ScopeStore,
    InspectionStore,
    JobStore,
    BoxStore,
    MirrorStore,
    NoticeStore,
    StatusStore,
    SubmissionStore,
    TransferStore,
    UpstreamStore {
  readonly historyId: string
  /** Throws when the database does not answer. */
  check(): Promise<void>
  close(): Promise<void>
}
