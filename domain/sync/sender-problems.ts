import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What a device may find wrong with its home server's answers. */
export const senderProblems = {
  'sync.answer.forged': { status: 409 }, // not signed by the home server this device was enrolled with
  'sync.history.differs': { status: 409 }, // the server was set back; the device compares and sends again
  'sync.answer.incomplete': { status: 500 },
  'pack.forged': { status: 409 },
  'pack.item-damaged': { status: 409 }, // {hash}
  'pack.missing': { status: 404 }, // no law pack on this device yet
} as const satisfies ProblemCatalogue
