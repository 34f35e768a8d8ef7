/** Everything the HTTP layer works with; made once in main.ts, faked in tests. */
import type { HttpBindings } from '@hono/node-server'
import type { EnrolledKind } from '../../domain/station/kinds.ts'
import type { Grant } from '../../domain/access/grants.ts'
import type { Logger } from 'pino'
import type { Audit } from '../audit/recorder.ts'
import type { Accounts } from '../auth/accounts.ts'
import type { Authenticators } from '../auth/authenticators.ts'
import type { Enrolments } from '../auth/enrolment.ts'
import type { CheckProof } from '../auth/device-proof.ts'
import type { Hints } from '../auth/hints.ts'
import type { Oidc } from '../auth/oidc.ts'
import type { Passkeys } from '../auth/passkeys.ts'
import type { PublicOrigins } from '../auth/public-origins.ts'
import type { SeenDevices } from '../auth/seen-devices.ts'
import type { SignIns } from '../auth/sign-in.ts'
import type { BlobStore } from '../blobs/port.ts'
import type { Clock } from '../clock.ts'
import type { Operations } from '../health/operations.ts'
import type { ConfiguredScanner } from '../scanner/configured.ts'
import type { KioskPlace } from '../kiosk-place.ts'
import type { GatewayDesk } from '../money/gateway-desk.ts'
import type { ImportPackets } from '../packet/import-packet.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { WaitingRoom } from '../queue/waiting-room.ts'
import type { SignatureTeller } from '../signatures/told.ts'
import type { Device, Store, StoredSession } from '../store/port.ts'
import type { PageUploads } from '../submissions/page-uploads.ts'
import type { SubmissionIntake } from '../submissions/take-in.ts'
import type { Exchange } from '../sync/exchange.ts'
import type { TusEndpoint } from '../upload/tus-endpoint.ts'
import type { BoxEnrolments } from '../upstream/province/box-enrolment.ts'
import type { House } from './own-hosts.ts'
import type { IsHomeHere } from '../upstream/province/homes.ts'

export interface Parts {
  readonly version: string
  readonly distDir: string
  readonly clock: Clock
  readonly log: Logger
  readonly store: Store
  readonly blobs: BlobStore
  readonly checkProof: CheckProof
  readonly enrolments: Enrolments
  readonly signIns: SignIns
  readonly accounts: Accounts
  readonly authenticators: Authenticators
  readonly passkeys: Passkeys
  readonly oidc: Oidc
  readonly hints: Hints
  readonly waitingRoom: WaitingRoom
  readonly publicOrigins: PublicOrigins
  /** Null: residents are sent nowhere with their telephones. */
  readonly residentsUrl: string | null
  readonly seenDevices: SeenDevices
  readonly keys: ServerKeys
  readonly audit: Audit
  readonly operations: Operations
  readonly exchange: Exchange
  readonly tellSignatures: SignatureTeller
  readonly files: TusEndpoint
  readonly importPackets: ImportPackets
  readonly submissions: SubmissionIntake
  readonly pageUploads: PageUploads
  readonly scanners: readonly ConfiguredScanner[]
  /** Shared with the bank or gateway that tells of payments; null: nobody does. */
  readonly paymentSecret: string | null
  readonly gatewayDesk: GatewayDesk
  /** False: no payment gateway is set up. */
  readonly hasGateway: boolean
  readonly boxes: BoxEnrolments
  readonly isHomeHere: IsHomeHere
  /** Null: no certificate of our own says what we are called. */
  readonly house: House | null
  /** Null: residents' devices come in at the staff's listener. */
  readonly kiosk: KioskPlace | null
  /** Told after every enrolment; a demo server prints the next code. */
  readonly onEnrolled: (device: string, kind: EnrolledKind) => void
}

export interface Env {
  Bindings: Partial<HttpBindings>
  Variables: {
    device: Device // set by the device proof
    body: Uint8Array // what was proven
    stationsOnly?: boolean // the residents' listener: no counter speaks here
    session: StoredSession // set by require-officer.ts
    grant: Grant // what the matrix gives this officer for this route
  }
}
