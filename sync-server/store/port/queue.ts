import type { Result } from '../../../domain/base/result.ts'

/** A fact of the waiting room, as the device wrote it. */
export interface StoredQueueFact {
  readonly id: string
  readonly day: string
  readonly device: string
  readonly raw: string // JSON
}

export interface QueueRow {
  readonly seq: number
  readonly raw: string
}

/** `seq` counts the facts of one day of one commune, from 1, without gaps. */
export interface QueueStore {
  /** Those that are there already are left as they are. `queue.day.full` {most} when a day would hold more. */
  addQueueFacts(commune: string, facts: readonly StoredQueueFact[], most: number): Promise<Result<null>>
  queueFacts(commune: string, day: string, after: number, limit: number): Promise<readonly QueueRow[]>
  /** 0 while there is none. */
  queueSeq(commune: string, day: string): Promise<number>
  /** Of every commune. */
  forgetQueueFacts(before: string): Promise<void>
}
