/** What the server and the inspecting process say to each other. */
import type { Result } from '../../../domain/base/result.ts'

/** Followed by that many bytes. */
export interface Task {
  readonly mime: string
  readonly size: number
}

export interface Verdict {
  readonly result: Result<null>
  /** The most memory the process ever held. */
  readonly peakKib: number
}

export type Answer = 'ready' | Verdict
