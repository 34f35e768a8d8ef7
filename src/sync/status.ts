/** What the sender knows, as screens may say it: never more than happened. */
import { signal } from '@preact/signals'
import type { Problem } from '../../domain/base/result.ts'

export interface LineStatus {
  /** `unknown` until the first try of this start. */
  readonly line: 'unknown' | 'up' | 'down'
  readonly since: string | null // ISO, of the change to this line
  readonly busy: boolean
  /** Refused by the home server, as a whole; single items carry their own problem. */
  readonly problem: Problem | null
}

export const lineStatus = signal<LineStatus>({ line: 'unknown', since: null, busy: false, problem: null })

export function noteBusy(busy: boolean): void {
  if (lineStatus.peek().busy !== busy) lineStatus.value = { ...lineStatus.peek(), busy }
}

export function noteRound(line: 'up' | 'down', problem: Problem | null, at: string): void {
  const before = lineStatus.peek()
  const since = before.line === line ? before.since : at
  lineStatus.value = { line, since, busy: false, problem }
}
