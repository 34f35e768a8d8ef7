/** Starts what the server does by itself, and watches the disk and the clock of this machine. */
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Audit } from '../audit/recorder.ts'
import type { BackupSettings } from '../backup/configured.ts'
import { openBackup } from '../backup/open.ts'
import type { BlobStore } from '../blobs/port.ts'
import { instant, type Clock } from '../clock.ts'
import type { Operations } from '../health/operations.ts'
import type { GatewayDesk } from '../money/gateway-desk.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import { SERVER_CHAIN } from '../store/port/audit.ts'
import type { Store } from '../store/port.ts'
import type { EventLaw } from '../sync/law.ts'
import { openCarriers } from '../notify/carriers.ts'
import type { NoticeSettings } from '../notify/configured.ts'
import { JobRunner } from './runner.ts'
import { clearScratch, openScratchStore } from './scratch-store.ts'
import { serverJobs } from './server-jobs.ts'

const WATCH_EVERY_MS = 60_000

export interface StartParts {
  readonly dataDir: string
  readonly backup: BackupSettings | null
  readonly notices: NoticeSettings
  readonly store: Store
  readonly blobs: BlobStore
  readonly keys: ServerKeys
  readonly clock: Clock
  readonly log: Logger
  readonly audit: Audit
  readonly operations: Operations
  /** Null without a payment gateway. */
  readonly gatewayDesk: GatewayDesk | null
  readonly law: EventLaw
}

/** Answers how to stop it. */
export async function startJobs(parts: StartParts): Promise<() => Promise<void>> {
  const { dataDir, store, blobs, clock, log, operations } = parts
  await clearScratch(dataDir)
  const backup =
    parts.backup &&
    (await openBackup(parts.backup, { store, blobs, keysFolder: join(dataDir, 'keys'), clock }))
  const carriers = await openCarriers(parts.notices)
  const runner = new JobRunner({ store, clock, log })
  runner.start(
    serverJobs({
      ...parts,
      anchorFolder: join(dataDir, 'anchors'),
      backup,
      carriers,
      openScratch: () => openScratchStore(dataDir, parts.law),
    }),
  )
  const watch = () =>
    void watchMachine(parts).catch((error: unknown) =>
      log.error({ err: error }, 'the machine was not looked at'),
    )
  watch()
  const watching = setInterval(watch, WATCH_EVERY_MS)
  let wasLate = false
  const alarming = setInterval(() => {
    void operations.isDegraded().then(
      (isDegraded) => {
        if (isDegraded && !wasLate)
          void operations.details().then(({ alarms }) => log.error({ alarms }, 'the server needs attention'))
        wasLate = isDegraded
      },
      (error: unknown) => log.error({ err: error }, 'the state was not looked at'),
    )
  }, WATCH_EVERY_MS)
  return async () => {
    clearInterval(watching)
    clearInterval(alarming)
    await runner.stop()
    await Promise.all(Object.values(carriers).map((carrier) => carrier.close()))
  }
}

async function watchMachine({ operations, audit, clock, log }: StartParts): Promise<void> {
  const jump = operations.clockWatch.look()
  if (jump) {
    log.error({ byMs: jump.byMs }, 'the clock of this machine jumped')
    await audit({
      commune: SERVER_CHAIN,
      at: instant(clock()),
      officer: null,
      device: null,
      action: 'server.clock-jumped',
      object: null,
      outcome: 'done',
      detail: { byMs: jump.byMs },
    })
  }
  await operations.disk.sample()
}
