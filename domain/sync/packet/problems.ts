import type { ProblemCatalogue } from '../../base/problem-catalogue.ts'

/** What may be wrong with a packet or with the receipt that comes back (rules X). */
export const packetProblems = {
  'packet.not-a-packet': { status: 422 }, // another file, or one whose first bytes were changed
  'packet.foreign-server': { status: 409 }, // sealed to another server's key
  'packet.foreign-commune': { status: 403 }, // its header names another commune than its author's
  'packet.damaged': { status: 422 }, // {at}: from here on nothing can be read
  'packet.cut-short': { status: 422 }, // ends before its end: an interrupted copy
  'packet.entry-damaged': { status: 422 }, // one piece of work in it is not what its author signed
  'packet.signature-invalid': { status: 403 },
  'packet.too-large': { status: 413 }, // {maxBytes}: a declared size that no packet has
  'packet.nothing-unsent': { status: 404 },
  'packet.stick.failed': { status: 500 }, // {reason}: the file could not be written
  'packet.receipt.damaged': { status: 422 },
  'packet.receipt.not-mine': { status: 409 }, // of another device, another log, or of a packet this device does not know
} as const satisfies ProblemCatalogue
