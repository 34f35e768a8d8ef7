import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What can keep a scanner, or a folder it scans into, from giving a page. */
export const scannerProblems = {
  'scanner.unreachable': { status: 503 }, // off, another address, or it does not let this page in
  'scanner.home-server-away': { status: 503 }, // a scanner behind a box that does not answer
  'scanner.blocked': { status: 403 }, // by the browser's rule for devices on the local network
  'scanner.address.not-allowed': { status: 403 }, // the page may only speak to addresses of the configuration
  'scanner.certificate': { status: 503 },
  'scanner.not-a-scanner': { status: 422 }, // something answers there, in another language
  'scanner.unknown': { status: 404 }, // no scanner of that name in the configuration
  'scanner.none': { status: 404 },
  'scanner.busy': { status: 503 },
  'scanner.paper.empty': { status: 409 },
  'scanner.paper.jam': { status: 409 },
  'scanner.paper.several': { status: 409 }, // two sheets at once, or none was caught
  'scanner.cover.open': { status: 409 },
  'scanner.source.missing': { status: 422 }, // no feeder, no glass, no second side
  'scanner.format.unsupported': { status: 415 },
  'scanner.page.cut-short': { status: 422 },
  'scanner.page.too-large': { status: 413 },
  'scanner.too-slow': { status: 503 },
  'scanner.stopped': { status: 409 }, // by the officer, here or at the device
  'scanner.answer.refused': { status: 503 }, // a status of the scanner that is no more than a number
  'folder.unsupported': { status: 404 }, // the browser gives no folders
  'folder.refused': { status: 403 },
  'folder.gone': { status: 404 },
  'folder.file.unreadable': { status: 422 },
  'folder.file.tiff': { status: 415 },
  'folder.file.kept': { status: 403 }, // taken, but it could not be deleted as asked
} as const satisfies ProblemCatalogue
