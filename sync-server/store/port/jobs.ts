/** Work that several servers over one database do once, not each. Times are milliseconds since 1970. */
export interface JobRecord {
  readonly name: string
  readonly startedAt: number
  readonly finishedAt: number | null
  readonly succeededAt: number | null
  readonly fault: string | null
  readonly detail: string | null
}

export interface JobStore {
  /** True when the job is due (what failed: after ten minutes at the latest) and nobody holds it: it is this owner's until `finishJob` or the end of the lease. */
  takeJob(input: {
    name: string
    owner: string
    now: number
    leaseMs: number
    everyMs: number
  }): Promise<boolean>
  /** False when the lease was lost meanwhile. */
  renewJob(input: { name: string; owner: string; now: number; leaseMs: number }): Promise<boolean>
  finishJob(input: {
    name: string
    owner: string
    now: number
    fault: string | null
    detail: string | null
  }): Promise<void>
  listJobs(): Promise<readonly JobRecord[]>
}
