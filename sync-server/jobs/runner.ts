/** Runs what must be done now and then, once over all servers of one database: whoever takes the lease does it (O6). */
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import type { JobStore } from '../store/port.ts'

export interface Job {
  readonly name: string
  readonly everyMs: number
  readonly leaseMs: number
  /** Looked at first, without a lease: an idle server writes nothing. */
  readonly hasWork?: () => Promise<boolean>
  /** `isMine` renews the lease; the answer is kept beside the job. */
  readonly run: (isMine: () => Promise<boolean>, last: string | null) => Promise<string | null>
}

export interface RunnerParts {
  readonly store: JobStore
  readonly clock: Clock
  readonly log: Logger
}

const LOOK_AT_MOST_MS = 60_000

export class JobRunner {
  readonly #parts: RunnerParts
  readonly #owner = randomUUID()
  readonly #timers: NodeJS.Timeout[] = []
  readonly #running = new Map<string, Promise<void>>()

  constructor(parts: RunnerParts) {
    this.#parts = parts
  }

  start(jobs: readonly Job[]): void {
    for (const job of jobs) {
      const look = () => void this.once(job)
      look()
      this.#timers.push(setInterval(look, Math.min(job.everyMs, LOOK_AT_MOST_MS)))
    }
  }

  /** Does the job if it is due and free; never twice at once. Faults are kept and logged, not thrown. */
  once(job: Job): Promise<void> {
    const known = this.#running.get(job.name)
    if (known) return known
    const work = this.#try(job).finally(() => this.#running.delete(job.name))
    this.#running.set(job.name, work)
    return work
  }

  /** Waits for what is in hand. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    await Promise.all(this.#running.values())
  }

  async #try(job: Job): Promise<void> {
    const { store, clock, log } = this.#parts
    const { name, everyMs, leaseMs } = job
    const owner = this.#owner
    try {
      if (job.hasWork && !(await job.hasWork())) return
      if (!(await store.takeJob({ name, owner, now: clock(), leaseMs, everyMs }))) return
      const last = (await store.listJobs()).find((one) => one.name === name)?.detail ?? null
      const isMine = () => store.renewJob({ name, owner, now: clock(), leaseMs })
      let fault: string | null = null
      let detail = last
      try {
        detail = await job.run(isMine, last)
      } catch (error) {
        fault = faultName(error)
        log.error({ err: error, job: name }, 'a job failed')
      }
      await store.finishJob({ name, owner, now: clock(), fault, detail })
    } catch (error) {
      log.error({ err: error, job: name }, 'a job could not be looked at')
    }
  }
}

/** A code when there is one: messages may hold paths and are for the log. */
function faultName(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: string }
  return typeof code === 'string' ? code : (message ?? 'unknown').slice(0, 200)
}
