import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What can go wrong between a sheet of paper and its proposed fields, and with the papers we print. */
export const documentProblems = {
  'imaging.not-an-image': { status: 415 }, // {reason}: pdf, heic, tiff… (what it is instead), empty, animated
  'imaging.too-large': { status: 413 }, // {bytes} or {width, height}, found in the header, before decoding
  'imaging.too-small': { status: 422 }, // {width, height}: too few pixels to be read
  'imaging.decode-failed': { status: 422 }, // {reason?}: cut-short (its end is missing), size-lied
  'imaging.stopped': { status: 409 }, // stopped by the person who started it
  'ocr.kit-missing': { status: 503 }, // {file}: the reader is neither cached nor reachable
  'ocr.page-invalid': { status: 422 }, // the page handed over is not a binary PGM
  'ocr.read-failed': { status: 500 }, // the engine gave up on this page; it has been restarted
  'ocr.stopped': { status: 409 },
  'pdf.font-missing': { status: 503 }, // {file}
  'pdf.too-long': { status: 422 }, // {shortByPt}: does not fit on one page even in the smallest type
  'archive.code-invalid': { status: 422 }, // {part} of the DocCode: agency, type, serial, version, length or form
  'archive.metadata-incomplete': { status: 422 }, // {fields} missing, too long or of wrong form
  'pdf.picture-invalid': { status: 422 }, // {page}: not a JPEG a PDF can hold as it is, or without a size
  'pdf.no-pages': { status: 422 }, // nothing to make a file of, or a PDF without pages
  'pdf.not-a-pdf': { status: 415 }, // no %PDF- at its head
  'pdf.too-large': { status: 413 }, // {bytes} of the file, or {page} with more pixels than its budget
  'pdf.too-many-pages': { status: 413 }, // {pages}, {most}
  'pdf.encrypted': { status: 422 }, // needs a password to be opened
  'pdf.damaged': { status: 422 }, // {page?}: its structure or a page cannot be read
} as const satisfies ProblemCatalogue
