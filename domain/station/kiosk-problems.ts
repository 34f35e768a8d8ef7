import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What a kiosk says of itself; the server never answers with these. */
export const kioskProblems = {
  'kiosk.bucket.failed': { status: 507 }, // {reason}: the resident's compartment could not be written or read
  'kiosk.bucket.none': { status: 409 }, // a browser without Storage Buckets
  'kiosk.page.unknown': { status: 404 },
  'kiosk.pin.locked': { status: 429 }, // {retryAfterSeconds}
  'kiosk.pin.weak': { status: 422 }, // fewer than six digits, or all alike, or in a row
  'kiosk.pin.wrong': { status: 401 }, // {left}
  'kiosk.printer.failed': { status: 503 }, // {reason}
  'kiosk.printer.none': { status: 409 }, // none chosen on the keeper's page
  'kiosk.reader.failed': { status: 503 }, // {reason}: the reader of square codes did not come, or breaks at every look
  'kiosk.session.over': { status: 410 },
} as const satisfies ProblemCatalogue
