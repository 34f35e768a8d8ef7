/** The line breaks in the middle: the request never arrives, arrives in part, or is done and its answer lost or cut off. */
import type { DrillResult, DrillRun } from './support/drill.ts'
import { breakLine } from './support/break-line.ts'

export default async function answerLost(run: DrillRun): Promise<DrillResult> {
  return await breakLine(run, ['answer-lost', 'answer-lost', 'answer-cut', 'lost', 'request-cut'])
}
