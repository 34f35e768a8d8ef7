import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Dossiers on their way between communes (rules W). */
export const transferProblems = {
  'transfer.file.code': { status: 422 }, // what was typed can't be a code
  'transfer.file.cut-short': { status: 422 },
  'transfer.file.damaged': { status: 422 },
  'transfer.file.foreign-server': { status: 409 }, // vouched for by a server this device does not know
  'transfer.file.no-grant': { status: 409 },
  'transfer.file.not-for-us': { status: 403 },
  'transfer.file.not-ours': { status: 422 }, // another file
  'transfer.file.not-sent-on': { status: 409 },
  'transfer.file.not-taken': { status: 409 },
  'transfer.file.old': { status: 409 }, // {days}
  'transfer.file.other-dossier': { status: 409 },
  'transfer.file.paper-away': { status: 409 },
  'transfer.file.untrue': { status: 403 },
  'transfer.file.wrong-code': { status: 403 },
  'transfer.files.missing': { status: 409 }, // {missing}: files that have not reached this commune yet
  'transfer.law.differs': { status: 409 }, // {code}: received there under law that is not in force here
  'transfer.place.own': { status: 422 },
  'transfer.place.unknown': { status: 422 }, // {agency}
  'transfer.taken': { status: 409 }, // {code}: received here already
} as const satisfies ProblemCatalogue
