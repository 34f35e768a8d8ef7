import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What a device says when the line or one of its own workers fails; the server never answers with these. */
export const clientProblems = {
  'net.aborted': { status: 409 }, // stopped by the person who started it
  'net.offline': { status: 503 }, // {why}: no line, or something other than our server answered
  'net.refused': { status: 503 }, // {status}: our server refused without a code we know
  'net.timed-out': { status: 503 }, // {timeoutMs}
  'worker.aborted': { status: 409 },
  'worker.crashed': { status: 500 }, // {worker}
  'worker.failed': { status: 500 }, // {worker, name}: a fault of ours inside the worker
  'worker.stopped': { status: 409 }, // {worker}: stopped while this was under way
  'worker.timed-out': { status: 503 }, // {worker, timeoutMs}
} as const satisfies ProblemCatalogue
