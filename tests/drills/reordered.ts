/** Requests are held up on the way: the device gives up and goes on, and the old ones arrive after newer ones, shuffled. */
import { breakLine } from './support/break-line.ts'
import type { DrillResult, DrillRun } from './support/drill.ts'

export default async function reordered(run: DrillRun): Promise<DrillResult> {
  return await breakLine(run, ['late'], 0.4)
}
