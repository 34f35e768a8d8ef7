/** The state of this server as its operator wants it: one look, for the health page and the meters alike (O1, O2). */
import type { Clock } from '../clock.ts'
import { instant } from '../clock.ts'
import type { Store } from '../store/port.ts'
import { ClockWatch } from './clock-watch.ts'
import type { UpstreamStatus } from '../upstream/box/loop.ts'
import { DiskWatch, freeSpaceOf, type FreeSpace } from './disk.ts'
import { makeServerMeters, type ServerMeters } from './server-meters.ts'

const BACKUP_ALARM_MS = 15 * 60_000
/** A province may be away over night; what is not yet there for longer must be seen. */
const UPSTREAM_ALARM_MS = 24 * 3_600_000
const FEW_DAYS = 10
const DEGRADED_FOR_MS = 5_000

export interface OperationParts {
  readonly store: Store
  readonly clock: Clock
  readonly dataDir: string
  readonly isReadOnly?: boolean
  readonly hasBackup?: boolean
  readonly readOnlyBelow?: number // bytes; 0: never by itself
  readonly metricsToken?: string | null
  readonly freeSpace?: FreeSpace
  /** Of a commune box: how it stands with its province. */
  readonly upstream?: () => Promise<UpstreamStatus | null>
}

export interface JobHealth {
  readonly name: string
  readonly lastSuccess: string | null
  readonly fault: string | null
  readonly detail: string | null
}

export interface HealthDetails {
  readonly readOnly: boolean
  readonly disk: {
    readonly freeBytes: number
    readonly totalBytes: number
    readonly fullInDays: number | null
  }
  readonly backup: {
    readonly configured: boolean
    readonly lagSeconds: number
    readonly lastDaily: string | null
  }
  readonly lastDrill: JobHealth | null
  readonly upstream: UpstreamStatus | null
  readonly damagedFiles: number
  readonly jobs: readonly JobHealth[]
  readonly clockJump: { readonly at: string; readonly seconds: number } | null
  readonly alarms: readonly string[]
}

export interface Operations {
  readonly metricsToken: string | null
  readonly meters: ServerMeters
  readonly disk: DiskWatch
  readonly clockWatch: ClockWatch
  isReadOnly(): Promise<boolean>
  details(): Promise<HealthDetails>
  /** Anybody may ask, so it is looked at once in a while. */
  isDegraded(): Promise<boolean>
  metricsText(): Promise<string>
}

export function makeOperations(parts: OperationParts): Operations {
  const { store, clock, dataDir } = parts
  const disk = new DiskWatch(parts.freeSpace ?? freeSpaceOf(dataDir), dataDir, clock, parts.readOnlyBelow)
  const clockWatch = new ClockWatch(clock)
  const meters = makeServerMeters()
  const isReadOnly = async () => parts.isReadOnly === true || (await disk.isTight())

  const isUpstreamLate = (upstream: UpstreamStatus | null): boolean => {
    if (!upstream || upstream.rowsBehind + upstream.filesBehind === 0) return false
    const contact = upstream.lastContact
    return contact === null || clock() - Date.parse(contact) > UPSTREAM_ALARM_MS
  }

  const details = async (): Promise<HealthDetails> => {
    const { free, total } = await disk.space()
    const fullInDays = await disk.fullInDays()
    const jobs = (await store.listJobs()).map(({ name, succeededAt, fault, detail }): JobHealth => ({
      name,
      lastSuccess: succeededAt === null ? null : instant(succeededAt),
      fault,
      detail,
    }))
    const of = (name: string) => jobs.find((job) => job.name === name) ?? null
    const oldest = parts.hasBackup ? await store.oldestUnshipped() : null
    const lagMs = oldest === null ? 0 : Math.max(0, clock() - Date.parse(oldest))
    const damagedFiles = new Set((await store.listDamaged()).map((one) => one.sha256)).size
    const readOnly = await isReadOnly()
    const upstream = (await parts.upstream?.()) ?? null
    const alarms = [
      readOnly ? 'read-only' : null,
      lagMs > BACKUP_ALARM_MS ? 'backup-late' : null,
      of('backup.drill')?.fault ? 'drill-failed' : null,
      of('chains.verify')?.fault ? 'chain-broken' : null,
      damagedFiles > 0 ? 'files-damaged' : null,
      (upstream?.filesRefused ?? 0) > 0 ? 'upstream-refused' : null,
      isUpstreamLate(upstream) ? 'upstream-late' : null,
      fullInDays !== null && fullInDays < FEW_DAYS ? 'disk-full-soon' : null,
    ].filter((alarm) => alarm !== null)
    const jump = clockWatch.last
    return {
      readOnly,
      disk: { freeBytes: free, totalBytes: total, fullInDays },
      backup: {
        configured: parts.hasBackup === true,
        lagSeconds: Math.round(lagMs / 1000),
        lastDaily: of('backup.daily')?.lastSuccess ?? null,
      },
      lastDrill: of('backup.drill'),
      upstream,
      damagedFiles,
      jobs,
      clockJump: jump && { at: instant(jump.at), seconds: Math.round(jump.byMs / 1000) },
      alarms,
    }
  }

  let known: { at: number; isDegraded: boolean } | null = null
  return {
    metricsToken: parts.metricsToken ?? null,
    meters,
    disk,
    clockWatch,
    isReadOnly,
    details,
    async isDegraded() {
      if (known && Math.abs(clock() - known.at) < DEGRADED_FOR_MS) return known.isDegraded
      known = { at: clock(), isDegraded: (await details()).alarms.length > 0 }
      return known.isDegraded
    },
    async metricsText() {
      const now = await details()
      const set = meters.meters.set.bind(meters.meters)
      meters.look()
      set('motcua_disk_free_bytes', now.disk.freeBytes)
      set('motcua_disk_total_bytes', now.disk.totalBytes)
      if (now.disk.fullInDays !== null) set('motcua_disk_full_days', now.disk.fullInDays)
      set('motcua_read_only', now.readOnly ? 1 : 0)
      set('motcua_backup_configured', now.backup.configured ? 1 : 0)
      set('motcua_backup_lag_seconds', now.backup.lagSeconds)
      set('motcua_damaged_files', now.damagedFiles)
      if (now.upstream) {
        set('motcua_upstream_rows_behind', now.upstream.rowsBehind)
        set('motcua_upstream_files_behind', now.upstream.filesBehind)
      }
      for (const { name, lastSuccess, fault } of now.jobs) {
        if (lastSuccess !== null)
          set('motcua_job_age_seconds', Math.round((clock() - Date.parse(lastSuccess)) / 1000), { job: name })
        set('motcua_job_failing', fault === null ? 0 : 1, { job: name })
      }
      return meters.meters.text()
    },
  }
}
