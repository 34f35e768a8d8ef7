import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Between the device that sends it, the server that keeps it, and the officer who opens it. */
export const submissionDeskProblems = {
  'submission.begun': { status: 409 }, // {at}: by oneself, and neither its draft nor its dossier is on this device
  'submission.differs': { status: 409 }, // the same id said something else before
  'submission.not-arrived': { status: 404 }, // the server lists none of that code: the kiosk has no line, or it is too old
  'submission.not-found': { status: 404 }, // none, too old, or not theirs to see: one answer for all
  'submission.out-of-reach': { status: 503 }, // no line: it lies at the server
  'submission.page-missing': { status: 409 }, // {sha256}: announced, but not here yet
  'submission.page-not-found': { status: 404 },
  'submission.page-unannounced': { status: 409 }, // it stands, and without that page
  'submission.page-unfit': { status: 422 }, // not sealed to us, another hash, or no JPEG or PNG
  'submission.taken': { status: 409 }, // {by, name, at}
  'submission.too-large': { status: 413 }, // {maxBytes}: all pages together
  'submission.too-many': { status: 429 }, // {retryAfterSeconds}: of this device in one day
  'submission.unreadable': { status: 422 }, // not sealed to us, or no submission
} as const satisfies ProblemCatalogue
