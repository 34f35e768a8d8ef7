import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Refusals of the home server about requests, segments, files and packs. Rule numbers: docs/protocol.md. */
export const syncProblems = {
  'request.body.forbidden-key': { status: 422 },
  'request.body.invalid': { status: 422 }, // {at}
  'request.body.not-gzip': { status: 400 },
  'request.body.not-json': { status: 400 },
  'request.body.too-large': { status: 413 }, // {maxBytes}
  'request.body.wrong-type': { status: 415 }, // {expected}
  'request.header.invalid': { status: 400 }, // {name}
  'request.host.foreign': { status: 421 }, // not one of the names of the certificate
  'request.origin.foreign': { status: 403 },
  'request.query.invalid': { status: 422 }, // {name}
  'request.route.not-found': { status: 404 },
  'protocol.too-old': { status: 426 }, // {oldest, newest}: what the server speaks
  'server.busy': { status: 503 },
  'server.disk.full': { status: 507 },
  'server.fault': { status: 500 },
  'server.read-only': { status: 503 },
  'sync.segment.chain-broken': { status: 422 }, // the events do not lead from `prev` to `head`
  'sync.segment.epoch-differs': { status: 409 }, // {epoch}: the one the server knows
  'sync.segment.fork': { status: 409 }, // {dseq}: the log parts from what is stored; kept for review
  'sync.segment.foreign-device': { status: 403 },
  'sync.segment.gap': { status: 409 }, // {have, head}
  'sync.segment.item-not-text': { status: 422 }, // {index}
  'sync.segment.item-not-sealed': { status: 422 }, // {index}: does not open with the server's key
  'sync.segment.signature-invalid': { status: 403 },
  'sync.event.already-stored': { status: 409 }, // {seq}: the same bytes count already, at that place
  'sync.event.id-reused': { status: 409 }, // {seq}: other bytes under a known id
  'sync.event.unjudged': { status: 500 }, // our fault while judging; kept, and to be settled by a person
  'sync.receipt.beyond-stored': { status: 409 }, // {stored}
  'blob.hash-mismatch': { status: 422 }, // tag, hash or size differ; the tus end answers 460 (T6)
  'blob.metadata-invalid': { status: 422 }, // {name}
  'blob.not-found': { status: 404 },
  'blob.too-large': { status: 413 }, // {maxBytes}
  'blob.too-many-open': { status: 429 }, // {max}
  'blob.type-refused': { status: 415 }, // {found}
  'blob.already-verified': { status: 409 },
  'blob.image-animated': { status: 415 }, // more than one frame
  'blob.image-damaged': { status: 415 }, // {reason}: where the walk through it ended
  'blob.image-too-large': { status: 413 }, // {width, height}
  'blob.inspection-failed': { status: 415 }, // it ended the inspecting process, twice
  'blob.pdf-active': { status: 415 }, // {found}: the entry that acts or carries another file
  'blob.pdf-damaged': { status: 415 }, // {reason}
  'blob.pdf-encrypted': { status: 415 },
  'blob.pdf-too-complex': { status: 413 }, // {reason}: the budget it breaks
  'blob.polyglot': { status: 415 }, // {found}: the second file in it
  'blob.upload-refused': { status: 400 }, // {reason}: the tus rule that was not kept
  'pack.none': { status: 404 },
  'pack.not-found': { status: 404 },
  'pack.item-not-found': { status: 404 }, // {hash}
} as const satisfies ProblemCatalogue
