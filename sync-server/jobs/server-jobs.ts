/** What this server does by the clock. */
import { keepAnchor, makeAnchor } from '../audit/anchor.ts'
import type { Audit } from '../audit/recorder.ts'
import { verifyAllAudit } from '../audit/verify.ts'
import { verifyLedgers } from '../audit/verify-ledgers.ts'
import { makeDaily } from '../backup/daily.ts'
import { drill, type DrillParts } from '../backup/drill.ts'
import type { OpenedBackup } from '../backup/open.ts'
import { scrub } from '../backup/scrub.ts'
import type { BlobStore } from '../blobs/port.ts'
import { vietnamDay, type Clock } from '../clock.ts'
import type { GatewayDesk } from '../money/gateway-desk.ts'
import { gatewayJob } from '../money/gateway-job.ts'
import { notifyRound, type Carriers } from '../notify/notify.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { CrlSource } from '../signatures/crl-source.ts'
import type { Store } from '../store/port.ts'
import { statusJob } from '../status/status-job.ts'
import { sweepJob } from '../submissions/sweep-job.ts'
import type { Job } from './runner.ts'
import { crlJob } from './crl-job.ts'
import { queueJob } from './queue-job.ts'
import { transferJob } from './transfer-job.ts'

export interface JobParts {
  readonly store: Store
  readonly blobs: BlobStore
  readonly keys: ServerKeys
  readonly clock: Clock
  readonly audit: Audit
  readonly anchorFolder: string
  readonly backup: OpenedBackup | null
  /** How residents are told; none when nothing is set up. */
  readonly carriers: Carriers
  readonly gatewayDesk?: GatewayDesk | null
  readonly openScratch: DrillParts['openScratch']
  /** Where lists of revoked certificates come from; the net when not given. */
  readonly crlSource?: CrlSource
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const SCRUB_BYTES = 64 * 1024 * 1024
/** The ship looks whether anything is new every five seconds, and at the rest once a minute. */
const SHIP_EVERY = 5 * SECOND

class JobFault extends Error {
  readonly code: string
  constructor(code: string, detail: unknown) {
    super(`${code}: ${JSON.stringify(detail)}`)
    this.code = code
  }
}

export function serverJobs(parts: JobParts): readonly Job[] {
  return [
    scrubJob(parts),
    verifyJob(parts),
    transferJob(parts),
    crlJob(parts),
    queueJob(parts),
    statusJob(parts),
    sweepJob(parts),
    ...(parts.gatewayDesk ? [gatewayJob({ ...parts, desk: parts.gatewayDesk })] : []),
    ...(Object.keys(parts.carriers).length > 0 ? [notifyJob(parts)] : []),
    ...(parts.backup ? backupJobs(parts, parts.backup) : [anchorJob(parts)]),
  ]
}

function scrubJob({ store, blobs, audit, clock, backup }: JobParts): Job {
  return {
    name: 'files.scrub',
    everyMs: MINUTE,
    leaseMs: 10 * MINUTE,
    run: async (_isMine, last) => {
      const after = last?.split(' ')[0] ?? ''
      const done = await scrub({ store, blobs, audit, clock, backup, maxBytes: SCRUB_BYTES }, after)
      return `${done.cursor} ${done.files} ${done.damaged} ${done.healed}`
    },
    hasWork: async () => (await store.nextFiles('', 1)).length > 0 || (await store.listDamaged()).length > 0,
  }
}

function verifyJob({ store }: JobParts): Job {
  return {
    name: 'chains.verify',
    everyMs: DAY,
    leaseMs: HOUR,
    run: async () => {
      const communes = (await store.listCommunes()).map((commune) => commune.code)
      const verdicts = [...(await verifyLedgers(store)), ...(await verifyAllAudit(store, communes))]
      const faults = verdicts.flatMap(({ fault }) => fault ?? [])
      if (faults.length > 0) throw new JobFault('chain.broken', faults)
      return `${verdicts.reduce((sum, { rows }) => sum + rows, 0)}`
    },
  }
}

function notifyJob({ store, carriers, clock }: JobParts): Job {
  return {
    name: 'residents.notify',
    everyMs: MINUTE,
    leaseMs: 10 * MINUTE,
    run: async () => {
      const { sent, left } = await notifyRound({ store, carriers, clock })
      return `${sent} ${left}`
    },
  }
}

/** With a backup the anchor is part of the daily. */
function anchorJob({ store, keys, clock, anchorFolder }: JobParts): Job {
  return {
    name: 'audit.anchor',
    everyMs: DAY,
    leaseMs: MINUTE,
    run: async () => {
      await keepAnchor(anchorFolder, await makeAnchor(store, keys.sign, clock()))
      return vietnamDay(clock())
    },
  }
}

function backupJobs(parts: JobParts, backup: OpenedBackup): readonly Job[] {
  const { store, keys, clock, anchorFolder, openScratch } = parts
  const { place, identity } = backup
  let holds: () => Promise<boolean> = async () => true
  const shipper = backup.shipper(() => holds())
  let lookedAt = Number.NEGATIVE_INFINITY
  return [
    {
      name: 'backup.ship',
      everyMs: SHIP_EVERY,
      leaseMs: 2 * MINUTE,
      hasWork: async () => {
        const isTime = Math.abs(clock() - lookedAt) >= MINUTE
        if (isTime) lookedAt = clock()
        return isTime || (await store.oldestUnshipped()) !== null
      },
      run: async (isMine) => {
        holds = isMine
        const { pieces, files } = await shipper.ship()
        return `${pieces} ${files}`
      },
    },
    {
      name: 'backup.daily',
      everyMs: DAY,
      leaseMs: HOUR,
      run: (isMine) => {
        const own = backup.shipper(isMine)
        return makeDaily({ store, place, shipper: own, signKey: keys.sign, anchorFolder, clock, identity })
      },
    },
    {
      name: 'backup.drill',
      everyMs: 7 * DAY,
      leaseMs: 6 * HOUR,
      hasWork: async () =>
        (await store.listJobs()).some((job) => job.name === 'backup.daily' && job.succeededAt),
      run: async () => {
        const done = await drill({ place, identities: [identity], live: store, openScratch })
        if (!done.ok) throw new JobFault(done.problem.code, done.problem.details)
        const { from, events, files, auditRows } = done.value
        return JSON.stringify({ from, events, files, auditRows })
      },
    },
  ]
}
