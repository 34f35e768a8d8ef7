import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What can go wrong when a device keeps something. */
export const storeProblems = {
  'store.aside.reason-missing': { status: 422 },
  'store.busy': { status: 409 }, // another tab wrote first; tried again by itself
  'store.closed': { status: 503 },
  'store.damaged': { status: 500 }, // {rows}: some kept rows no longer open
  'store.draft.open-elsewhere': { status: 409 }, // another tab of this device is writing it
  'store.failed': { status: 500 }, // {reason}
  'store.full': { status: 507 },
  'store.not-found': { status: 404 },
} as const satisfies ProblemCatalogue
