/** What the server and the inspecting process say to each other. */
import type { Result } from '../../../domain/base/result.ts'

/** Followed by that many bytes. */
export interface Task {
  readonly mime: string
  readonly size: number
}

export type Answer<T = null> = 'ready' | Result<T>
