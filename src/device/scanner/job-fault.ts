/** Why a scan did not begin or did not go on: the device is asked, because a status number says nothing to an officer. */
import type { Problem } from '../../../domain/base/result.ts'
import type { EsclLine } from './line.ts'
import { findCause, readStatus, type ScannerStatus } from './scanner-status.ts'

const QUESTION_MS = 5_000

/** What stands in the way before a job is begun. A scanner at work is not one: it may be done when the job comes. */
export function findStartFault(status: ScannerStatus, source: 'feeder' | 'platen'): Problem | null {
  return source === 'feeder' && status.feeder !== null ? findCause([status.feeder]) : null
}

/** Never null: without a better word the number itself, `scanner.answer.refused` {status}. */
export async function findJobFault(
  line: EsclLine,
  signal: AbortSignal,
  job: string | undefined,
  status: number,
): Promise<Problem> {
  const told = await line.ask({ method: 'GET', path: '/ScannerStatus', signal, patienceMs: QUESTION_MS })
  const now = told.ok ? readStatus(new TextDecoder().decode(told.value.bytes), job) : null
  const cause = now && findCause([...now.reasons, now.feeder ?? ''])
  if (cause) return cause
  // NAPS2 keeps the exception of its driver beside the job.
  if (job !== undefined && status >= 500) {
    const path = `/ScanJobs/${job}/ErrorDetails`
    const details = await line.ask({ method: 'GET', path, signal, patienceMs: QUESTION_MS })
    if (details.ok && details.value.status === 200) {
      const words = new TextDecoder().decode(details.value.bytes).match(/\w+/g) ?? []
      const named = findCause(words)
      if (named) return named
    }
  }
  return { code: 'scanner.answer.refused', details: { status } }
}
