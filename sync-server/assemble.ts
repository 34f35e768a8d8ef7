/** Puts the parts together over a given store: the same for the program, the tests and the drills. */
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { makeAudit, type Audit } from './audit/recorder.ts'
import { makeAccounts } from './auth/accounts.ts'
import { makeAuthenticators } from './auth/authenticators.ts'
import { DEFAULT_CLOSING, readClosingHour, type ClosingHour } from './auth/closing-hour.ts'
import { makeProofCheck } from './auth/device-proof.ts'
import { makeEnrolments, type Enrolments } from './auth/enrolment.ts'
import type { Passphrases } from './auth/passphrase.ts'
import { makeHints, type Hints, type HintTimes } from './auth/hints.ts'
import { makeOidc, type OidcPlace } from './auth/oidc.ts'
import { makePasskeys } from './auth/passkeys.ts'
import type { PublicOrigins } from './auth/public-origins.ts'
import { makeSeenDevices, type SeenDevices } from './auth/seen-devices.ts'
import { makeSignIns } from './auth/sign-in.ts'
import { makeVerifier } from './auth/verify-officer.ts'
import type { BlobStore } from './blobs/port.ts'
import type { Clock } from './clock.ts'
import { createApp } from './http/app.ts'
import { createKioskApp } from './http/kiosk-app.ts'
import { makeOperations, type OperationParts, type Operations } from './health/operations.ts'
import { metered } from './health/server-meters.ts'
import type { House } from './http/own-hosts.ts'
import type { Env, Parts } from './http/parts.ts'
import type { KioskPlace } from './kiosk-place.ts'
import { makeGatewayDesk, type GatewayDesk } from './money/gateway-desk.ts'
import { makePacketImport } from './packet/import-packet.ts'
import type { PaymentGateway } from './ports/payment-gateway.ts'
import type { ServerKeys } from './keys/server-keys.ts'
import type { WatchTimes } from './queue/watch.ts'
import { makeWaitingRoom, type WaitingRoom } from './queue/waiting-room.ts'
import { checkResults } from './results/checked-store.ts'
import { makeExaminer } from './results/examine.ts'
import { ownWordsReader } from './results/words-reader.ts'
import type { ConfiguredScanner } from './scanner/configured.ts'
import type { Store } from './store/port.ts'
import { makeTeller } from './signatures/told.ts'
import { PageUploads } from './submissions/page-uploads.ts'
import { makeSubmissionIntake } from './submissions/take-in.ts'
import { makeExchange } from './sync/exchange.ts'
import { ownInspector, type Inspector } from './upload/inspect/inspector.ts'
import { Intake } from './upload/intake.ts'
import { makeTusEndpoint } from './upload/tus-endpoint.ts'
import { makeBoxEnrolments, type BoxEnrolments } from './upstream/province/box-enrolment.ts'
import { makeHomes } from './upstream/province/homes.ts'

export interface Foundations {
  readonly version: string
  readonly dataDir: string
  readonly distDir: string
  readonly store: Store
  readonly blobs: BlobStore
  readonly keys: ServerKeys
  readonly clock: Clock
  readonly log: Logger
  readonly passphrases: Passphrases
  readonly closing?: ClosingHour
  readonly publicOrigins?: PublicOrigins
  readonly residentsUrl?: string | null
  readonly oidc?: OidcPlace | null
  readonly hintTimes?: HintTimes
  readonly watchTimes?: WatchTimes
  readonly scanners?: readonly ConfiguredScanner[]
  readonly inspector?: Inspector
  readonly paymentSecret?: string | null
  readonly gateway?: PaymentGateway | null
  readonly house?: House | null
  readonly kiosk?: KioskPlace | null
  readonly operations?: Omit<OperationParts, 'store' | 'clock' | 'dataDir'>
  readonly onEnrolled?: Parts['onEnrolled']
}

export interface Assembled {
  readonly app: Hono<Env>
  /** The residents' listener. */
  readonly kioskApp: Hono<Env>
  readonly enrolments: Enrolments
  readonly boxes: BoxEnrolments
  readonly intake: Intake
  readonly pageUploads: PageUploads
  readonly audit: Audit
  readonly operations: Operations
  readonly seenDevices: SeenDevices
  readonly hints: Hints
  readonly waitingRoom: WaitingRoom
  /** Null without a payment gateway. */
  readonly gatewayDesk: GatewayDesk | null
}

