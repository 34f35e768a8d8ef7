import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Refusals about who asks: the device, its proof, its enrolment, the officer's session. */
export const accessProblems = {
  'device.clone-suspected': { status: 409 }, // two logs under one key: enrol again
  'device.revoked': { status: 403 }, // {at, sig}: the server's signed word (domain/access/revocation.ts)
  'device.unknown': { status: 401 },
  'enrol.books.exhausted': { status: 409 }, // all 99 books of the agency are taken this year
  'enrol.code.other-kind': { status: 409 }, // {kind}: what the code makes; it stays good for that
  'enrol.code.refused': { status: 403 }, // wrong, expired or used: one answer for all
  'enrol.grant.refused': { status: 403 }, // an earlier enrolment that this server never gave
  'enrol.key.invalid': { status: 422 },
  'enrol.key.revoked': { status: 403 },
  'enrol.too-many-tries': { status: 429 }, // {retryAfterSeconds}
  'proof.body-differs': { status: 401 },
  'proof.clock-skew': { status: 401 }, // {serverTime}
  'proof.malformed': { status: 401 },
  'proof.missing': { status: 401 },
  'proof.nonce-reused': { status: 401 },
  'proof.signature-invalid': { status: 401 },
  'session.missing': { status: 401 }, // none, ended or killed: one answer for all
  'sign-in.locked': { status: 429 }, // {retryAfterSeconds}
  'sign-in.refused': { status: 401 }, // wrong officer or passphrase: one answer for both
} as const satisfies ProblemCatalogue
