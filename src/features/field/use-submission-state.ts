/** How a finished declaration stands, as the sender goes on. */
import type { ReadonlySignal } from '@preact/signals'
import type { DataContext } from '../../data/context.ts'
import type { SubmissionRow } from '../../data/db.ts'
import { useLive } from '../../data/live.ts'

export function useSubmissionState(ctx: DataContext, id: string): ReadonlySignal<SubmissionRow | undefined> {
  return useLive(() => ctx.db.submissions.get(id), [id])
}