/** Also recovers: drops drafts and broken uploads, finishes what was complete when the process died. */
export async function assemble(from: Foundations): Promise<Assembled> {
  const { store, blobs, keys, clock, log, passphrases } = from
  const audit = makeAudit(store)
  const tellSignatures = makeTeller(store)
  const checked = checkResults({
    store,
    tell: tellSignatures,
    examiner: makeExaminer(blobs, ownWordsReader()),
    audit,
    clock,
    onFault: (error) => log.error({ err: error }, 'the file of a result could not be looked at'),
  })
  const intake = await Intake.open({
    store,
    blobs,
    keys,
    clock,
    inspector: from.inspector ?? ownInspector(),
    folder: join(from.dataDir, 'uploads'),
    onFault: (error) => log.error({ err: error }, 'an upload could not be finished'),
    onVerified: checked.fileCame,
  })
  const submissions = makeSubmissionIntake({ store, keys, clock })
  const pageUploads = await PageUploads.open({
    store,
    keys,
    clock,
    intake: submissions,
    folder: join(from.dataDir, 'page-uploads'),
    onFault: (error) => log.error({ err: error }, 'a page of a submission could not be kept'),
  })
  await blobs.clearDrafts()
  for (const uploads of [intake, pageUploads]) {
    await uploads.shelf.clearBroken()
    await uploads.sweep()
  }
  const operations = makeOperations({ store, clock, dataDir: from.dataDir, ...from.operations })
  const enrolments = makeEnrolments(store, keys, clock)
  const boxes = makeBoxEnrolments(store, keys, clock)
  const verifier = makeVerifier(store, keys, passphrases, clock)
  const seenDevices = makeSeenDevices(store, clock)
  const hints = makeHints(store, from.hintTimes)
  const waitingRoom = makeWaitingRoom(store, clock, from.watchTimes)
  const closing = from.closing === undefined ? (readClosingHour(DEFAULT_CLOSING) ?? null) : from.closing
  const exchange = metered(makeExchange(checked.store, keys, clock), operations.meters.meters)
  const gateway = from.gateway ?? null
  const gatewayDesk = makeGatewayDesk({
    store,
    gateway,
    clock,
    onFault: (error) => log.error({ err: error }, 'a payment of the gateway was not kept'),
  })
  const parts: Parts = {
    version: from.version,
    distDir: from.distDir,
    clock,
    log,
    store,
    blobs,
    enrolments,
    checkProof: makeProofCheck(store, clock),
    signIns: makeSignIns({ store, passphrases, verifier, clock, closing }),
    accounts: makeAccounts(store, passphrases, clock),
    authenticators: makeAuthenticators(store, keys, clock),
    passkeys: makePasskeys(store, clock),
    oidc: makeOidc(store, clock, from.oidc ?? null),
    hints,
    waitingRoom,
    publicOrigins: from.publicOrigins ?? ['http://localhost'],
    residentsUrl: from.residentsUrl ?? null,
    seenDevices,
    keys,
    exchange,
    tellSignatures,
    audit,
    operations,
    files: makeTusEndpoint(store, intake, keys),
    submissions,
    pageUploads,
    importPackets: makePacketImport({ store, keys, intake, exchange, submissions, audit, clock }),
    scanners: from.scanners ?? [],
    paymentSecret: from.paymentSecret ?? null,
    gatewayDesk,
    hasGateway: gateway !== null,
    boxes,
    isHomeHere: makeHomes(store, clock),
    house: from.house ?? null,
    kiosk: from.kiosk ?? null,
    onEnrolled: from.onEnrolled ?? (() => {}),
  }
  const app = createApp(parts)
  const kioskApp = createKioskApp(parts)
  const desk = gateway === null ? null : gatewayDesk
  return {
    app,
    kioskApp,
    enrolments,
    boxes,
    intake,
    pageUploads,
    audit,
    operations,
    seenDevices,
    hints,
    waitingRoom,
    gatewayDesk: desk,
  }
}
