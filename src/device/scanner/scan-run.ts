/** One scan from the first question to the last page. Pages are handed on as they come; what failed loses none of them. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { readCapabilities, type Capabilities } from './capabilities.ts'
import { findJobFault, findStartFault } from './job-fault.ts'
import type { EsclLine } from './line.ts'
import { fitSettings, settingsXml, type ScanSettings } from './scan-settings.ts'
import { isFeederLoaded, readStatus, type ScannerStatus } from './scanner-status.ts'

export interface ScannedPage {
  readonly bytes: Uint8Array
  readonly type: string // media type
}

export type ScanStep =
  | { readonly kind: 'asking' } // what the scanner is and has
  | { readonly kind: 'scanning'; readonly page: number } // 1, 2, … of this run

export interface ScanDone {
  readonly pages: number
  readonly source: 'feeder' | 'platen'
}

export interface ScanRun {
  readonly settings: ScanSettings
  readonly signal: AbortSignal
  readonly onStep: (step: ScanStep) => void
  readonly onPage: (page: ScannedPage) => void
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>
}

const QUESTION_MS = 10_000
/** A sheet at 600 dpi in colour, on a scanner that warms up first. */
const PAGE_MS = 90_000
const GOODBYE_MS = 3_000
/** How often a scanner that says "not yet" is asked again: 1, 2, 4, 4, … seconds. */
const START_TRIES = 5
const PAGE_TRIES = 30
const LONGEST_PAUSE_MS = 4_000

/** How many pages came, and from where. Refuses `scanner.*`; pages handed on before stay taken. */
export async function runScan(line: EsclLine, run: ScanRun): Promise<Result<ScanDone>> {
  run.onStep({ kind: 'asking' })
  const can = await askCapabilities(line, run.signal)
  if (!can.ok) return can
  const status = await askStatus(line, run.signal)
  if (!status.ok) return status
  const settings = fitSettings(run.settings, can.value, isFeederLoaded(status.value))
  if (!settings.ok) return settings
  const fault = findStartFault(status.value, settings.value.source)
  if (fault) return { ok: false, problem: fault }
  run.onStep({ kind: 'scanning', page: 1 })
  const job = await startJob(line, run, settingsXml(settings.value))
  if (!job.ok) return job
  const done = await takePages(line, run, job.value, settings.value.source)
  // A feeder ends by itself; on the glass some wait for a question that never comes.
  if (!done.ok || done.value.source === 'platen') await endJob(line, job.value)
  return done
}

/** `scanner.not-a-scanner` and whatever keeps it from being asked. */
export async function askCapabilities(line: EsclLine, signal: AbortSignal): Promise<Result<Capabilities>> {
  const path = '/ScannerCapabilities'
  const answer = await line.ask({ method: 'GET', path, signal, patienceMs: QUESTION_MS })
  if (!answer.ok) return answer
  if (answer.value.status === 503) return refuse('scanner.busy')
  if (answer.value.status !== 200) return refuse('scanner.not-a-scanner')
  return readCapabilities(textOf(answer.value.bytes))
}

export async function askStatus(
  line: EsclLine,
  signal: AbortSignal,
  job?: string,
): Promise<Result<ScannerStatus>> {
  const answer = await line.ask({ method: 'GET', path: '/ScannerStatus', signal, patienceMs: QUESTION_MS })
  if (!answer.ok) return answer
  // A scanner that tells nothing of itself may still scan.
  return ok(readStatus(textOf(answer.value.bytes), job) ?? { state: '', feeder: null, reasons: [] })
}

/** The id of the job: the rest of its address is not believed, scanners often name a host nobody reaches. */
async function startJob(line: EsclLine, run: ScanRun, body: string): Promise<Result<string>> {
  const { signal } = run
  for (let tries = 1; ; tries++) {
    const answer = await line.ask({
      method: 'POST',
      path: '/ScanJobs',
      body,
      signal,
      patienceMs: QUESTION_MS,
    })
    if (!answer.ok) return answer
    const { status, location } = answer.value
    const id = /\/ScanJobs\/([\w.~:-]{1,100})\/?$/.exec(location ?? '')?.[1]
    if (status === 201 && id !== undefined) return ok(id)
    if (status === 201) return refuse('scanner.not-a-scanner')
    if (status !== 503) return { ok: false, problem: await findJobFault(line, signal, undefined, status) }
    if (tries === START_TRIES) return refuse('scanner.busy')
    const paused = await pauseFor(run, tries)
    if (!paused.ok) return paused
  }
}

async function takePages(
  line: EsclLine,
  run: ScanRun,
  job: string,
  source: ScanDone['source'],
): Promise<Result<ScanDone>> {
  const { signal, onPage, onStep } = run
  const path = `/ScanJobs/${job}/NextDocument`
  let pages = 0
  for (let tries = 1; ;) {
    const answer = await line.ask({ method: 'GET', path, signal, patienceMs: PAGE_MS })
    if (!answer.ok) return answer
    const { status, bytes, type } = answer.value
    if (status === 200) {
      if (bytes.byteLength === 0) return refuse('scanner.page.cut-short')
      onPage({ bytes, type })
      pages += 1
      tries = 1
      if (source === 'platen') return ok({ pages, source })
      onStep({ kind: 'scanning', page: pages + 1 })
    } else if (status === 503 && tries < PAGE_TRIES) {
      const paused = await pauseFor(run, tries++)
      if (!paused.ok) return paused
    } else if (status === 503) return refuse('scanner.too-slow')
    else {
      const isEnd = status === 404 || status === 410
      const problem = await findJobFault(line, signal, job, status)
      // Some end a jam like a finished stack; an empty feeder is how every stack ends.
      const isDone =
        pages > 0 && (problem.code === 'scanner.paper.empty' || problem.code === 'scanner.answer.refused')
      return isEnd && isDone ? ok({ pages, source }) : { ok: false, problem }
    }
  }
}

/** A scanner left in the middle of a job is busy for everybody. */
async function endJob(line: EsclLine, job: string): Promise<void> {
  const { signal } = new AbortController()
  await line.ask({ method: 'DELETE', path: `/ScanJobs/${job}`, signal, patienceMs: GOODBYE_MS })
}

async function pauseFor({ pause = wait, signal }: ScanRun, tries: number): Promise<Result<null>> {
  await pause(Math.min(1000 * 2 ** (tries - 1), LONGEST_PAUSE_MS), signal)
  return signal.aborted ? refuse('scanner.stopped') : ok(null)
}

/** Ends at once when it is given up. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
