/** What this server counts, with names and units. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Exchange } from '../sync/exchange.ts'
import { Meters } from './meters.ts'

const DECLARED: readonly (readonly [string, 'counter' | 'gauge', string])[] = [
  ['motcua_requests_total', 'counter', 'Requests answered, by method and class of status.'],
  ['motcua_refused_total', 'counter', 'Requests refused, by problem code.'],
  ['motcua_requests_in_flight', 'gauge', 'Requests not answered yet.'],
  ['motcua_received_bytes_total', 'counter', 'Bytes of request bodies, as announced.'],
  ['motcua_pushes_total', 'counter', 'Segments answered with a verdict for each event.'],
  ['motcua_events_total', 'counter', 'Verdicts given, repeats included, by verdict.'],
  ['motcua_upload_pieces_total', 'counter', 'Pieces of files taken.'],
  [
    'motcua_event_loop_lag_p99_seconds',
    'gauge',
    'Delay of the event loop since the last look, 99th percentile.',
  ],
  ['motcua_event_loop_lag_max_seconds', 'gauge', 'Delay of the event loop since the last look, longest.'],
  ['motcua_resident_memory_bytes', 'gauge', 'Resident memory of the server process.'],
  ['motcua_uptime_seconds', 'gauge', 'Since the process began.'],
  ['motcua_disk_free_bytes', 'gauge', 'Free space where the data lies.'],
  ['motcua_disk_total_bytes', 'gauge', 'Size of the disk where the data lies.'],
  ['motcua_disk_full_days', 'gauge', 'Days until the disk is full, by the growth of the last days.'],
  ['motcua_read_only', 'gauge', '1 while pushes and uploads are refused.'],
  [
    'motcua_backup_lag_seconds',
    'gauge',
    'Age of the oldest row or file that is not in the backup; 0: all is.',
  ],
  ['motcua_backup_configured', 'gauge', '1 when there is a backup.'],
  ['motcua_job_age_seconds', 'gauge', 'Since a job last went well, by job.'],
  ['motcua_job_failing', 'gauge', '1 when the last try of a job failed, by job.'],
  ['motcua_upstream_rows_behind', 'gauge', 'Rows of a commune box that its province does not hold yet.'],
  ['motcua_upstream_files_behind', 'gauge', 'Files of a commune box that its province does not hold yet.'],
  ['motcua_damaged_files', 'gauge', 'Files at rest that are damaged and not yet back.'],
]

export interface ServerMeters {
  readonly meters: Meters
  /** Reads what is read only when somebody looks. */
  readonly look: () => void
}

export function makeServerMeters(): ServerMeters {
  const meters = new Meters()
  for (const [name, kind, help] of DECLARED) meters.declare(name, kind, help)
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return {
    meters,
    look: () => {
      const NS = 1e9
      if (delay.count > 0) {
        meters.set('motcua_event_loop_lag_p99_seconds', delay.percentile(99) / NS)
        meters.set('motcua_event_loop_lag_max_seconds', delay.max / NS)
      }
      delay.reset()
      meters.set('motcua_resident_memory_bytes', process.memoryUsage.rss())
      meters.set('motcua_uptime_seconds', Math.round(process.uptime()))
    },
  }
}

/** Counts what devices were told. */
export function metered(exchange: Exchange, meters: Meters): Exchange {
  return {
    ...exchange,
    async push(device, body) {
      const answer = await exchange.push(device, body)
      if (!answer.ok) return answer
      meters.add('motcua_pushes_total')
      for (const { verdict } of answer.value.verdicts) meters.add('motcua_events_total', { verdict })
      return answer
    },
  }
}
