/** Puts the parts together over a given store: the same for the program, the tests and the drills. */
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Logger } from 'pino'
import { makeAudit, type Audit } from './audit/recorder.ts'
import { makeProofCheck } from './auth/device-proof.ts'
import { makeEnrolments, type Enrolments } from './auth/enrolment.ts'
import type { Passphrases } from './auth/passphrase.ts'
import { makeSignIns } from './auth/sign-in.ts'
import type { BlobStore } from './blobs/port.ts'
import type { Clock } from './clock.ts'
import { createApp } from './http/app.ts'
import type { Env } from './http/parts.ts'
import type { ServerKeys } from './keys/server-keys.ts'
import type { ConfiguredScanner } from './scanner/configured.ts'
import type { Store } from './store/port.ts'
import { makeExchange } from './sync/exchange.ts'
import { Intake } from './upload/intake.ts'
import { makeTusEndpoint } from './upload/tus-endpoint.ts'

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
  readonly scanners?: readonly ConfiguredScanner[]
  readonly onEnrolled?: (device: string) => void
}

export interface Assembled {
  readonly app: Hono<Env>
  readonly enrolments: Enrolments
  readonly intake: Intake
  readonly audit: Audit
}

/** Also recovers: drops drafts and broken uploads, finishes what was complete when the process died. */
export async function assemble(from: Foundations): Promise<Assembled> {
  const { store, blobs, keys, clock, log } = from
  const intake = await Intake.open({
    store,
    blobs,
    keys,
    clock,
    folder: join(from.dataDir, 'uploads'),
    onFault: (error) => log.error({ err: error }, 'an upload could not be finished'),
  })
  await blobs.clearDrafts()
  await intake.clearBroken()
  await intake.sweep()
  const audit = makeAudit(store)
  const enrolments = makeEnrolments(store, keys, clock)
  const app = createApp({
    version: from.version,
    distDir: from.distDir,
    clock,
    log,
    store,
    blobs,
    enrolments,
    checkProof: makeProofCheck(store, clock),
    signIns: makeSignIns(store, from.passphrases, clock),
    exchange: makeExchange(store, keys, clock),
    audit,
    files: makeTusEndpoint(store, intake, keys),
    scanners: from.scanners ?? [],
    onEnrolled: from.onEnrolled ?? (() => {}),
  })
  return { app, enrolments, intake, audit }
}
