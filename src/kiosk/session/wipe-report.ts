/** What was still there after a resident had left: looked for, not assumed. Holds nothing of the resident. */

/** A place in the browser where something can lie. */
export type Place = 'bucket' | 'database' | 'cache' | 'local' | 'tab' | 'file' | 'cookie'

export interface Found {
  readonly place: Place
  readonly name: string
}

export type WipeReason = 'done' | 'idle' | 'start' // start: what a power cut had left

export interface WipeReport {
  readonly at: string // ISO instant
  readonly reason: WipeReason
  readonly ms: number
  readonly remains: readonly Found[] // nothing of this should be there
  readonly own: readonly Found[] // the kiosk's own: who it is, numbers of the day, the law
  /** Places this browser would not let us look into. */
  readonly unseen: readonly Place[]
}
